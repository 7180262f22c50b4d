import 'server-only'
import writeXlsx from 'write-excel-file/node'
import type { Cell } from '@/lib/domain/export/cell'
import { sheetName, workbookText } from '@/lib/domain/export/workbook-text'

/** `rows` begin with their header. */
export type WorkbookSheet = { name: string; rows: Cell[][]; widths: number[] }

/** Sheets with numbers as numbers, days as days and texts as texts, which no spreadsheet runs; the header stays in sight. */
export async function workbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, rows, widths }) => ({
    sheet: sheetName(name),
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: rows.map((row, at) => row.map((cell) => (cell === null || cell === '' ? null : { ...typed(cell), ...(at === 0 ? { fontWeight: 'bold' as const } : {}) }))),
  }))
  return new Uint8Array(await writeXlsx(written).toBuffer())
}

function typed(cell: Exclude<Cell, null>) {
  if (typeof cell === 'string') return { value: workbookText(cell), type: String }
  if (typeof cell === 'number') return { value: cell, type: Number, format: Number.isInteger(cell) ? '0' : '0.0##' }
  if ('tenths' in cell) return { value: cell.tenths / 10, type: Number, format: '0.0' }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
}
