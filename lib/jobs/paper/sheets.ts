import type { PaperBlock, PaperColumn } from '@/lib/domain/export/paper'
import { page, size } from './look'

type Table = Extract<PaperBlock, { kind: 'table' }>

/** Heights in points: of a line of text, of a gauge, of what stands around a row, of a sheet's inside, of a title with its head. */
const [LINE, GAUGE, AROUND, SHEET, HEAD] = [size.text * 1.35, 14, 7, 690, 56]
/** Of the font's widths the broad side of the usual one, in parts of its size. */
const LETTER = 0.62
/** A table that is lower than this stays in the flow of the paper. */
const SHORT = 330

/** How high a row will be at most, as far as can be told before it is laid out. */
function heightOf(row: Table['rows'][number], columns: readonly PaperColumn[]): number {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const heights = row.map((cell, at) => (typeof cell === 'string' ? Math.ceil((cell.length * size.text * LETTER) / Math.max(1, ((columns[at]?.width ?? 1) / whole) * page.width - 8)) * LINE : GAUGE))
  return Math.max(LINE, ...heights) + AROUND
}

/**
 * The blocks of a paper by sheet: what is short flows together, a long table is cut into sheets of its own beforehand. The layout's cost
 * grows with the square of what it has to break by itself.
 */
export function sheetsOf(blocks: readonly PaperBlock[]): PaperBlock[][] {
  const sheets: PaperBlock[][] = [[]]
  let joins = true
  for (const block of blocks) {
    const parts = block.kind === 'table' ? cut(block) : [block]
    if (parts.length === 1 && joins) sheets.at(-1)!.push(...parts)
    else sheets.push(...parts.map((part) => [part]))
    joins = parts.length === 1
  }
  return sheets
}

function cut(table: Table): Table[] {
  const heights = table.rows.map((row) => heightOf(row, table.columns))
  if (heights.reduce((sum, height) => sum + height, 0) <= SHORT) return [table]
  const parts: Table[] = []
  let left = 0
  table.rows.forEach((row, at) => {
    const height = heights[at]!
    if (left < height) {
      parts.push({ ...table, note: parts.length === 0 ? table.note : '', rows: [] })
      left = SHEET - HEAD
    }
    parts.at(-1)!.rows.push(row)
    left -= height
  })
  return parts
}
