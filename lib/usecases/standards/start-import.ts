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
import type { StandardContent } from '@/lib/domain/standard/content'
import { isOwnTable } from '@/lib/domain/standard/exchange/columns'
import { guessMapping } from '@/lib/domain/standard/import/columns'
import { ImportDecision } from '@/lib/domain/standard/import/same-standard.schema'
import { nameInTable, nameOfFile, nameOfSheet } from '@/lib/domain/standard/import/standard-name'
import { startSettings } from '@/lib/domain/standard/import/questionnaire'
import { formIn } from '@/lib/domain/standard/xlsform/sheet'
import { written } from '@/lib/domain/written'
import { StandardName } from './create-standard'
import { type OwnFileSeen, type Restored, restoreStandard, viewOwnFile } from './restore-standard'
import { startForm } from './start-form'

export const StartImport = z.object({ fileName: written(200), bytes: z.instanceof(Uint8Array), language: z.enum(languages), own: z.object({ name: StandardName, decision: ImportDecision.optional() }).optional() })

/** More than a standard holds, so that its rows can be named instead of a whole file refused. */
const MAX_ROWS = 2_000
/** Our own table has a line for every option. */
const MAX_LINES = 10_000

/**
 * Reads a questionnaire, guesses its columns and keeps both; nothing becomes a standard yet. A file Etalon wrote itself needs no
 * guessing: it is looked over first, and under the name its author then says (`own`) it becomes a draft. A workbook with a survey
 * sheet is a form and goes its own way.
 * @throws refusals of readTable, of contentInTable, contentInJson and startForm
 */
export async function startImport(actor: Actor, { fileName, bytes, language, own }: z.output<typeof StartImport>): Promise<{ runId: string } | { formId: string } | Restored | OwnFileSeen> {
  permit(actor, 'standard:edit')
  const ofFile = nameOfFile(fileName)
  const ownFile = ({ name, content }: { name: string; content: StandardContent }) =>
    own ? restoreStandard(actor, { name: own.name, content }, own.decision) : viewOwnFile(actor, { name: (name.trim() || ofFile).slice(0, 200), content })
  if (isJson(bytes)) return ownFile(contentInJson(new TextDecoder().decode(bytes)))
  assertTableSize(bytes)
  const sheets = isZip(bytes) ? await readWorkbook(bytes) : null
  const book = sheets && formIn(sheets)
  if (book) return startForm(actor, { fileName, name: ofFile, book, language })
  const table = sheets ? tableWithin(sheets[0]?.cells() ?? [], { maxRows: MAX_LINES }) : await readTable(bytes, { maxRows: MAX_LINES })
  if (isOwnTable(table.header)) return ownFile(contentInTable(table))
  if (table.rows.length > MAX_ROWS) throw new Problem('file_too_many_rows', { limit: MAX_ROWS, count: table.rows.length })
  const named = nameInTable(table)
  const mapping = guessMapping(table.header)
  const choices = {
    name: named?.name ?? (nameOfSheet(sheets?.[0]?.name ?? '') || ofFile),
    industry: 'other' as const,
    // What names the whole is no sentence of each criterion.
    mapping: named && mapping.name === named.column ? { ...mapping, name: null } : mapping,
    settings: startSettings(language),
  }
  return withTenant(actor, async (tx) => {
    const runId = await insertUpload(tx, actor, { fileName, table, choices })
    await record(tx, actor, 'standard.file_uploaded', { kind: 'import', id: runId }, { rows: table.rows.length })
    return { runId }
  })
}

const isJson = (bytes: Uint8Array): boolean => bytes.byteLength <= MAX_TABLE_BYTES && /^\uFEFF?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64)))
