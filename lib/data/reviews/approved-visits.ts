import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'

const Ids = z.array(z.object({ id: z.string() }))

/** Approved visits of a wave that wait to be published, in this person's scope. */
export async function listApproved(tx: Tx, actor: Actor, waveId: string): Promise<string[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select v.id::text as id from "Visit" v
    where v."organizationId" = ${actor.organizationId}::uuid and v."waveId" = ${waveId}::uuid and v.state = 'approved'
      and ${branchScope(actor, Prisma.sql`v."branchId"`)} order by v.id`)
  return Ids.parse(rows).map(({ id }) => id)
}

/** Approved visits whose day of publication has come, longest due first; at most so many, without those excepted. */
export async function listDue(tx: Tx, organizationId: string, { most, except }: { most: number; except: string[] }): Promise<string[]> {
  const rows = await tx.visit.findMany({
    where: { organizationId, state: 'approved', publishAt: { lte: now() }, id: { notIn: except } },
    orderBy: [{ publishAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
