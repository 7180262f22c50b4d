import 'server-only'
import { listRestatementsOf } from '@/lib/data/published/restatements'
import { withTenant } from '@/lib/data/tenant'
import type { Language } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import type { WhyReport } from '@/lib/domain/report/why-report'
import { viewReport, type ViewReport } from './view-report'
import type { z } from 'zod'

/**
 * How a published report's score came about, down to answer, sentence and cleared photo; what its readers may see and nothing else.
 * @throws Problem 'forbidden' | 'not_found', alike for unpublished, withdrawn, foreign, absent and out of scope
 */
export async function explainReport(actor: Actor, input: z.input<typeof ViewReport>, language: Language): Promise<WhyReport> {
  const seen = await viewReport(actor, input, language)
  if (seen.kind !== 'published') throw new Problem('not_found')
  const { visitId, reportNumber, branch, visitedOn, dayPart, standard, version, wave, scoring, excludedReason, sheet, photos, recalculated, scoredUnder } = seen.report
  const restated = await withTenant(actor, (tx) => listRestatementsOf(tx, actor, reportNumber))
  return { kind: 'report', from: 'published', visitId, reportNumber, branch, on: visitedOn, dayPart, standard, version, wave, scoring, excludedReason, sheet, photos, section: null, recalculated: { recalculated, scoredUnder, version }, scoredUnder, restated }
}
