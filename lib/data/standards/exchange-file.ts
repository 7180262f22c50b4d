import 'server-only'
import { stringify } from 'csv-stringify/sync'
import writeXlsx from 'write-excel-file/node'
import { workbookText } from '@/lib/domain/export/workbook-text'
import type { ImportTable } from '@/lib/domain/import/table'
import { rowNumber } from '@/lib/domain/import/table'
import type { StandardContent } from '@/lib/domain/standard/content'
import { exchangeColumns } from '@/lib/domain/standard/exchange/columns'
import { jsonFileOf } from '@/lib/domain/standard/exchange/json-file'
import { contentToLines } from '@/lib/domain/standard/exchange/write-lines'

export const exchangeFormats = ['csv', 'xlsx', 'json'] as const
export type ExchangeFormat = (typeof exchangeFormats)[number]

/** A standard as a file; columns it does not use are left out of tables. Formulas are made harmless where cells are written. */
export async function exchangeFile(format: ExchangeFormat, name: string, content: StandardContent): Promise<Uint8Array> {
  if (format === 'json') return new TextEncoder().encode(jsonFileOf(name, content))
  const lines = contentToLines(content, name)
  const used = exchangeColumns.filter((column, at) => at === 0 || lines.some((line) => line[column]))
  const rows = [used, ...lines.map((line) => used.map((column) => line[column] ?? ''))]
  if (format === 'csv') return new TextEncoder().encode(stringify(rows, { bom: true, record_delimiter: 'windows' }))
  // Texts all of them: a spreadsheet must not make a date of a key or a fraction of "1/2".
  const cells = rows.map((row, index) => row.map((value) => (value === '' ? null : { value: workbookText(value), type: String, ...(index === 0 ? { fontWeight: 'bold' as const } : {}) })))
  return new Uint8Array(await writeXlsx(cells, { sheet: 'Standard', stickyRowsCount: 1 }).toBuffer())
}

/** The lines of such a table, blank rows left out. */
export const linesOf = ({ header, rows }: ImportTable) =>
  rows.flatMap((cells, index) => (cells.length === 0 ? [] : [{ row: rowNumber(index), line: Object.fromEntries(header.flatMap((column, at) => (cells[at] ? [[column.toLowerCase(), cells[at]]] : []))) }]))
