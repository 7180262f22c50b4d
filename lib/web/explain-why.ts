import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import type { AskedWhy } from '@/lib/domain/scorecard/why-address'
import type { WhyView } from '@/lib/domain/scorecard/why-view'
import { explainReport } from '@/lib/usecases/published/explain-report'
import { explainReview } from '@/lib/usecases/reviews/explain-review'
import { explainMean } from '@/lib/usecases/scorecards/explain-mean'
import { readerLanguage } from './reader-language'

/** Any figure's explanation for this reader, in their language. @throws Problem, and ZodError for what is no id */
export async function explainWhy(actor: Actor, asked: AskedWhy): Promise<WhyView> {
  const language = await readerLanguage()
  if (asked.kind === 'report') return explainReport(actor, { reportNumber: asked.reportNumber }, language)
  if (asked.kind === 'review') return explainReview(actor, { visitId: asked.visitId }, language)
  const { of, id, standard, period, section, within, page } = asked
  return explainMean(actor, { of, id: id ?? null, standard, period, section: section ?? null, within: within ?? null, page: page ?? 1 }, language)
}
