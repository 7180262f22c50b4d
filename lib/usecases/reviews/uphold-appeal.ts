import 'server-only'
import { z } from 'zod'
import { changePayment } from '@/lib/data/reviews/payments'
import { withTenant } from '@/lib/data/tenant'
import { changeVisit } from '@/lib/data/visits/transition'
import { isCrowded } from '@/lib/data/visits/windows'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { written } from '@/lib/domain/written'
import { reviewFor } from './standing'

export const UpholdAppeal = z.object({ visitId: z.uuid(), reason: written(2_000).trim().min(1) })

/**
 * A rejected report is reviewed again. The visit took place: others that came to stand within its buffer meanwhile do not keep it out.
 * @throws Problem 'slot_taken' while the visit that replaced it is live
 */
export async function upholdAppeal(actor: Actor, input: z.input<typeof UpholdAppeal>): Promise<void> {
  permit(actor, 'visit:publish')
  const { visitId, reason } = UpholdAppeal.parse(input)
  await withTenant(actor, async (tx) => {
    const review = await reviewFor(tx, actor, visitId, 'uphold_appeal')
    const bufferWaived = await isCrowded(tx, actor.organizationId, visitId)
    await changeVisit(tx, actor, { visitId, from: review.state, verb: 'uphold_appeal', reason, set: { endReason: '', bufferWaived } })
    await changePayment(tx, actor.organizationId, review.assignment.id, { from: ['refused'], to: 'pending' })
  })
}
