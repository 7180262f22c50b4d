import 'server-only'
import { z } from 'zod'
import { listPublished } from '@/lib/data/campaigns/published-standards'
import { findHistoryStandard, listNamedBranches } from '@/lib/data/history/known'
import { findHistoryProgress, findHistoryRun, findSameFile, listHistoryRuns } from '@/lib/data/history/runs'
import { withTenant } from '@/lib/data/tenant'
import { missingHistoryFields } from '@/lib/domain/history/columns'
import { periodsOf } from '@/lib/domain/history/compare'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { compareHistoryRun } from './history-run'

export const ViewHistory = z.object({ runId: z.uuid() })
const ROWS = 50
const ERRORS = 200
const PERIODS = 60

/** One import: its columns and what it would bring in as things stand now; lists hold the first with their counts. */
export async function viewHistory(actor: Actor, { runId }: z.output<typeof ViewHistory>) {
  permit(actor, 'history:import')
  return withTenant(actor, async (tx) => {
    const { organizationId } = actor
    const run = await findHistoryRun(tx, organizationId, runId)
    const { id, state, fileName, mapping, options, total, done, result, table } = run
    const { standards } = await listPublished(tx, organizationId)
    const standard = options.standardId === null ? null : await findHistoryStandard(tx, organizationId, options.standardId)
    const compared = state === 'uploaded' ? await compareHistoryRun(tx, organizationId, run) : null
    const names = compared ? new Map((await listNamedBranches(tx, organizationId)).map((branch) => [branch.id, branch])) : new Map()
    const same = await findSameFile(tx, organizationId, run)
    const periods = periodsOf(compared?.comparison.lines ?? [])
    return {
      id, state, fileName, mapping, options, total, done, result, standards, standard,
      header: table.header,
      samples: table.header.map((_, column) => table.rows.slice(0, 200).map((row) => row[column] ?? '').filter(Boolean).slice(0, 3).map((cell) => cell.slice(0, 60))),
      missing: missingHistoryFields(mapping),
      /** The same file stands already. */
      same: same ? { id: same.id, at: same.createdAt } : null,
      preview: compared && {
        counts: { ...compared.comparison.counts, leftOut: compared.comparison.leftOut.length },
        lines: compared.comparison.lines.slice(0, ROWS).map(({ branchId, ...line }) => ({ ...line, branch: names.get(branchId)?.name ?? '', code: names.get(branchId)?.code ?? '' })),
        leftOut: compared.comparison.leftOut.slice(0, ERRORS),
        periods: periods.slice(-PERIODS),
      },
    }
  })
}
export type HistoryView = Awaited<ReturnType<typeof viewHistory>>

export async function listHistory(actor: Actor) {
  permit(actor, 'history:import')
  return withTenant(actor, async (tx) => ({
    runs: await listHistoryRuns(tx, actor.organizationId),
    published: (await listPublished(tx, actor.organizationId)).standards.length,
  }))
}

/** Progress alone, for a page that waits: the table is not read. */
export async function viewHistoryProgress(actor: Actor, { runId }: z.output<typeof ViewHistory>) {
  permit(actor, 'history:import')
  return withTenant(actor, (tx) => findHistoryProgress(tx, actor.organizationId, runId))
}

/** Every line left out as it stood in the file, for a file to mend and send again. */
export async function listHistoryErrors(actor: Actor, { runId }: z.output<typeof ViewHistory>) {
  permit(actor, 'history:import')
  return withTenant(actor, async (tx) => {
    const run = await findHistoryRun(tx, actor.organizationId, runId)
    const leftOut = (await compareHistoryRun(tx, actor.organizationId, run))?.comparison.leftOut ?? []
    return { header: run.table.header, rows: leftOut.map(({ line, errors }) => ({ line, cells: run.table.rows[line - 2] ?? [], errors })) }
  })
}
