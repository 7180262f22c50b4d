import 'server-only'
import { z } from 'zod'
import { readAnswers } from '@/lib/data/reviews/answers'
import { rescore } from '@/lib/data/reviews/score'
import { withTenant } from '@/lib/data/tenant'
import { changeVisit } from '@/lib/data/visits/transition'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { sameAnswers } from '@/lib/domain/review/answers-now'
import { reviewFor } from './standing'

export const TakeReview = z.object({ visitId: z.uuid() })

/**
 * Begins a review; of two who take it one does. A report that was corrected, returned and sent again keeps the corrections of
 * answers its shopper left as they were. @throws Problem 'visit_moved_on' | 'not_in_this_state' | 'not_own_review' | 'not_found'
 */
export async function takeReview(actor: Actor, input: z.input<typeof TakeReview>): Promise<void> {
  permit(actor, 'review:work')
  const { visitId } = TakeReview.parse(input)
  await withTenant(actor, async (tx) => {
    const review = await reviewFor(tx, actor, visitId, 'take')
    await changeVisit(tx, actor, { visitId, from: review.state, verb: 'take_review' })
    const { submissions, answers } = await readAnswers(tx, actor.organizationId, review.report.id)
    if (!sameAnswers(answers, submissions.at(-1)?.answers ?? {})) await rescore(tx, actor, review, { answers, cause: 'recalculated' })
  })
}
