import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import type { Standing } from '@/lib/domain/visit/life'
import type { AbortReason } from '@/lib/domain/visit/state'
import { now } from '../clock'
import type { Tx } from '../tenant'
import { endAssignments, findHolder } from './assignments'
import type { VisitFound } from './find-visit'
import { insertReplacement } from './insert-replacement'
import { changeVisit } from './transition'

type Ending = {
  verb: 'cancel' | 'no_show' | 'abort'
  standing?: Standing
  reason?: string
  /** What kept the visit from being made; with the verb abort alone. */
  abortReason?: AbortReason
  /** Whether a new draft takes over the slot. */
  replace: boolean
}
type Ended = { replacementId: string | null; told: { shopperId: string }[] }

/** Reasons of the branch's making: the shopper went there and is paid. Being recognised is not one: unpaid, with the reason. */
const paidReasons: readonly AbortReason[] = ['closed', 'unsafe', 'refused']

/**
 * Ends a visit without a score: state, assignments, rotation, what is owed, and the replacement, in one go. The visit was found
 * before by whoever decides; `told` are the shoppers who had it or were offered it.
 */
export async function endVisit(tx: Tx, actor: Actor, visit: VisitFound, ending: Ending): Promise<Ended> {
  const { verb, standing = 'stranger', reason = '', abortReason, replace } = ending
  const { organizationId } = actor
  await changeVisit(tx, actor, {
    visitId: visit.id, from: visit.state, verb, standing, reason: reason || (abortReason ?? ''),
    set: { endReason: reason, ...(abortReason ? { abortReason } : {}) },
    ...(abortReason ? { details: { abortReason } } : {}),
  })
  const told = abortReason ? await settleAborted(tx, organizationId, visit, abortReason) : await endAssignments(tx, organizationId, visit.id, { to: verb === 'no_show' ? 'expired' : 'withdrawn' })
  return { told, replacementId: replace ? await insertReplacement(tx, visit.id, { actor }) : null }
}

/**
 * The shopper was there: the assignment stays accepted and, unless the doors were shut, counts for rotation. What is owed is settled
 * at once, not `pending`: an aborted visit has no report that anybody could approve later, the branch's reasons are payable by
 * themselves, and the office sees photo and words with the visit.
 */
async function settleAborted(tx: Tx, organizationId: string, visit: VisitFound, abortReason: AbortReason) {
  const holder = await findHolder(tx, organizationId, visit.id)
  if (!holder) return []
  if (abortReason === 'closed')
    await tx.assignment.updateMany({ where: { organizationId, id: holder.id }, data: { holds: false } })
  const owed = await tx.assignment.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: holder.id } },
    select: { feeMinor: true, currency: true, payOn: true },
  })
  await tx.payment.createMany({
    data: [{ organizationId, assignmentId: holder.id, ...owed, state: paidReasons.includes(abortReason) ? 'approved' : 'refused', reason: abortReason, changedAt: now() }],
    skipDuplicates: true,
  })
  return []
}
