import 'server-only'
import { z } from 'zod'
import { withTenant } from '@/lib/data/tenant'
import { changeVisit } from '@/lib/data/visits/transition'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { written } from '@/lib/domain/written'
import { reviewFor } from './standing'

export const ReopenReview = z.object({ visitId: z.uuid(), reason: written(2_000).trim().min(1) })

/** An approved report that is not published yet goes back into review; the pay once approved stays. @throws Problem 'not_in_this_state' */
export async function reopenReview(actor: Actor, input: z.input<typeof ReopenReview>): Promise<void> {
  permit(actor, 'review:work')
  const { visitId, reason } = ReopenReview.parse(input)
  await withTenant(actor, async (tx) => {
    const { state } = await reviewFor(tx, actor, visitId, 'reopen')
    await changeVisit(tx, actor, { visitId, from: state, verb: 'reopen', reason, set: { publishAt: null, approvedAt: null, approvedBy: null } })
  })
}
