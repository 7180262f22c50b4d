import 'server-only'
import { commonCriteria, type CommonCriteria } from '@/lib/domain/trend/common-criteria'
import { addUp, commonScorer, type CommonRow } from '@/lib/domain/trend/common-score'
import { contentOf, type Chain } from '@/lib/domain/trend/version-chain'
import type { Tx } from '../tenant'
import { listPastAnswers } from './past-answers'
import { fingerprintOf, type PastReportRow } from './past-reports'

export type CommonScores = { common: CommonCriteria; rows: CommonRow[] }

const BATCH = 500
const KEPT = 30
const seen = new Map<string, CommonScores>()

/**
 * These reports over the criteria their versions have in common, summed by branch and period. What was worked out is kept by a
 * fingerprint of the reports and their scores, so that it is never older than they are; a corrected answer makes another fingerprint.
 */
export async function rescoreCommon(tx: Tx, organizationId: string, reports: readonly PastReportRow[], beforeWaveId: string, chain: Chain): Promise<CommonScores> {
  const key = `${organizationId}/${beforeWaveId}/${fingerprintOf(reports)}`
  const known = seen.get(key)
  if (known) return known
  const common = commonCriteria(chain, reports.map(({ version }) => version))
  const score = commonScorer(contentOf(chain, common.newer), new Set(common.comparable))
  const rows = new Map<string, CommonRow>()
  for (let at = 0; common.keys.length > 0 && at < reports.length; at += BATCH) {
    const batch = new Map(reports.slice(at, at + BATCH).map((report) => [report.reportId, report]))
    for (const { reportId, answers } of await listPastAnswers(tx, [...batch.keys()], common.keys)) {
      const { branchId, regionPath, waveId } = batch.get(reportId)!
      addUp(rows, { branchId, regionPath, when: waveId === beforeWaveId ? 'before' : 'now' }, score(answers, new Set(Object.keys(answers))))
    }
  }
  const scores = { common, rows: [...rows.values()] }
  seen.set(key, scores)
  const oldest = seen.keys().next().value
  if (seen.size > KEPT && oldest !== undefined) seen.delete(oldest)
  return scores
}
