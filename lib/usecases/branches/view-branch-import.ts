import 'server-only'
import { z } from 'zod'
import { findRun, listRuns } from '@/lib/data/import/branch-runs'
import { findSettings } from '@/lib/data/organizations'
import { withTenant } from '@/lib/data/tenant'
import { figureColumns, missingFields } from '@/lib/domain/branch/import/columns'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { compareRun, needsTimeZone } from './import-run'

export const ViewBranchImport = z.object({ runId: z.uuid() })
const shown = 200

/** One import: its columns, and what it would do to the branches as they stand now; lists hold the first 200 with their counts. */
export async function viewBranchImport(actor: Actor, { runId }: z.output<typeof ViewBranchImport>) {
  permit(actor, 'branch:import')
  return withTenant(actor, async (tx) => {
    const run = await findRun(tx, actor.organizationId, runId)
    const { id, state, fileName, mapping, options, total, done, result, table } = run
    const comparison = state === 'uploaded' ? await compareRun(tx, actor.organizationId, run) : null
    const { timeZone } = await findSettings(tx, actor.organizationId)
    return {
      id, state, fileName, mapping, options, total, done, result,
      header: table.header,
      samples: table.header.map((_, column) => table.rows.map((row) => row[column] ?? '').filter(Boolean).slice(0, 3).map((cell) => cell.slice(0, 60))),
      missingFields: missingFields(mapping),
      needsTimeZone: needsTimeZone(run, comparison),
      usualTimeZone: timeZone,
      preview: comparison && {
        fresh: comparison.fresh.slice(0, shown),
        changed: comparison.changed.slice(0, shown),
        missing: comparison.missing.slice(0, shown),
        errors: comparison.rowsWithErrors.slice(0, shown),
        newRegions: comparison.newRegions.slice(0, shown).map((names) => names.join(' / ')),
        counts: {
          fresh: comparison.fresh.length, changed: comparison.changed.length, unchanged: comparison.unchanged,
          missing: comparison.missing.length, errors: comparison.rowsWithErrors.length, newRegions: comparison.newRegions.length,
        },
      },
    }
  })
}
export type BranchImportView = Awaited<ReturnType<typeof viewBranchImport>>

export async function listBranchImports(actor: Actor) {
  permit(actor, 'branch:import')
  return withTenant(actor, (tx) => listRuns(tx, actor.organizationId))
}

/** Every row with errors as it stood in the file, for a file to mend and send again. */
export async function listImportErrors(actor: Actor, { runId }: z.output<typeof ViewBranchImport>) {
  permit(actor, 'branch:import')
  return withTenant(actor, async (tx) => {
    const run = await findRun(tx, actor.organizationId, runId)
    const comparison = await compareRun(tx, actor.organizationId, run)
    return {
      header: run.table.header,
      figures: figureColumns(run.mapping),
      rows: (comparison?.rowsWithErrors ?? []).map(({ line, errors }) => ({ line, cells: run.table.rows[line - 2] ?? [], errors })),
    }
  })
}
