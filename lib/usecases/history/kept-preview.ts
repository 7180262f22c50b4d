import 'server-only'
import { fingerprintOf } from '@/lib/data/branches/placements'
import { todayUtc } from '@/lib/data/days'
import { findHistoryStandard, listClosedPeriods, listNamedBranches } from '@/lib/data/history/known'
import { findHistoryRun, listDoneImports, saveHistoryPreview, type HistoryHead, type KeptPreview } from '@/lib/data/history/runs'
import type { Tx } from '@/lib/data/tenant'
import { HISTORY_RULES, periodsOf } from '@/lib/domain/history/compare'
import { compareHistoryRun } from './history-run'

const ROWS = 50
const ERRORS = 200
const PERIODS = 60
/** Cells shown of each column, found among its first rows. */
const [SAMPLED, SAMPLES, LETTERS] = [200, 3, 60]

/**
 * What a file that waits would bring in, as things stand now: compared line by line once, and kept with the import until its choices,
 * the rules it is read by or anything it was compared with changes. While it is kept the file itself is not read.
 */
export async function previewOf(tx: Tx, organizationId: string, run: HistoryHead): Promise<KeptPreview> {
  const { standardId } = run.options
  const branches = await listNamedBranches(tx, organizationId)
  const against = standardId === null ? null : [
    (await findHistoryStandard(tx, organizationId, standardId)).versionId, [...(await listClosedPeriods(tx, organizationId, standardId))].sort(), await listDoneImports(tx, organizationId, standardId),
  ]
  const seen = fingerprintOf([HISTORY_RULES, run.mapping, run.options, todayUtc(), branches, against])
  if (run.result.kept?.seen === seen) return run.result.kept
  const whole = await findHistoryRun(tx, organizationId, run.id)
  const { table: { header, rows } } = whole
  const compared = await compareHistoryRun(tx, organizationId, whole)
  const names = new Map(branches.map((branch) => [branch.id, branch]))
  const kept: KeptPreview = {
    seen, header,
    samples: header.map((_, column) => rows.slice(0, SAMPLED).map((row) => row[column] ?? '').filter(Boolean).slice(0, SAMPLES).map((cell) => cell.slice(0, LETTERS))),
    shown: compared && {
      counts: { ...compared.comparison.counts, leftOut: compared.comparison.leftOut.length },
      lines: compared.comparison.lines.slice(0, ROWS).map(({ branchId, ...line }) => ({ ...line, branch: names.get(branchId)?.name ?? '', code: names.get(branchId)?.code ?? '' })),
      leftOut: compared.comparison.leftOut.slice(0, ERRORS),
      periods: periodsOf(compared.comparison.lines).slice(-PERIODS),
    },
  }
  await saveHistoryPreview(tx, organizationId, whole, kept)
  return kept
}
