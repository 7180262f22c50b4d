import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import type { Tx } from '../tenant'

const Due = z.object({
  id: z.string(), shopperId: z.string(), windowStart: z.string(), windowEnd: z.string(), branch: z.string(), town: z.string(), days: z.int(),
})
/** A visit to remind its shopper of; `days`: whole days since it became due. */
export type DueVisit = { shopperId: string; days: number; visit: { id: string; windowStart: string; windowEnd: string; branch: { name: string; town: string } } }

const dueWhere = async (tx: Tx, organizationId: string, when: Prisma.Sql, since: Prisma.Sql): Promise<DueVisit[]> => {
  const rows = await tx.$queryRaw(Prisma.sql`
    select v.id::text, a."shopperId"::text as "shopperId", to_char(v."windowStart", 'YYYY-MM-DD"T"HH24:MI') as "windowStart",
      to_char(v."windowEnd", 'YYYY-MM-DD"T"HH24:MI') as "windowEnd", b.name as branch, b.town,
      floor(extract(epoch from ${now()}::timestamptz - ${since}) / 86400)::int as days
    from "Visit" v
    join "Assignment" a on a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted'
    join "Branch" b on b."organizationId" = v."organizationId" and b.id = v."branchId"
    where v."organizationId" = ${organizationId}::uuid and ${when} order by v.id limit 2000`)
  return z.array(Due).parse(rows).map(({ id, shopperId, windowStart, windowEnd, branch, town, days }) => ({
    shopperId, days, visit: { id, windowStart, windowEnd, branch: { name: branch, town } },
  }))
}

/** Accepted visits whose window begins tomorrow by the branch's calendar. */
export const listStartingTomorrow = (tx: Tx, organizationId: string) =>
  dueWhere(
    tx, organizationId,
    Prisma.sql`v.state = 'accepted' and v."windowStart"::date = (${now()}::timestamptz at time zone v."timeZone")::date + 1`,
    Prisma.sql`v."windowStartAt"`,
  )

/** Reports not handed in by the time they were due, in the last week. */
export const listOverdue = (tx: Tx, organizationId: string) =>
  dueWhere(
    tx, organizationId,
    Prisma.sql`v.state in ('accepted', 'in_progress') and v."reportDueAt" < ${now()}::timestamptz and v."reportDueAt" > ${now()}::timestamptz - interval '7 days'`,
    Prisma.sql`v."reportDueAt"`,
  )

/** Returned reports without an answer for a day or more, in the last two weeks. */
export const listReturned = (tx: Tx, organizationId: string) =>
  dueWhere(
    tx, organizationId,
    Prisma.sql`v.state = 'returned' and v."stateSince" < ${now()}::timestamptz - interval '1 day' and v."stateSince" > ${now()}::timestamptz - interval '14 days'`,
    Prisma.sql`v."stateSince"`,
  )

/** Assignments whose time to answer is over, with their visit's state. */
export const listExpiredClaims = (tx: Tx, organizationId: string) =>
  tx.assignment.findMany({
    where: { organizationId, state: { in: ['offered', 'assigned'] }, claimExpiresAt: { lte: now() } },
    select: { id: true, visitId: true, state: true, visit: { select: { state: true } } },
    orderBy: { visitId: 'asc' },
    take: 2_000,
  })

/** Of those given, the ones still unanswered end; how many. */
export const saveExpired = async (tx: Tx, organizationId: string, assignmentIds: readonly string[]): Promise<number> => {
  const { count } = await tx.assignment.updateMany({
    where: { organizationId, id: { in: [...assignmentIds] }, state: { in: ['offered', 'assigned'] } },
    data: { state: 'expired', holds: false, answeredAt: now() },
  })
  return count
}
