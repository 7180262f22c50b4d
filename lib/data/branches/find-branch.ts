import 'server-only'
import { z } from 'zod'
import { closedOn } from '@/lib/domain/branch/closure'
import { fromStoredHours } from '@/lib/domain/branch/opening-hours.schema'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { Prisma } from '@/prisma/generated/client'
import { dayOf, todayUtc } from '../days'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'
import { listClosures } from './closures'

const Attributes = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).catch({})
const columns = {
  id: true, code: true, name: true, kind: true, timeZone: true, address: true, town: true, openingHours: true, attributes: true,
  latitude: true, longitude: true,
  openedOn: true, revision: true,
} as const

/** A branch in this person's scope: absent, foreign and out of scope answer alike. @throws Problem 'not_found' */
export async function findBranch(tx: Tx, actor: Actor, branchId: string) {
  const [id] = await keepInScope(tx, actor, [branchId])
  const row = id ? await tx.branch.findUnique({ where: { organizationId_id: { organizationId: actor.organizationId, id } }, select: columns }) : null
  if (!row) throw new Problem('not_found')
  const closures = await listClosures(tx, actor.organizationId, row.id)
  const closed = closedOn(closures, todayUtc())
  return {
    ...row,
    state: closed ? ('closed' as const) : ('open' as const),
    closedOn: closed?.from ?? null,
    closures,
    openingHours: fromStoredHours(row.openingHours),
    attributes: Object.entries(Attributes.parse(row.attributes)).map(([key, value]) => ({ key, value })),
    openedOn: row.openedOn && dayOf(row.openedOn),
  }
}
export type BranchFound = Awaited<ReturnType<typeof findBranch>>

/** Those of the given branches that exist and lie in this person's scope. */
export async function keepInScope(tx: Tx, actor: Actor, branchIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select b.id::text from "Branch" b
    where b."organizationId" = ${actor.organizationId}::uuid and b.id = any (${branchIds}::uuid[]) and ${branchScope(actor, Prisma.sql`b.id`)}`)
  return z.array(z.object({ id: z.string() })).parse(rows).map(({ id }) => id)
}

/** All of them, or the refusal that does not tell which is missing. @throws Problem 'not_found' */
export async function requireInScope(tx: Tx, actor: Actor, branchIds: readonly string[]): Promise<void> {
  const wanted = new Set(branchIds)
  if ((await keepInScope(tx, actor, [...wanted])).length < wanted.size) throw new Problem('not_found')
}
