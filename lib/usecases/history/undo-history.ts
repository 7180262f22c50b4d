import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { holdWavesOf, removePeriods } from '@/lib/data/history/periods'
import { findHistoryRun, findLaterImport, listHistoryRuns, lockHistory, saveHistoryRun } from '@/lib/data/history/runs'
import { deleteImportedScores } from '@/lib/data/history/scores'
import { removeImported } from '@/lib/data/rollups/apply'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const UndoHistory = z.object({ runId: z.uuid() })

/**
 * Takes an import back exactly: its lines, its share of every sum, the periods it made, the days it gave to others. A later import of
 * the same standard rests on it (what it left out as known, periods it joined) and goes first.
 * @throws Problem 'already_done' | 'import_under_way' | 'later_import' with its file | 'wave_closed': what a wave closed with stays
 */
export async function undoHistory(actor: Actor, { runId }: z.output<typeof UndoHistory>): Promise<void> {
  permit(actor, 'history:import')
  const { organizationId } = actor
  await withTenant(
    actor,
    async (tx) => {
      await lockHistory(tx, organizationId)
      const run = await findHistoryRun(tx, organizationId, runId, { lock: true })
      if (run.state !== 'done') throw new Problem('already_done')
      if ((await listHistoryRuns(tx, organizationId, 'running')).length > 0) throw new Problem('import_under_way')
      const later = await findLaterImport(tx, organizationId, run)
      if (later) throw new Problem('later_import', { file: later.fileName })
      if ((await holdWavesOf(tx, runId)).length > 0) throw new Problem('wave_closed')
      await removeImported(tx, runId)
      await deleteImportedScores(tx, organizationId, runId)
      await removePeriods(tx, organizationId, run.result)
      await saveHistoryRun(tx, organizationId, runId, { state: 'undone' })
      await record(tx, actor, 'history_import.undone', { kind: 'import', id: runId }, { lines: run.result.lines })
    },
    { timeout: 600_000 },
  )
}
