import 'server-only'
import { z } from 'zod'
import { pinnedContent } from '@/lib/data/reports/pinned-content'
import { listCorrections, listSubmissions } from '@/lib/data/reviews/answers'
import { findReview, type ReviewFound } from '@/lib/data/reviews/find-review'
import { listRecalculated, listRestatements, listSteps, namesOf } from '@/lib/data/reviews/history'
import { type Tx, withTenant } from '@/lib/data/tenant'
import type { Language } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { historyOf } from '@/lib/domain/review/history'
import type { CorrectionLine, HistoryLine } from '@/lib/domain/review/review'
import type { StandardContent } from '@/lib/domain/standard/content'

export const ViewTrace = z.object({ visitId: z.uuid() })
export type Trace = { timeZone: string; lines: HistoryLine[] }

/** What happened to a report from its first submission on, for those who review. @throws Problem 'not_found' */
export async function viewTrace(actor: Actor, input: z.input<typeof ViewTrace>, language: Language): Promise<Trace> {
  permit(actor, 'review:view')
  const { visitId } = ViewTrace.parse(input)
  return withTenant(actor, async (tx) => {
    const review = await findReview(tx, actor, visitId)
    const content = await pinnedContent(tx, actor.organizationId, review.standardVersionId)
    return { timeZone: review.timeZone, lines: (await readTrace(tx, actor.organizationId, review, content, language)).lines }
  })
}

/** The shopper's own steps stand in it without a name. */
export async function readTrace(
  tx: Tx,
  organizationId: string,
  { id: visitId, report, assignment, reviewerId }: ReviewFound,
  content: StandardContent,
  language: Language,
): Promise<{ lines: HistoryLine[]; corrections: CorrectionLine[]; reviewer: string | null }> {
  const steps = await listSteps(tx, organizationId, visitId)
  const submissions = await listSubmissions(tx, organizationId, report.id)
  const corrections = await listCorrections(tx, organizationId, report.id)
  const restatements = await listRestatements(tx, organizationId, visitId)
  const recalculations = await listRecalculated(tx, organizationId, visitId)
  const moved = recalculations.flatMap(({ applied, undone }) => [applied.by, undone?.by ?? null])
  const people = [...steps.map(({ byUserId }) => byUserId), ...corrections.map(({ by }) => by), ...restatements.map(({ by }) => by), ...moved, reviewerId]
  const names = await namesOf(tx, people.filter((id) => id !== assignment.userId))
  return { ...historyOf({ content, language, names, steps, submissions, corrections, recalculations, restatements }), reviewer: (reviewerId && names.get(reviewerId)) ?? null }
}
