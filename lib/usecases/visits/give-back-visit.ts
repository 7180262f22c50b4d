import 'server-only'
import { z } from 'zod'
import { withTenant } from '@/lib/data/tenant'
import { endAssignments } from '@/lib/data/visits/assignments'
import { changeVisit } from '@/lib/data/visits/transition'
import type { Actor } from '@/lib/domain/people/actor'
import { written } from '@/lib/domain/written'
import { holdOwnVisit, saidBefore } from './own-visit'

export const GiveBackVisit = z.object({ visitId: z.uuid(), reason: written(2_000).trim() })

/**
 * The shopper cannot go after all and says why; the visit opens again. The same words again are the same answer.
 * @throws Problem 'not_in_this_state' once begun | 'reason_missing'
 */
export async function giveBackVisit(actor: Actor, input: z.input<typeof GiveBackVisit>): Promise<void> {
  const { visitId, reason } = GiveBackVisit.parse(input)
  await withTenant(actor, async (tx) => {
    const { visit, assignment, shopperId, standing } = await holdOwnVisit(tx, actor, visitId)
    if (saidBefore(assignment, 'give_back', reason)) return
    await changeVisit(tx, actor, { visitId, from: visit.state, verb: 'give_back', standing, reason, set: { reportDueAt: null } })
    await endAssignments(tx, actor.organizationId, visitId, { to: 'declined', states: ['accepted'], shopperId, reason })
  })
}
