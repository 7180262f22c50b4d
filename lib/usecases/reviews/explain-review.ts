import 'server-only'
import type { z } from 'zod'
import { listRestatementsOf } from '@/lib/data/published/restatements'
import { withTenant } from '@/lib/data/tenant'
import type { Language } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import type { WhyReport } from '@/lib/domain/report/why-report'
import { viewReview, type ViewReview } from './view-review'

/** How the score of a report under review came about, with all its photos. @throws Problem 'forbidden' | 'not_found' */
export async function explainReview(actor: Actor, input: z.input<typeof ViewReview>, language: Language): Promise<WhyReport> {
  const { visitId, reportNumber, branch, visitedOn, wave, state, scoring, excludedReason, sheet, scoredUnder, photos, history, timeZone } = await viewReview(actor, input, language)
  const told = history.flatMap((line) => (line.kind === 'restated' ? [{ at: line.at, timeZone, cause: line.cause, reason: line.reason || null, old: line.old, new: line.new, revisions: { old: null, new: null } }] : []))
  // A kept score opens under the published report's address alone.
  const lines = state === 'published' ? (await withTenant(actor, (tx) => listRestatementsOf(tx, actor, reportNumber))).map((line) => ({ ...line, timeZone })) : told
  return {
    kind: 'report', from: 'review', visitId, reportNumber, branch, on: visitedOn, dayPart: null, standard: '', version: null, wave, scoring, excludedReason, sheet, section: null, recalculated: null, scoredUnder, other: null,
    photos: photos.filter(({ kind }) => kind === 'photo').map(({ id, criterionKey, width, height }) => ({ id, criterionKey, width, height })),
    restated: lines,
  }
}
