import 'server-only'
import { createHash } from 'node:crypto'
import { record } from '@/lib/data/audit'
import { listPublished } from '@/lib/data/campaigns/published-standards'
import { findHistoryStandard } from '@/lib/data/history/known'
import { insertHistoryRun } from '@/lib/data/history/runs'
import { readTable } from '@/lib/data/import/read-table'
import { withTenant } from '@/lib/data/tenant'
import { guessHistoryColumns, type HistoryMapping } from '@/lib/domain/history/columns'
import { guessDayOrder, guessScale } from '@/lib/domain/history/read-cells'
import type { ImportTable } from '@/lib/domain/import/table'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { MAX_HISTORY_ROWS } from './history-run'

type File = { fileName: string; bytes: Uint8Array }

/**
 * A CSV or XLSX of 1 to 50,000 past audits is read and kept with a guess of its columns, its scale and the order of its dates; nothing
 * is brought in yet. Where one standard alone is published, it is that one.
 * @throws Problem 'file_empty' | 'file_no_rows' | 'file_unreadable' | 'file_too_large' | 'file_wrong_type' | 'file_too_many_rows' | 'column_duplicate'
 */
export async function uploadHistory(actor: Actor, { fileName, bytes }: File): Promise<{ runId: string }> {
  permit(actor, 'history:import')
  const table = await readTable(bytes, { maxRows: MAX_HISTORY_ROWS, givenBack: true })
  const hash = createHash('sha256').update(bytes).digest('hex')
  return withTenant(actor, async (tx) => {
    const { standards } = await listPublished(tx, actor.organizationId)
    const only = standards.length === 1 ? await findHistoryStandard(tx, actor.organizationId, standards[0]!.id) : null
    const mapping = guessHistoryColumns(table.header, only?.sections ?? [])
    const name = fileName.replaceAll('\u0000', '').toWellFormed().slice(0, 200)
    const options = { hash, standardId: only?.id ?? null, channel: 'on_site' as const, gather: 'quarter' as const, skipDuplicates: true, ...guessWriting(table, mapping) }
    const runId = await insertHistoryRun(tx, actor, { fileName: name, table, mapping, options })
    await record(tx, actor, 'history_import.uploaded', { kind: 'import', id: runId }, { rows: table.rows.length })
    return { runId }
  })
}

/** How the columns chosen write their numbers and dates. */
export function guessWriting({ rows }: ImportTable, { fields, sections }: HistoryMapping) {
  const cellsOf = function* (columns: readonly (number | undefined)[]) {
    for (const row of rows) for (const column of columns) if (column !== undefined) yield row[column] ?? ''
  }
  return {
    scale: guessScale(cellsOf([fields.total, ...sections.map(({ column }) => column)])),
    dayOrder: guessDayOrder(cellsOf([fields.date])),
  }
}
