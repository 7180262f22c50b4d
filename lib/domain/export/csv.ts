import { localeOf, type Language } from '../language'
import type { Cell } from './cell'

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

function field(cell: Cell, { separator, point }: CsvStyle): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return quoted(defused(cell), separator)
  // No style parts fields by the sign that parts whole from fraction: figures and days need no quotes.
  if (typeof cell === 'number') return withPoint(String(cell), point)
  return 'tenths' in cell ? withPoint((cell.tenths / 10).toFixed(1), point) : cell.day
}

const withPoint = (figure: string, point: CsvStyle['point']): string => (point === '.' ? figure : figure.replace('.', point))

// Full-width signs begin a formula in spreadsheets set to languages that write them (OWASP, CSV Injection).
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** A text that a spreadsheet would run is given the sign that makes it a text. */
export const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

const quoted = (text: string, separator: string): string => (/["\r\n]|^\s|\s$/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text)
