import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import type { Tx } from '../tenant'
import { keepVisible, toVisit, visitColumns, type VisitFound } from './find-visit'

/** Holds the rows until the transaction ends, always in the same order: whoever else changes them waits. */
export async function lockVisits(tx: Tx, organizationId: string, visitIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    select id from "Visit" where "organizationId" = ${organizationId}::uuid and id = any (${visitIds}::uuid[]) order by id for update`
}

/** Those of the given visits this person may see, by id; the others are left out as if they were not there. */
export async function findVisits(tx: Tx, actor: Actor, visitIds: readonly string[]): Promise<Map<string, VisitFound>> {
  const id = { in: await keepVisible(tx, actor, visitIds) }
  const rows = await tx.visit.findMany({ where: { organizationId: actor.organizationId, id }, select: visitColumns })
  return new Map(rows.map((row) => [row.id, toVisit(row)]))
}
