import 'server-only'
import { record } from '@/lib/data/audit'
import { insertRun } from '@/lib/data/import/branch-runs'
import { readTable } from '@/lib/data/import/read-table'
import { withTenant } from '@/lib/data/tenant'
import { guessColumns } from '@/lib/domain/branch/import/columns'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { MAX_IMPORT_ROWS } from './import-run'

type File = { fileName: string; bytes: Uint8Array }

/**
 * A CSV or XLSX of 1 to 5,000 branches is read and kept with a guess of its columns; no branch changes yet.
 * @throws Problem 'file_unreadable' | 'file_too_large' | 'file_wrong_type' | 'file_too_many_rows' | 'column_duplicate'
 */
export async function uploadBranchFile(actor: Actor, { fileName, bytes }: File): Promise<{ runId: string }> {
  permit(actor, 'branch:import')
  const table = await readTable(bytes, { maxRows: MAX_IMPORT_ROWS, givenBack: true })
  return withTenant(actor, async (tx) => {
    const name = fileName.replaceAll('\u0000', '').toWellFormed().slice(0, 200)
    const runId = await insertRun(tx, actor, { fileName: name, table, mapping: guessColumns(table.header), options: { timeZone: null, closeMissing: [] } })
    await record(tx, actor, 'branch_import.uploaded', { kind: 'import', id: runId }, { rows: table.rows.length })
    return { runId }
  })
}
