import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import type { WhyReport } from '@/lib/domain/report/why-report'
import type { AskedWhy } from '@/lib/domain/scorecard/why-address'
import type { WhyView } from '@/lib/domain/scorecard/why-view'
import { explainReport } from '@/lib/usecases/published/explain-report'
import { explainReview } from '@/lib/usecases/reviews/explain-review'
import { explainMean } from '@/lib/usecases/scorecards/explain-mean'
import { readerLanguage } from './reader-language'

/** Any figure's explanation for this reader, in their language. @throws Problem, and ZodError for what is no id */
export async function explainWhy(actor: Actor, asked: AskedWhy): Promise<WhyView> {
  const language = await readerLanguage()
  if (asked.kind === 'report') return ofSection(await explainReport(actor, { reportNumber: asked.reportNumber, revision: asked.revision, preview: asked.preview }, language), asked.section ?? null)
  if (asked.kind === 'review') return ofSection(await explainReview(actor, { visitId: asked.visitId }, language), asked.section ?? null)
  const { of, id, standard, period, section, within, page } = asked
  return explainMean(actor, { of, id: id ?? null, standard, period, section: section ?? null, within: within ?? null, page: page ?? 1 }, language)
}

function ofSection(why: WhyReport, section: string | null): WhyReport {
  if (section !== null && !why.sheet.sections.some(({ key }) => key === section)) throw new Problem('not_found')
  return { ...why, section }
}
