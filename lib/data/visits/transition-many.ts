import 'server-only'
import { isSystem, type Actor } from '@/lib/domain/people/actor'
import { move, type Standing, type VisitVerb } from '@/lib/domain/visit/life'
import type { VisitState } from '@/lib/domain/visit/state'
import { recordMany } from '../audit'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import { refusing } from '../violation'

type Change = { visitIds: readonly string[]; from: VisitState; verb: VisitVerb; standing?: Standing; reason?: string; endReason?: string }

/**
 * changeVisit for many visits that stand in the same state: three statements whatever their number. Those that have moved on
 * meanwhile are left alone; the ids of those that did change are returned.
 * @throws Problem 'forbidden' | 'not_in_this_state' | 'reason_missing'
 */
export async function changeVisits(tx: Tx, actor: Actor, { visitIds, from, verb, standing = 'stranger', reason = '', endReason }: Change): Promise<string[]> {
  if (visitIds.length === 0) return []
  const { organizationId } = actor
  const to = move(verb, from, actor, standing, reason)
  const at = now()
  const rows = await refusing(
    tx.visit.updateManyAndReturn({
      where: { organizationId, id: { in: [...visitIds] }, state: from },
      data: { state: to, stateSince: at, revision: { increment: 1 }, ...(endReason === undefined ? {} : { endReason }) },
      select: { id: true },
    }),
  )
  const changed = rows.map(({ id }) => id)
  await tx.visitTransition.createMany({
    data: changed.map((visitId) => ({
      organizationId, id: newId(), visitId, verb, fromState: from, toState: to, at, reason,
      byUserId: isSystem(actor) ? null : actor.userId,
    })),
  })
  await recordMany(tx, actor, `visit.${verb}`, changed.map((id) => ({ kind: 'visit', id, ...(reason ? { details: { reason } } : {}) })))
  return changed
}
