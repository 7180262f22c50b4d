import 'server-only'
import { isSystem, type Actor } from '@/lib/domain/people/actor'
import { move, type Standing, type VisitVerb } from '@/lib/domain/visit/life'
import type { VisitState } from '@/lib/domain/visit/state'
import { Prisma } from '@/prisma/generated/client'
import { auditEntries } from '../audit'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import { refusing } from '../violation'

type Change = { visitIds: readonly string[]; from: VisitState; verb: VisitVerb; standing?: Standing; reason?: string; endReason?: string }

/**
 * changeVisit for many visits that stand in the same state: one statement whatever their number. Those that have moved on
 * meanwhile are left alone; the ids of those that did change are returned.
 * @throws Problem 'forbidden' | 'not_in_this_state' | 'reason_missing'
 */
export async function changeVisits(tx: Tx, actor: Actor, { visitIds, from, verb, standing = 'stranger', reason = '', endReason }: Change): Promise<string[]> {
  if (visitIds.length === 0) return []
  const { organizationId } = actor
  const to = move(verb, from, actor, standing, reason)
  const moves = visitIds.map((visitId) => ({ id: newId(), visitId }))
  const told = visitIds.map((id) => ({ event: `visit.${verb}`, kind: 'visit', id, ...(reason ? { details: { reason } } : {}) }))
  const rows = await refusing(
    tx.$queryRaw<{ id: string }[]>(Prisma.sql`
      with changed as (
        update "Visit" set state = ${to}::"VisitState", "stateSince" = ${now()}::timestamptz, revision = revision + 1, "endReason" = coalesce(${endReason ?? null}, "endReason")
        where "organizationId" = ${organizationId}::uuid and id = any (${visitIds}::uuid[]) and state = ${from}::"VisitState" returning id),
      kept as (
        insert into "VisitTransition" ("organizationId", id, "visitId", verb, "fromState", "toState", at, "byUserId", reason)
        select ${organizationId}::uuid, m.id, changed.id, ${verb}, ${from}::"VisitState", ${to}::"VisitState", ${now()}::timestamptz, ${isSystem(actor) ? null : actor.userId}::uuid, ${reason}
        from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m (id uuid, "visitId" uuid) join changed on changed.id = m."visitId"),
      entered as (${auditEntries(actor, told, Prisma.sql`told.subject in (select id::text from changed)`)})
      select id::text from changed`),
  )
  return rows.map(({ id }) => id)
}
