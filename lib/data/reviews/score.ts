import 'server-only'
import { readUnder } from '@/lib/domain/recalculation/read-under'
import { type Answers, evidenceOfAnswer } from '@/lib/domain/report/answer'
import { evidenceOf } from '@/lib/domain/report/ready'
import { rescore as scoreUnder } from '@/lib/domain/score/rescore'
import type { ScoreResult } from '@/lib/domain/score/result'
import { scoreReport } from '@/lib/domain/score/score-report'
import type { StandardContent } from '@/lib/domain/standard/content'
import { listEvidenceAnew } from '../evidence/evidence'
import { pinnedContent } from '../reports/pinned-content'
import { saveScore } from '../reports/save-score'
import type { ScoreCause } from '../reports/score-statement'
import type { Tx } from '../tenant'
import type { ReviewFound } from './find-review'

/** Scores a report's answers by the standard the visit pins, or by the version it was recalculated under; the new revision counts from now on. */
export async function rescore(
  tx: Tx,
  { organizationId, userId }: { organizationId: string; userId: string },
  { standardVersionId, report, context, completenessTenths }: ReviewFound,
  { answers, cause }: { answers: Answers; cause: ScoreCause },
): Promise<{ revision: number; result: ScoreResult }> {
  const content = await pinnedContent(tx, organizationId, standardVersionId)
  const own = scoreReport(content, answers, context, { completeness: completenessTenths })
  const named = Object.values(answers).flatMap(evidenceOfAnswer)
  await listEvidenceAnew(tx, organizationId, report.id, { named, listed: evidenceOf(content, answers, context) })
  const scored = { organizationId, reportId: report.id, cause, by: userId, answers }
  const { scoredUnderId } = await currentScore(tx, organizationId, report)
  if (scoredUnderId === null) return { ...(await saveScore(tx, { ...scored, result: own })), result: own }

  const other = await pinnedContent(tx, organizationId, scoredUnderId)
  const asked = new Set(own.criteria.map(({ criterionKey }) => criterionKey))
  const { result } = scoreUnder({ content, answers, asked, context }, other, { completeness: completenessTenths })
  const counted = new Set(result.criteria.map(({ criterionKey }) => criterionKey))
  const resting = own.criteria.filter(({ criterionKey }) => !counted.has(criterionKey))
  return { ...(await saveScore(tx, { ...scored, result, under: { versionId: scoredUnderId, resting } })), result }
}

/** The score that counts now, with its whole explanation. */
export async function findScore(tx: Tx, organizationId: string, report: ReviewFound['report']): Promise<ScoreResult> {
  return (await currentScore(tx, organizationId, report)).result
}

/** The same with the version whose rules made it; null: the one the visit pins. */
export async function currentScore(tx: Tx, organizationId: string, { id, currentScore: revision }: ReviewFound['report']): Promise<{ result: ScoreResult; scoredUnderId: string | null }> {
  const { explanation, scoredUnderId } = await tx.reportScore.findUniqueOrThrow({
    where: { organizationId_reportId_revision: { organizationId, reportId: id, revision } },
    select: { explanation: true, scoredUnderId: true },
  })
  // Written by saveScore from this very shape; its rulesVersion names it.
  return { result: explanation as unknown as ScoreResult, scoredUnderId }
}

/** The score that counts with the standard it reads by: the visit's own, or that of the version it was recalculated under in the words that were asked. */
export async function readScore(tx: Tx, organizationId: string, { standardVersionId, report, context, completenessTenths }: ReviewFound, answers: Answers): Promise<{ content: StandardContent; result: ScoreResult; scoredUnder: number | null }> {
  const content = await pinnedContent(tx, organizationId, standardVersionId)
  const { result, scoredUnderId } = await currentScore(tx, organizationId, report)
  if (scoredUnderId === null) return { content, result, scoredUnder: null }
  const asked = scoreReport(content, answers, context, { completeness: completenessTenths }).criteria.map(({ criterionKey }) => criterionKey)
  const { number } = await tx.standardVersion.findUniqueOrThrow({ where: { organizationId_id: { organizationId, id: scoredUnderId } }, select: { number: true } })
  return { ...readUnder(content, await pinnedContent(tx, organizationId, scoredUnderId), result, new Set(asked)), scoredUnder: number }
}
