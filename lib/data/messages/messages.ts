import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import { visibleVisit } from '../visits/visible-visit'

export type Side = 'office' | 'shopper'
export type ThreadMessage = { id: string; side: Side; body: string; at: Date; mine: boolean; author: string }

type NewMessage = { id?: string; visitId: string; assignmentId: string | null; side: Side; body: string }

/** Under the id its writer gave it, or one of ours. `created` is false when this very message is there already. @throws Problem 'message_differs' */
export async function insertMessage(tx: Tx, { organizationId, userId }: Actor, { id = newId(), ...message }: NewMessage): Promise<{ id: string; created: boolean }> {
  const written = { organizationId, id, ...message, authorUserId: userId }
  const { count } = await tx.message.createMany({ data: [{ ...written, at: now() }], skipDuplicates: true })
  if (count === 0 && !(await tx.message.findFirst({ where: written, select: { id: true } }))) throw new Problem('message_differs')
  return { id, created: count === 1 }
}

/** Oldest first. A shopper reads only what was written while the visit was theirs to answer: `assignmentId` names it. */
export async function listThread(tx: Tx, { organizationId, userId }: Actor, visitId: string, assignmentIds?: string[]): Promise<ThreadMessage[]> {
  const rows = await tx.message.findMany({
    where: { organizationId, visitId, ...(assignmentIds ? { assignmentId: { in: assignmentIds } } : {}) },
    select: { id: true, side: true, body: true, at: true, authorUserId: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 500,
  })
  const people = await tx.user.findMany({ where: { id: { in: rows.map((row) => row.authorUserId) } }, select: { id: true, name: true } })
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ authorUserId, ...row }) => ({ ...row, mine: authorUserId === userId, author: nameOf.get(authorUserId) ?? '' }))
}

/** The shopper who wrote last and still has an offer: somebody to answer while nobody holds the visit. */
export async function findLastWriter(tx: Tx, organizationId: string, visitId: string) {
  const last = await tx.message.findFirst({
    where: { organizationId, visitId, side: 'shopper' },
    select: { assignmentId: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  if (!last?.assignmentId) return null
  return tx.assignment.findFirst({
    where: { organizationId, id: last.assignmentId, state: 'offered' },
    select: { id: true, shopperId: true, shopper: { select: { alias: true, name: true } } },
  })
}

/** Read up to the message written at `readAt`: one that comes in while the page is made is still unread. It never goes back. */
export const saveRead = (tx: Tx, { organizationId, userId }: Actor, visitId: string, readAt: Date) => tx.$executeRaw`
  insert into "MessageRead" as r ("organizationId", "visitId", "userId", "readAt")
  values (${organizationId}::uuid, ${visitId}::uuid, ${userId}::uuid, ${readAt})
  on conflict ("organizationId", "visitId", "userId") do update set "readAt" = greatest(r."readAt", excluded."readAt")`

const Unread = z.object({ visitId: z.string(), branch: z.string(), body: z.string(), at: z.date(), unread: z.int() })
export type UnreadThread = z.infer<typeof Unread>

/** Threads with messages from shoppers this person has not read: the newest of each, newest thread first. */
export async function listUnread(tx: Tx, actor: Actor, limit: number): Promise<UnreadThread[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select m."visitId"::text as "visitId", b.name as branch, (array_agg(m.body order by m.at desc))[1] as body, max(m.at) as at, count(*)::int as unread
    from "Message" m
    join "Visit" v on v."organizationId" = m."organizationId" and v.id = m."visitId"
    join "Branch" b on b."organizationId" = v."organizationId" and b.id = v."branchId"
    left join "MessageRead" r on r."organizationId" = m."organizationId" and r."visitId" = m."visitId" and r."userId" = ${actor.userId}::uuid
    where m.side = 'shopper' and m.at > coalesce(r."readAt", '-infinity') and m.at > ${new Date(now().getTime() - 180 * 86_400_000)} and ${visibleVisit(actor)}
    group by 1, 2 order by max(m.at) desc limit ${limit}`)
  return z.array(Unread).parse(rows)
}

const Count = z.array(z.object({ visitId: z.string(), unread: z.int() }))

/** A shopper's unread answers from the office, by visit. */
export async function countUnreadOfShopper(tx: Tx, { organizationId, userId }: Actor, shopperId: string): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select m."visitId"::text as "visitId", count(*)::int as unread
    from "Message" m
    join "Assignment" a on a."organizationId" = m."organizationId" and a.id = m."assignmentId" and a."shopperId" = ${shopperId}::uuid
      and a.state in ('offered', 'assigned', 'accepted')
    left join "MessageRead" r on r."organizationId" = m."organizationId" and r."visitId" = m."visitId" and r."userId" = ${userId}::uuid
    where m."organizationId" = ${organizationId}::uuid and m.side = 'office' and m.at > coalesce(r."readAt", '-infinity')
    group by 1`)
  return new Map(Count.parse(rows).map(({ visitId, unread }) => [visitId, unread]))
}
