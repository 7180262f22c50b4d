import 'server-only'
import { z } from 'zod'
import { listPublished } from '@/lib/data/campaigns/published-standards'
import { findHistoryStandard } from '@/lib/data/history/known'
import { findHistoryRun, HistoryMapping, HistoryOptions, saveHistoryRun } from '@/lib/data/history/runs'
import { withTenant } from '@/lib/data/tenant'
import { cleanHistoryMapping, guessHistoryColumns } from '@/lib/domain/history/columns'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const MapHistory = HistoryOptions.omit({ hash: true }).partial().extend({
  runId: z.uuid(),
  standardId: z.uuid().optional(),
  mapping: HistoryMapping.optional(),
})

/**
 * Says which column holds what, which standard past audits are read as, and how the file writes; another standard looks for its own
 * sections among the columns that are free. @throws Problem 'already_done' once it runs | 'not_found' for a standard that is not published
 */
export async function mapHistory(actor: Actor, { runId, mapping, ...options }: z.output<typeof MapHistory>): Promise<void> {
  permit(actor, 'history:import')
  await withTenant(actor, async (tx) => {
    const run = await findHistoryRun(tx, actor.organizationId, runId, { lock: true })
    if (run.state !== 'uploaded') throw new Problem('already_done')
    const next = { ...run.options, ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) }
    if (options.standardId && !(await listPublished(tx, actor.organizationId)).standards.some(({ id }) => id === options.standardId)) throw new Problem('not_found')
    const standard = next.standardId === null ? null : await findHistoryStandard(tx, actor.organizationId, next.standardId)
    const chosen = mapping ?? run.mapping
    const guessed = next.standardId === run.options.standardId ? chosen : { fields: chosen.fields, sections: guessHistoryColumns(run.table.header, standard?.sections ?? []).sections }
    await saveHistoryRun(tx, actor.organizationId, runId, {
      mapping: cleanHistoryMapping(guessed, run.table.header, new Set((standard?.sections ?? []).map(({ key }) => key))),
      options: next,
    })
  })
}
