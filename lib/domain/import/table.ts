/** A table as read from a file: cells are trimmed text; row i stands in line i + 2 of the sheet, blank rows are kept as []. */
export type ImportTable = { header: string[]; rows: string[][] }

export const MAX_TABLE_BYTES = 10 * 1024 * 1024
export const MAX_COLUMNS = 60

/** The number a spreadsheet shows beside the row. */
export const rowNumber = (index: number): number => index + 2

/** `no_rows`: columns are named and nothing stands below them. */
export type TableFault = { code: 'empty' | 'no_rows' } | { code: 'column_duplicate'; column: string } | { code: 'not_a_table' }

/** Makes a table of raw cells: header from the first row that has any, rows as wide as the header. */
export function tableOf(cells: readonly (readonly string[])[]): ImportTable | TableFault {
  const trimmed = cells.map((row) => row.map((cell) => cell.trim()))
  const first = trimmed[0] ?? []
  if (trimmed.every((row) => row.every((cell) => cell === ''))) return { code: 'empty' }
  const width = Math.min(MAX_COLUMNS, first.length)
  // A letter with a comma in its first line is no table either: at least two columns carry a name.
  if (first.slice(0, width).filter((cell) => cell !== '').length < 2) return { code: 'not_a_table' }
  const named = first.slice(0, width)
  const lower = named.map((name) => name.toLowerCase())
  const again = named.find((name, index) => name !== '' && lower.indexOf(name.toLowerCase()) !== index)
  if (again !== undefined) return { code: 'column_duplicate', column: again.slice(0, 60) }
  const rows = trimmed.slice(1).map((row) => (row.every((cell) => cell === '') ? [] : Array.from({ length: width }, (_, index) => row[index] ?? '')))
  while (rows.length > 0 && rows.at(-1)!.length === 0) rows.pop()
  return rows.length === 0 ? { code: 'no_rows' } : { header: named, rows }
}
