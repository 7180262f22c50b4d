import type { PaperBlock, PaperColumn } from '@/lib/domain/export/paper'
import { widthOf } from './letters'
import { widestWord } from './lines'
import { face, gap, page } from './look'

type Table = Extract<PaperBlock, { kind: 'table' }>

/** How wide each column of a table is, and how much of that its words have. */
export function widthsOf(columns: readonly PaperColumn[]): { column: number; words: number }[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }, at) => {
    const column = (width / whole) * page.width
    return { column, words: at === columns.length - 1 ? column : column - gap.cell }
  })
}

/** What a gauge needs to be read, and beyond what no word makes its column wider. */
const [GAUGE, WIDEST] = [56, 92]

/**
 * A table whose columns take the words of their heads and cells uncut and their figures on one line, the room for them taken from columns
 * that have more than that. Told for the whole table, so that its columns are the same on every sheet.
 */
export function fitted(table: Table): Table {
  const given = widthsOf(table.columns)
  const needs = given.map(({ column, words }, at) => Math.min(WIDEST, need(table, at)) + column - words)
  const sum = (of: (at: number) => number) => given.reduce((all, _, at) => all + Math.max(0, of(at)), 0)
  const short = sum((at) => needs[at]! - given[at]!.column)
  if (short === 0) return table
  const spare = sum((at) => given[at]!.column - needs[at]!)
  const width = (at: number): number => {
    const more = needs[at]! - given[at]!.column
    return given[at]!.column + more * Math.min(1, more > 0 ? spare / short : short / spare)
  }
  return { ...table, columns: table.columns.map((column, at) => ({ ...column, width: width(at) })) }
}

function need({ columns, rows }: Table, at: number): number {
  const { head, numeric } = columns[at]!
  let most = widestWord(head, face.small)
  for (const row of rows) {
    const cell = Array.isArray(row) ? row[at] : undefined
    if (cell === undefined) continue
    most = Math.max(most, typeof cell !== 'string' ? GAUGE : numeric ? widthOf(cell, face.text) : widestWord(cell, face.text))
  }
  return most
}
