import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'

const Entry = z.object({
  id: z.string(),
  at: z.date(),
  event: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  details: z.record(z.string(), z.unknown()),
  actorRole: z.string(),
  /** Null for the system, and for people who are not known any more. */
  actor: z.string().nullable(),
})
export type AuditEntry = z.infer<typeof Entry>

export type AuditFilter = {
  event?: string
  /** Somebody's id, or what Etalon did by itself. */
  by?: string | 'system'
  /** Days as YYYY-MM-DD in the organisation's zone, both included. */
  from?: string
  to?: string
  timeZone: string
  /** Entries older than this one. */
  before?: string
}

/** Entries from the newest on, at most `limit`; ids are in the order of time. */
export async function listEntries(tx: Tx, filter: AuditFilter, limit: number): Promise<AuditEntry[]> {
  const { event, by, from, to, timeZone, before } = filter
  const conditions = [
    Prisma.sql`true`,
    ...(event ? [Prisma.sql`e.event = ${event}`] : []),
    ...(by === 'system' ? [Prisma.sql`e."actorUserId" is null`] : by ? [Prisma.sql`e."actorUserId" = ${by}::uuid`] : []),
    ...(from ? [Prisma.sql`e.at >= (${from}::date::timestamp at time zone ${timeZone})`] : []),
    ...(to ? [Prisma.sql`e.at < ((${to}::date + 1)::timestamp at time zone ${timeZone})`] : []),
    ...(before ? [Prisma.sql`e.id < ${before}::uuid`] : []),
  ]
  const rows = await tx.$queryRaw`
    select e.id::text, e.at, e.event, e."subjectKind", e."subjectId", e.details, e."actorRole", u.name as actor
    from "AuditEntry" e left join "User" u on u.id = e."actorUserId"
    where ${Prisma.join(conditions, ' and ')} order by e.id desc limit ${limit}`
  return z.array(Entry).parse(rows)
}

/** Whoever has or had a place in the organisation, by name: nobody else leaves entries. */
export const listAuditPeople = (tx: Tx): Promise<{ id: string; name: string }[]> =>
  tx.$queryRaw`select u.id::text, u.name from "User" u where u.id in (select "userId" from "Membership") order by lower(u.name), u.id`
