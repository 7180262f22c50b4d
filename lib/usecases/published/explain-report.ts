import 'server-only'
import { z } from 'zod'
import { findKeptScore, previewedScore } from '@/lib/data/published/other-score'
import { listRestatementsOf } from '@/lib/data/published/restatements'
import { withTenant } from '@/lib/data/tenant'
import type { Language } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import type { WhyReport } from '@/lib/domain/report/why-report'
import { readReport, ViewReport } from './view-report'

export const ExplainReport = ViewReport.extend({
  /** A kept score of it; left out, the one that counts. */
  revision: z.int().min(1).nullish(),
  /** A previewed recalculation that would move it. */
  preview: z.uuid().nullish(),
})

/**
 * How a published report's score came about, down to answer, sentence and cleared photo; what its readers may see and nothing else. A
 * score that counts no longer, or not yet, is explained by its own arithmetic and says so.
 * @throws Problem 'forbidden' | 'not_found', alike for unpublished, withdrawn, foreign, absent and out of scope
 */
export async function explainReport(actor: Actor, input: z.input<typeof ExplainReport>, language: Language): Promise<WhyReport> {
  permit(actor, 'report:view')
  const { reportNumber, revision, preview } = ExplainReport.parse(input)
  if (preview) permit(actor, 'visit:recalculate')
  return withTenant(actor, async (tx) => {
    const by = preview ? await previewedScore(tx, actor, reportNumber, preview) : revision ? await findKeptScore(tx, actor, reportNumber, revision) : null
    const seen = await readReport(tx, actor, reportNumber, language, by)
    if (seen.kind !== 'published') throw new Problem('not_found')
    const { visitId, branch, visitedOn, dayPart, standard, version, wave, scoring, excludedReason, sheet, photos, recalculated, scoredUnder } = seen.report
    const now = by ? { recalculated: null, restated: [] } : { recalculated: { recalculated, scoredUnder, version }, restated: await listRestatementsOf(tx, actor, reportNumber) }
    return { kind: 'report', from: 'published', visitId, reportNumber, branch, on: visitedOn, dayPart, standard, version, wave, scoring, excludedReason, sheet, photos, section: null, scoredUnder, other: by?.other ?? null, ...now }
  })
}
