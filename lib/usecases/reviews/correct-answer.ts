import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { pinnedContent } from '@/lib/data/reports/pinned-content'
import { insertCorrection, readAnswers } from '@/lib/data/reviews/answers'
import { changeFigures } from '@/lib/data/reviews/change-figures'
import { findScore, rescore } from '@/lib/data/reviews/score'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { emptyAnswer, type Answer, withoutDoubt } from '@/lib/domain/report/answer'
import { misfitOf } from '@/lib/domain/report/answer-fits'
import { AnswerInput, MAX_COMMENT } from '@/lib/domain/report/answer.schema'
import { answerTo } from '@/lib/domain/report/answered-value'
import { canonical } from '@/lib/domain/report/draft'
import { scoringAfterCorrection } from '@/lib/domain/review/scoring'
import { criteriaOf } from '@/lib/domain/standard/content'
import { written } from '@/lib/domain/written'
import { reviewFor } from './standing'

export const CorrectAnswer = z.object({
  visitId: z.uuid(),
  /** The score's revision the reviewer looked at. */
  revision: z.int(),
  criterionKey: z.string().min(1),
  answer: AnswerInput,
  comment: written(MAX_COMMENT).optional(),
  reason: written(2_000).trim().min(1),
})

/**
 * Changes one answer and keeps the old one with who and why; the report is scored anew. After publication the figures move by the
 * difference, and a closed wave is restated. Photos, sounds and the place are the shopper's and stay.
 * @throws Problem 'changed_meanwhile' when somebody corrected in between | 'answer_does_not_fit' | 'already_done' when nothing changes
 */
export async function correctAnswer(actor: Actor, input: z.input<typeof CorrectAnswer>): Promise<{ revision: number }> {
  permit(actor, 'review:work')
  const { visitId, revision: seen, criterionKey, answer, comment, reason } = CorrectAnswer.parse(input)
  const { organizationId, userId } = actor
  return withTenant(actor, async (tx) => {
    const review = await reviewFor(tx, actor, visitId, 'correct')
    if (review.report.currentScore !== seen) throw new Problem('changed_meanwhile')
    const content = await pinnedContent(tx, organizationId, review.standardVersionId)
    const criterion = criteriaOf(content).find(({ key }) => key === criterionKey)
    if (!criterion) throw new Problem('not_found')
    const { answers, submissions } = await readAnswers(tx, organizationId, review.report.id)
    const oldAnswer = answerTo(answers, criterionKey) ?? emptyAnswer
    const { evidence, noPhotoReason, recordings } = oldAnswer
    const corrected = withOwnPlace(answer, [oldAnswer, ...submissions.toReversed().map((sent) => answerTo(sent.answers, criterionKey))])
    const newAnswer = keepingDoubt(oldAnswer, { ...corrected, comment: comment ?? oldAnswer.comment, evidence, noPhotoReason, ...(recordings ? { recordings } : {}) })
    if (misfitOf(criterion, newAnswer) !== null || (newAnswer.state === 'open' && oldAnswer.state !== 'open'))
      throw new Problem('answer_does_not_fit', { criterion: criterionKey })
    if (canonical(newAnswer) === canonical(oldAnswer)) throw new Problem('already_done')

    let revision = seen
    const correct = async () => {
      const before = await findScore(tx, organizationId, review.report)
      await insertCorrection(tx, organizationId, review.report.id, { criterionKey, oldAnswer, newAnswer, reason, by: userId })
      const scored = await rescore(tx, actor, review, { answers: { ...answers, [criterionKey]: newAnswer }, cause: 'corrected' })
      const scoring = scoringAfterCorrection(review.scoring, before.incomplete, scored.result.incomplete)
      if (review.state === 'published' && scoring !== review.scoring)
        await tx.visit.updateMany({ where: { organizationId, id: visitId }, data: { scoring } })
      revision = scored.revision
    }
    if (review.state === 'published') await changeFigures(tx, actor, [visitId], { cause: 'corrected', reason }, correct)
    else await correct()
    await record(tx, actor, 'answer.corrected', { kind: 'visit', id: visitId }, { criterionKey, revision })
    return { revision }
  })
}

/** The shopper's "not sure" was about the value given: it stays with that value and goes with it. */
function keepingDoubt(before: Answer, after: Answer): Answer {
  const same = before.state === 'answered' && after.state === 'answered' && canonical(before.value) === canonical(after.value)
  return same && before.unsure ? { ...after, unsure: true } : withoutDoubt(after)
}

/** Nobody at a desk knows where the phone was: the place is the one its shopper recorded last. */
function withOwnPlace(answer: Answer, before: (Answer | null)[]): Answer {
  if (answer.state !== 'answered' || answer.value.type !== 'place') return answer
  const places = before.flatMap((one) => (one?.state === 'answered' && one.value.type === 'place' && one.value.place ? [one.value.place] : []))
  return { ...answer, value: { type: 'place', place: places[0] ?? null } }
}
