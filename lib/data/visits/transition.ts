import 'server-only'
import { isSystem, type Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { move, type Standing, type VisitVerb } from '@/lib/domain/visit/life'
import type { VisitState } from '@/lib/domain/visit/state'
import type { Prisma } from '@/prisma/generated/client'
import { record } from '../audit'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import { refusing } from '../violation'

type Change = {
  visitId: string
  /** The state the decision was made on: of two at once one wins, the other hears the state it came to. */
  from: VisitState
  verb: VisitVerb
  standing?: Standing
  reason?: string
  details?: Prisma.InputJsonObject
  /** Columns that change together with the state. */
  set?: Prisma.VisitUncheckedUpdateManyInput
}

/**
 * The only way a visit's state changes: decided by the table of its life, guarded by the state it was in, kept for ever with who,
 * when and why, and audited in the same transaction.
 * @throws Problem 'forbidden' | 'not_in_this_state' | 'reason_missing' | 'visit_moved_on' | rules held by the database
 */
export async function changeVisit(tx: Tx, actor: Actor, change: Change): Promise<VisitState> {
  const { visitId, from, verb, standing = 'stranger', reason = '', details = {}, set = {} } = change
  const to = move(verb, from, actor, standing, reason)
  const { count } = await refusing(
    tx.visit.updateMany({
      where: { organizationId: actor.organizationId, id: visitId, state: from },
      data: { ...set, state: to, stateSince: now(), revision: { increment: 1 } },
    }),
  )
  if (count === 0) {
    const current = await tx.visit.findUnique({
      where: { organizationId_id: { organizationId: actor.organizationId, id: visitId } },
      select: { state: true },
    })
    throw current ? new Problem('visit_moved_on', { state: current.state }) : new Problem('not_found')
  }
  await tx.visitTransition.create({
    data: {
      organizationId: actor.organizationId, id: newId(), visitId, verb, fromState: from, toState: to, at: now(), reason, details,
      byUserId: isSystem(actor) ? null : actor.userId,
    },
  })
  await record(tx, actor, `visit.${verb}`, { kind: 'visit', id: visitId }, reason ? { reason } : {})
  return to
}
