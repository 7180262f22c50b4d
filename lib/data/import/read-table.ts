import 'server-only'
import { parse } from 'csv-parse/sync'
import { undefused } from '@/lib/domain/export/formula-signs'
import { decodeText } from '@/lib/domain/import/decode-text'
import { guessDelimiter } from '@/lib/domain/import/guess-delimiter'
import { MAX_TABLE_BYTES, tableOf, type ImportTable } from '@/lib/domain/import/table'
import { Problem } from '@/lib/domain/problem'
import { isZip, readWorkbook } from './read-workbook'

type Limits = { maxRows: number }
type Reading = Limits & { /** Of an import that gives back what it left out: what kept those texts from being formulas is taken off. */ givenBack?: boolean }

/**
 * A CSV (any delimiter, UTF-8, UTF-16, Windows-1251 or -1257) or an XLSX as a table. Reads bytes only: call it outside a transaction.
 * @throws Problem 'file_too_large' | 'file_empty' | 'file_no_rows' | 'file_wrong_type' | 'file_unreadable' | 'column_duplicate' | 'file_too_many_rows'
 */
export async function readTable(bytes: Uint8Array, { maxRows, givenBack = false }: Reading): Promise<ImportTable> {
  assertTableSize(bytes)
  const cells = isZip(bytes) ? ((await readWorkbook(bytes))[0]?.cells() ?? []) : readText(bytes)
  return tableWithin(givenBack ? cells.map((row) => row.map(undefused)) : cells, { maxRows })
}

/** @throws Problem 'file_too_large' | 'file_empty' */
export function assertTableSize(bytes: Uint8Array): void {
  if (bytes.byteLength > MAX_TABLE_BYTES) throw new Problem('file_too_large', { limit: MAX_TABLE_BYTES / 1024 / 1024 })
  if (bytes.byteLength === 0) throw new Problem('file_empty')
}

/** Cells read already as a table. @throws Problem 'file_empty' | 'file_no_rows' | 'file_unreadable' | 'column_duplicate' | 'file_too_many_rows' */
export function tableWithin(cells: readonly (readonly string[])[], { maxRows }: Limits): ImportTable {
  const table = tableOf(cells)
  if ('code' in table) {
    if (table.code === 'column_duplicate') throw new Problem('column_duplicate', { column: table.column })
    throw new Problem(table.code === 'not_a_table' ? 'file_unreadable' : `file_${table.code}`)
  }
  if (table.rows.length > maxRows) throw new Problem('file_too_many_rows', { limit: maxRows, count: table.rows.length })
  return table
}

function readText(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes)
  if (text === null) throw new Problem('file_wrong_type')
  try {
    return parse(text, { delimiter: guessDelimiter(text), bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: false }) as string[][]
  } catch {
    throw new Problem('file_unreadable')
  }
}
