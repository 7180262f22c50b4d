import 'server-only'
import type { Answers } from '@/lib/domain/report/answer'
import type { ScoreResult } from '@/lib/domain/score/result'
import { scoreReport } from '@/lib/domain/score/score-report'
import { pinnedContent } from '../reports/pinned-content'
import { saveScore } from '../reports/save-score'
import type { ScoreCause } from '../reports/score-statement'
import type { Tx } from '../tenant'
import type { ReviewFound } from './find-review'

/** Scores a report's answers by the standard the visit pins; the new revision counts from now on. */
export async function rescore(
  tx: Tx,
  { organizationId, userId }: { organizationId: string; userId: string },
  { standardVersionId, report, context, completenessTenths }: ReviewFound,
  { answers, cause }: { answers: Answers; cause: ScoreCause },
): Promise<{ revision: number; result: ScoreResult }> {
  const content = await pinnedContent(tx, organizationId, standardVersionId)
  const result = scoreReport(content, answers, context, { completeness: completenessTenths })
  return { ...(await saveScore(tx, { organizationId, reportId: report.id, cause, by: userId, result, answers })), result }
}

/** The score that counts now, with its whole explanation. */
export async function findScore(tx: Tx, organizationId: string, { id, currentScore }: ReviewFound['report']): Promise<ScoreResult> {
  const { explanation } = await tx.reportScore.findUniqueOrThrow({
    where: { organizationId_reportId_revision: { organizationId, reportId: id, revision: currentScore } },
    select: { explanation: true },
  })
  // Written by saveScore from this very shape; its rulesVersion names it.
  return explanation as unknown as ScoreResult
}
