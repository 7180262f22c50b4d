import type { Cell } from '../export/cell'
import { csvStyleOf } from '../export/csv'
import type { Language } from '../language'

/** Rows of a file an import left out. `figures`: the columns that hold figures, from 0. */
export type RowsLeftOut<Fault> = {
  header: readonly string[]
  figures: readonly number[]
  rows: readonly { line: number; cells: readonly string[]; errors: readonly Fault[] }[]
}
type Words<Fault> = { line: string; why: string; whyOf: (errors: readonly Fault[]) => string }

/**
 * A table to mend and to send again: the rows as they stood in the file, with the number of each and what is wrong with it in two more
 * columns; those of a table that was mended and sent before make room. Figures are written as the language's spreadsheets write them: to
 * one that writes 7,5 a 7.5 is the seventh of May.
 */
export function rowsToMend<Fault>({ header, figures, rows }: RowsLeftOut<Fault>, { line, why, whyOf }: Words<Fault>, language: Language): Cell[][] {
  const { point } = csvStyleOf(language)
  const last = ownHeads(header.slice(0, -2), [line, why])
  const heads = header.slice(-2).join('\n') === last.join('\n') ? header.slice(0, -2) : header
  const inStyle = (cell: string, column: number) => (figures.includes(column) && /^[+-]?\d+[.,]\d+(?:\s*%)?$/.test(cell) ? cell.replace(/[.,]/, point) : cell)
  return [
    [...heads, ...ownHeads(heads, [line, why])],
    ...rows.map(({ line: number, cells, errors }) => [...heads.map((_, column) => inStyle(cells[column] ?? '', column)), number, whyOf(errors)]),
  ]
}

/** A table with two columns of one name is refused: where the file has such a name, ours is told apart. */
function ownHeads(heads: readonly string[], words: readonly string[]): string[] {
  const taken = new Set(heads.map((head) => head.toLowerCase()))
  return words.map((word) => (taken.has(word.toLowerCase()) ? `${word} (Etalon)` : word))
}
