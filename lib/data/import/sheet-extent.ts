import 'server-only'
import { Problem } from '@/lib/domain/problem'

const MAX_CELLS = 5_000_000
/** Every attribute r, also behind a prefix, which the reader drops; xmlns:r alone is no position. */
const POSITION = /(?<!\sxmlns)[\s:"']r\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * The reader fills the gap before a cell with empty ones, so a single cell a billion rows down would fill the memory: no
 * position of a sheet may stretch it over more than five million cells. @throws Problem 'file_unreadable'
 */
export function assertSheetExtent(part: Buffer): void {
  if (!part.includes('sheetData')) return
  let [rows, columns] = [1, 1]
  for (const [, double, single] of part.toString('latin1').matchAll(POSITION)) {
    const position = /^([A-Z]{0,3})(\d{1,7})$/.exec(double ?? single ?? '')
    if (!position) throw new Problem('file_unreadable')
    rows = Math.max(rows, Number(position[2]))
    columns = Math.max(columns, columnNumber(position[1]!))
    if (rows * columns > MAX_CELLS) throw new Problem('file_unreadable')
  }
}

/** A → 1, Z → 26, AA → 27. */
const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
