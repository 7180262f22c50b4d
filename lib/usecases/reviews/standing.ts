import 'server-only'
import { findReviewToChange, type ReviewFound } from '@/lib/data/reviews/find-review'
import type { Tx } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { assertPossible, type ReviewDeed, type Standing } from '@/lib/domain/review/possible'

export const standingOf = ({ state, scoring, reviewerId, assignment }: ReviewFound): Standing => ({ state, scoring, reviewerId, authorId: assignment.userId })

/** The report, locked, when this person may do this with it now. @throws Problem 'not_found' and all that assertPossible throws */
export async function reviewFor(tx: Tx, actor: Actor, visitId: string, deed: ReviewDeed): Promise<ReviewFound> {
  const review = await findReviewToChange(tx, actor, visitId)
  assertPossible(actor, standingOf(review), deed)
  return review
}
