import 'server-only'
import { z } from 'zod'
import { continueFromSubmission } from '@/lib/data/drafts/drafts'
import { pinnedContent } from '@/lib/data/reports/pinned-content'
import { insertQuestions, type Question } from '@/lib/data/reviews/questions'
import { tellShopper } from '@/lib/data/reviews/tell'
import { withTenant } from '@/lib/data/tenant'
import { changeVisit } from '@/lib/data/visits/transition'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { criteriaOf } from '@/lib/domain/standard/content'
import { written } from '@/lib/domain/written'
import { reviewFor } from './standing'

const words = written(2_000).trim()
export const ReturnReport = z.object({
  visitId: z.uuid(),
  general: words.default(''),
  questions: z.array(z.object({ criterionKey: z.string().min(1), question: words.min(1) })).max(300).default([]),
})

/** Asks the shopper, criterion by criterion or in general, and waits for the next submission. @throws Problem 'reason_missing' without a question */
export async function returnReport(actor: Actor, input: z.input<typeof ReturnReport>): Promise<void> {
  permit(actor, 'review:work')
  const { visitId, general, questions } = ReturnReport.parse(input)
  await withTenant(actor, async (tx) => {
    const review = await reviewFor(tx, actor, visitId, 'return')
    const known = new Set(criteriaOf(await pinnedContent(tx, actor.organizationId, review.standardVersionId)).map(({ key }) => key))
    if (questions.some(({ criterionKey }) => !known.has(criterionKey))) throw new Problem('not_found')
    const asked: Question[] = [...(general ? [{ criterionKey: null, question: general }] : []), ...questions]
    const { id: reportId, currentSubmission } = review.report
    await changeVisit(tx, actor, {
      visitId, from: review.state, verb: 'return', reason: asked[0]?.question ?? '', details: { questions: asked.length },
    })
    await insertQuestions(tx, actor, { reportId, submissionNumber: currentSubmission, questions: asked })
    await continueFromSubmission(tx, actor.organizationId, reportId, currentSubmission)
    await tellShopper(tx, actor.organizationId, review, { kind: 'returned', values: { count: asked.length } })
  })
}
