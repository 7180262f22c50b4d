import 'server-only'
import { z } from 'zod'
import { changePayment } from '@/lib/data/reviews/payments'
import { tellShopper } from '@/lib/data/reviews/tell'
import { withTenant } from '@/lib/data/tenant'
import { insertReplacement } from '@/lib/data/visits/insert-replacement'
import { changeVisit } from '@/lib/data/visits/transition'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { written } from '@/lib/domain/written'
import { reviewFor } from './standing'

export const RejectReport = z.object({
  visitId: z.uuid(),
  /** Read by the shopper. */
  reason: written(2_000).trim().min(1),
  /** Whether a new visit takes over the slot. */
  replace: z.boolean().default(true),
})

/** The report does not stand and is not paid; the shopper reads why and may appeal. @throws Problem 'not_in_this_state' | 'visit_moved_on' */
export async function rejectReport(actor: Actor, input: z.input<typeof RejectReport>): Promise<{ replacementId: string | null }> {
  permit(actor, 'review:work')
  const { visitId, reason, replace } = RejectReport.parse(input)
  return withTenant(actor, async (tx) => {
    const review = await reviewFor(tx, actor, visitId, 'reject')
    await changeVisit(tx, actor, { visitId, from: review.state, verb: 'reject', reason, set: { endReason: reason } })
    await changePayment(tx, actor.organizationId, review.assignment.id, { from: ['pending', 'approved'], to: 'refused', reason })
    await tellShopper(tx, actor.organizationId, review, { kind: 'rejected', values: { reason } })
    return { replacementId: replace ? await insertReplacement(tx, visitId, { actor }) : null }
  })
}
