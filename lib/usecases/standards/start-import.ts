import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { assertTableSize, readTable, tableWithin } from '@/lib/data/import/read-table'
import { isZip, readWorkbook } from '@/lib/data/import/read-workbook'
import { insertUpload } from '@/lib/data/standards/import-runs'
import { contentInJson, contentInTable } from '@/lib/data/standards/read-exchange'
import { withTenant } from '@/lib/data/tenant'
import { MAX_TABLE_BYTES } from '@/lib/domain/import/table'
import { languages } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { isOwnTable } from '@/lib/domain/standard/exchange/columns'
import { guessMapping } from '@/lib/domain/standard/import/columns'
import { startSettings } from '@/lib/domain/standard/import/questionnaire'
import { formIn } from '@/lib/domain/standard/xlsform/sheet'
import { written } from '@/lib/domain/written'
import { type Restored, restoreStandard } from './restore-standard'
import { startForm } from './start-form'

export const StartImport = z.object({ fileName: written(200), bytes: z.instanceof(Uint8Array), language: z.enum(languages) })

/** More than a standard holds, so that its rows can be named instead of a whole file refused. */
const MAX_ROWS = 2_000
/** Our own table has a line for every option. */
const MAX_LINES = 10_000

/**
 * Reads a questionnaire, guesses its columns and keeps both; nothing becomes a standard yet. A file Etalon wrote itself needs no
 * guessing: it becomes a draft at once. A workbook with a survey sheet is a form and goes its own way.
 * @throws refusals of readTable, of contentInTable, contentInJson and startForm
 */
export async function startImport(actor: Actor, { fileName, bytes, language }: z.output<typeof StartImport>): Promise<{ runId: string } | { formId: string } | Restored> {
  permit(actor, 'standard:edit')
  const name = fileName.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[_-]+/g, ' ').trim()
  if (isJson(bytes)) {
    const own = contentInJson(new TextDecoder().decode(bytes))
    return restoreStandard(actor, own.name.trim() || name, own.content)
  }
  assertTableSize(bytes)
  const sheets = isZip(bytes) ? await readWorkbook(bytes) : null
  const book = sheets && formIn(sheets)
  if (book) return startForm(actor, { fileName, name, book, language })
  const table = sheets ? tableWithin(sheets[0]?.cells() ?? [], { maxRows: MAX_LINES }) : await readTable(bytes, { maxRows: MAX_LINES })
  if (isOwnTable(table.header)) return restoreStandard(actor, name, contentInTable(table))
  if (table.rows.length > MAX_ROWS) throw new Problem('file_too_many_rows', { limit: MAX_ROWS, count: table.rows.length })
  const choices = { name, industry: 'other' as const, mapping: guessMapping(table.header), settings: startSettings(language) }
  return withTenant(actor, async (tx) => {
    const runId = await insertUpload(tx, actor, { fileName, table, choices })
    await record(tx, actor, 'standard.file_uploaded', { kind: 'import', id: runId }, { rows: table.rows.length })
    return { runId }
  })
}

const isJson = (bytes: Uint8Array): boolean => bytes.byteLength <= MAX_TABLE_BYTES && /^\uFEFF?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64)))
