import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { record } from '../audit'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import type { ReviewFound } from './find-review'

/** Takes a visit out of the means or back into them, with a line of its history. @throws Problem 'changed_meanwhile' */
export async function saveScoring(tx: Tx, actor: Actor, review: ReviewFound, to: 'scored' | 'excluded', reason: string): Promise<void> {
  const { organizationId, userId } = actor
  const { id: visitId, state, scoring: from } = review
  const { count } = await tx.visit.updateMany({
    where: { organizationId, id: visitId, state, scoring: from },
    data: { scoring: to, excludedReason: to === 'excluded' ? reason : '', revision: { increment: 1 } },
  })
  if (count === 0) throw new Problem('changed_meanwhile')
  const verb = to === 'excluded' ? 'exclude' : 'include'
  await tx.visitTransition.create({
    data: { organizationId, id: newId(), visitId, verb, fromState: state, toState: state, at: now(), byUserId: userId, reason, details: { from, to } },
  })
  await record(tx, actor, `visit.${verb}d`, { kind: 'visit', id: visitId }, { reason })
}
