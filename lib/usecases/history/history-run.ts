import 'server-only'
import { todayUtc } from '@/lib/data/days'
import { findHistoryStandard, listClosedPeriods, listImportedBefore, listNamedBranches, type HistoryStandard } from '@/lib/data/history/known'
import type { HistoryRun } from '@/lib/data/history/runs'
import type { Tx } from '@/lib/data/tenant'
import { missingHistoryFields } from '@/lib/domain/history/columns'
import { compareHistory, type HistoryComparison } from '@/lib/domain/history/compare'
import { readLines } from '@/lib/domain/history/read-lines'

/** Up to so many lines are brought in while somebody waits; more go to the worker. */
export const LINES_AT_ONCE = 2_000
export const MAX_HISTORY_ROWS = 50_000

/** What the whole file would bring in now; null while the standard or a needed column is not chosen. A handful of queries. */
export async function compareHistoryRun(tx: Tx, organizationId: string, run: HistoryRun): Promise<{ standard: HistoryStandard; comparison: HistoryComparison } | null> {
  const { mapping, options, table } = run
  if (options.standardId === null || missingHistoryFields(mapping).length > 0) return null
  const standard = await findHistoryStandard(tx, organizationId, options.standardId)
  const read = readLines(table, mapping, { ...options, today: todayUtc() }, await listNamedBranches(tx, organizationId))
  const days = read.lines.map(({ on }) => on).sort()
  const before = days.length === 0 ? [] : await listImportedBefore(tx, { standardId: standard.id, from: days[0]!, to: days.at(-1)!, exceptRunId: run.id })
  const closed = await listClosedPeriods(tx, organizationId, standard.id)
  return { standard, comparison: compareHistory(read, { before, closed, skipDuplicates: options.skipDuplicates }) }
}
