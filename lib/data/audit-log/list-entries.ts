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
  userId?: string
  /** Days as YYYY-MM-DD in the organisation's zone, both included. */
  from?: string
  to?: string
  timeZone: string
  /** Entries older than this one. */
  before?: string
}

/** Entries from the newest on, at most `limit`; ids are in the order of time. */
export async function listEntries(tx: Tx, filter: AuditFilter, limit: number): Promise<AuditEntry[]> {
  const { event, userId, from, to, timeZone, before } = filter
  const conditions = [
    Prisma.sql`true`,
    ...(event ? [Prisma.sql`e.event = ${event}`] : []),
    ...(userId ? [Prisma.sql`e."actorUserId" = ${userId}::uuid`] : []),
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

/** What the filters offer: events and people that occur. */
export async function listAuditChoices(tx: Tx): Promise<{ events: string[]; people: { id: string; name: string }[] }> {
  const events = await tx.$queryRaw<{ event: string }[]>`select distinct event from "AuditEntry" order by event`
  const people = await tx.$queryRaw<{ id: string; name: string }[]>`
    select u.id::text, u.name from "User" u where u.id in (select distinct "actorUserId" from "AuditEntry") order by lower(u.name), u.id`
  return { events: events.map(({ event }) => event), people }
}
