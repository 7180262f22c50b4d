import { localeOf, type Language } from '../language'
import type { Cell } from './cell'
import { defused } from './formula-signs'

export type CsvStyle = { separator: ',' | ';'; point: '.' | ',' }

/** As a spreadsheet set to this language opens a file by itself: where the comma parts whole from fraction, a semicolon parts the fields. */
export function csvStyleOf(language: Language): CsvStyle {
  const point = new Intl.NumberFormat(localeOf(language)).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value
  return point === ',' ? { separator: ';', point: ',' } : { separator: ',', point: '.' }
}

/** Told to a spreadsheet before the first field: the text is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** One record with its end, quoted after RFC 4180. */
export const csvRecord = (cells: readonly Cell[], style: CsvStyle): string => `${cells.map((cell) => field(cell, style)).join(style.separator)}\r\n`

function field(cell: Cell, { point }: CsvStyle): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return quoted(defused(cell))
  // No style parts fields by the sign that parts whole from fraction: figures and days need no quotes.
  if (typeof cell === 'number') return withPoint(String(cell), point)
  return 'tenths' in cell ? withPoint((cell.tenths / 10).toFixed(1), point) : cell.day
}

const withPoint = (figure: string, point: CsvStyle['point']): string => (point === '.' ? figure : figure.replace('.', point))

// Either separator is quoted, whatever the file's own: who guesses it by counting signs leaves out what stands in quotes.
const quoted = (text: string): string => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
