import 'server-only'
import { z } from 'zod'
import { listPublished } from '@/lib/data/campaigns/published-standards'
import { findHistoryStandard } from '@/lib/data/history/known'
import { listComparedWith } from '@/lib/data/history/periods'
import { findHistoryHead, findHistoryProgress, findHistoryRun, findSameFile, listHistoryRuns, withoutPreview } from '@/lib/data/history/runs'
import { listImportedLines } from '@/lib/data/history/scores'
import { withTenant } from '@/lib/data/tenant'
import { figureColumns, missingHistoryFields } from '@/lib/domain/history/columns'
import { rowNumber } from '@/lib/domain/import/table'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { compareHistoryRun } from './history-run'
import { previewOf } from './kept-preview'

export const ViewHistory = z.object({ runId: z.uuid() })

/** One import: its columns and what it would bring in as things stand now; lists hold the first with their counts. */
export async function viewHistory(actor: Actor, { runId }: z.output<typeof ViewHistory>) {
  permit(actor, 'history:import')
  return withTenant(actor, async (tx) => {
    const { organizationId } = actor
    const run = await findHistoryHead(tx, organizationId, runId)
    const { id, state, fileName, mapping, options, total, done, result } = run
    const { standards } = await listPublished(tx, organizationId)
    const standard = options.standardId === null ? null : await findHistoryStandard(tx, organizationId, options.standardId)
    // Once it runs nothing is chosen any more, and nothing is compared for the page.
    const kept = state === 'uploaded' ? await previewOf(tx, organizationId, run) : null
    const same = await findSameFile(tx, organizationId, run)
    return {
      id, state, fileName, mapping, options, total, done, result: withoutPreview(result), standards, standard,
      header: kept?.header ?? [],
      samples: kept?.samples ?? [],
      missing: missingHistoryFields(mapping),
      /** The same file stands already. */
      same: same ? { id: same.id, at: same.createdAt } : null,
      preview: kept?.shown ?? null,
      /** Closed waves that are compared with a period it made: taken back, it leaves them without a comparison. */
      compared: state === 'done' ? await listComparedWith(tx, organizationId, result.waves) : [],
    }
  })
}

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

/**
 * Every line left out as it stood in the file, for a file to mend and send again. Of an import that is done these are the lines that do
 * not stand, with what is in their way now; nothing may be, for instance when their branch was added since.
 */
export async function listHistoryErrors(actor: Actor, { runId }: z.output<typeof ViewHistory>) {
  permit(actor, 'history:import')
  return withTenant(actor, async (tx) => {
    const run = await findHistoryRun(tx, actor.organizationId, runId)
    const { header, rows } = run.table
    const why = new Map((await compareHistoryRun(tx, actor.organizationId, run))?.comparison.leftOut.map(({ line, errors }) => [line, errors]))
    // What was brought in stays, whatever has closed or come since.
    const stands = run.state === 'done' ? await listImportedLines(tx, actor.organizationId, runId) : null
    const isLeftOut = (line: number) => (stands ? !stands.has(line) : why.has(line))
    return {
      header,
      figures: figureColumns(run.mapping),
      rows: rows.flatMap((cells, index) => {
        const line = rowNumber(index)
        return cells.length > 0 && isLeftOut(line) ? [{ line, cells, errors: why.get(line) ?? [] }] : []
      }),
    }
  })
}
