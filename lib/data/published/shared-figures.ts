import 'server-only'
import { monthsUpTo } from '@/lib/domain/scorecard/period'
import type { BranchRow, CriterionRow, SectionRow } from '@/lib/domain/scorecard/rows'
import { todayUtc } from '../days'
import type { Tx } from '../tenant'
import { listCriterionWaves, type CriterionWaveRow } from './criterion-trend'
import { listBranchRows, listCriterionRows, listSectionRows, listTodayRows, type Part } from './figures'
import type { Subject } from './period-condition'
import { listSectionCells } from './section-cells'
import { sharedSums } from './shared-sums'

type CriterionAsked = Parameters<typeof listCriterionWaves>[1]

/** The sums a scorecard is told from, each read once for all who ask until figures change. For work that only reads. */
export async function sharedFigures(tx: Tx, actor: { organizationId: string }) {
  const shared = await sharedSums(tx, actor)
  // Months are counted from today.
  const named = ({ standardId, channel, period, beforeWaveId, kept }: Subject) => [standardId, channel, period, beforeWaveId, kept, period.kind === 'months' ? monthsUpTo(todayUtc()) : null]
  const strata = (rows: readonly CriterionRow[]) => rows.reduce((sum, row) => sum + 1 + (row.strata?.length ?? 0), 0)
  return {
    branchRows: (subject: Subject, waveIds: readonly string[]): Promise<readonly BranchRow[]> => shared(['branches', ...named(subject), waveIds], () => listBranchRows(tx, subject, waveIds)),
    todayRows: (subject: Subject, waveIds: readonly string[]): Promise<readonly BranchRow[]> => shared(['today', ...named(subject), waveIds], () => listTodayRows(tx, subject, waveIds)),
    sectionRows: (subject: Subject): Promise<readonly SectionRow[]> => shared(['sections', ...named(subject)], () => listSectionRows(tx, subject)),
    sectionCells: (subject: Subject, part: Part, branchIds: readonly string[]) => shared(['cells', ...named(subject), part, branchIds], () => listSectionCells(tx, subject, part, branchIds)),
    criterionRows: (subject: Subject, part: Part, detailed: number): Promise<readonly CriterionRow[]> =>
      shared(['criteria', ...named(subject), part, detailed], () => listCriterionRows(tx, subject, part, detailed), strata),
    criterionWaves: (asked: CriterionAsked, part: Part, waveIds: readonly string[], kept: readonly string[]): Promise<readonly CriterionWaveRow[]> =>
      shared(['criterion', asked.standardId, asked.channel, asked.key, part, waveIds, kept], () => listCriterionWaves(tx, asked, part, waveIds, kept)),
  }
}
