import 'server-only'
import { z } from 'zod'
import { lockWave } from '@/lib/data/campaigns/waves'
import { changeFigures } from '@/lib/data/reviews/change-figures'
import { tellReaders } from '@/lib/data/reviews/tell'
import { withTenant } from '@/lib/data/tenant'
import { insertReplacement } from '@/lib/data/visits/insert-replacement'
import { changeVisit } from '@/lib/data/visits/transition'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { written } from '@/lib/domain/written'
import { reviewFor } from './standing'

export const WithdrawVisit = z.object({
  visitId: z.uuid(),
  /** Read by those who could read the report. */
  reason: written(2_000).trim().min(1),
  replace: z.boolean().default(true),
})

/** Takes a published report back: its figures leave the means, and its readers are told why. @throws Problem 'not_in_this_state' | 'visit_moved_on' */
export async function withdrawVisit(actor: Actor, input: z.input<typeof WithdrawVisit>): Promise<{ replacementId: string | null }> {
  permit(actor, 'visit:withdraw')
  const { visitId, reason, replace } = WithdrawVisit.parse(input)
  return withTenant(actor, async (tx) => {
    const review = await reviewFor(tx, actor, visitId, 'withdraw')
    // Published visits do not keep a wave open: whoever closes it meanwhile waits, or no visit is planned in it any more.
    if (replace) await lockWave(tx, actor.organizationId, review.waveId)
    await changeFigures(tx, actor, [visitId], { cause: 'withdrawn', reason }, async () => {
      await changeVisit(tx, actor, { visitId, from: review.state, verb: 'withdraw', reason, set: { withdrawnReason: reason } })
    })
    await tellReaders(tx, actor.organizationId, 'withdrawn', [visitId], reason)
    return { replacementId: replace ? await insertReplacement(tx, visitId, { actor }) : null }
  })
}
