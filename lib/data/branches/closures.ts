import 'server-only'
import { z } from 'zod'
import type { Closure } from '@/lib/domain/branch/closure'
import { Prisma } from '@/prisma/generated/client'
import { dateOf, todayUtc } from '../days'
import { newId } from '../ids'
import type { Tx } from '../tenant'

/** A condition on a branch b: closed on that day, "2026-03-04"; today when not said. */
export const isClosed = (day = todayUtc()): Prisma.Sql => Prisma.sql`exists (select 1 from "BranchClosure" closed
  where closed."organizationId" = b."organizationId" and closed."branchId" = b.id
    and closed."fromDate" <= ${day}::date and (closed."toDate" is null or closed."toDate" > ${day}::date))`

/** Since when the branch b is closed, where it is closed today; null where it is open. */
export const closedSince = (): Prisma.Sql => Prisma.sql`(select closed."fromDate"::text from "BranchClosure" closed
  where closed."organizationId" = b."organizationId" and closed."branchId" = b.id
    and closed."fromDate" <= ${todayUtc()}::date and (closed."toDate" is null or closed."toDate" > ${todayUtc()}::date))`

const Row = z.array(z.object({ id: z.string(), from: z.string(), to: z.string().nullable() }))

/** When a branch was, is and will be closed, first to last. */
export async function listClosures(tx: Tx, organizationId: string, branchId: string): Promise<(Closure & { id: string })[]> {
  const rows = await tx.$queryRaw`
    select id::text, "fromDate"::text as "from", "toDate"::text as "to" from "BranchClosure"
    where "organizationId" = ${organizationId}::uuid and "branchId" = ${branchId}::uuid order by "fromDate"`
  return Row.parse(rows)
}

/** Whoever plans a visit of these branches at this moment is waited for, and whoever comes after waits. */
export const holdBranches = (tx: Tx, organizationId: string, branchIds: readonly string[]) =>
  tx.$queryRaw`select id from "Branch" where "organizationId" = ${organizationId}::uuid and id = any (${branchIds}::uuid[]) order by id for update`

/** Closed from a day on. The branches must be held. */
export async function insertClosures(tx: Tx, organizationId: string, branchIds: readonly string[], from: string): Promise<void> {
  await tx.branchClosure.createMany({ data: branchIds.map((branchId) => ({ organizationId, id: newId(), branchId, fromDate: dateOf(from) })) })
  await tx.branch.updateMany({ where: { organizationId, id: { in: [...branchIds] } }, data: { revision: { increment: 1 } } })
}

/** Open again from a day on; a closure that would end before it began goes altogether. */
export async function endClosure(tx: Tx, organizationId: string, branchId: string, { id, from }: { id: string; from: string }, on: string): Promise<void> {
  const where = { organizationId_id: { organizationId, id } }
  if (on <= from) await tx.branchClosure.delete({ where, select: { id: true } })
  else await tx.branchClosure.update({ where, data: { toDate: dateOf(on) }, select: { id: true } })
  await tx.branch.update({ where: { organizationId_id: { organizationId, id: branchId } }, data: { revision: { increment: 1 } }, select: { id: true } })
}

const Planned = z.array(z.object({ id: z.string(), state: z.string(), start: z.string(), end: z.string() }))
export type PlannedVisit = z.infer<typeof Planned>[number]

/** Visits still to be made in days from that one on, the next first; for those who see plans. */
export async function listPlannedFrom(tx: Tx, organizationId: string, branchId: string, from: string): Promise<PlannedVisit[]> {
  const rows = await tx.$queryRaw`
    select id::text, state::text, to_char("windowStart", 'YYYY-MM-DD') as start, to_char("windowEnd", 'YYYY-MM-DD') as end from "Visit"
    where "organizationId" = ${organizationId}::uuid and "branchId" = ${branchId}::uuid
      and state in ('draft', 'open', 'assigned', 'accepted', 'in_progress') and "windowEnd"::date >= ${from}::date order by "windowStart", id`
  return Planned.parse(rows)
}
