import 'server-only'

/**
 * Rows that come from the database as one text, an array of cells each. A scorecard of a large network is summed from thousands of
 * them: taken apart column by column and judged by a schema, they cost more than all the arithmetic behind.
 */
export function rowsOf(text: string): unknown[][] {
  const rows: unknown = JSON.parse(text)
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) throw new Error('a stored row does not parse: no array of cells')
  return rows
}

export function textCell(cell: unknown): string {
  if (typeof cell !== 'string') throw unexpected(cell, 'a text')
  return cell
}

export function countCell(cell: unknown): number {
  if (!Number.isSafeInteger(cell)) throw unexpected(cell, 'a whole number')
  return cell as number
}

/** A sum: a number as long as that is exact, else its digits. */
export function sumCell(cell: unknown): bigint {
  if (cell === 0) return 0n
  if (typeof cell === 'string' ? !/^-?\d+$/.test(cell) : !Number.isSafeInteger(cell)) throw unexpected(cell, 'a whole number or its digits')
  return BigInt(cell as string | number)
}

const unexpected = (cell: unknown, wanted: string) => new Error(`a stored row does not parse: ${JSON.stringify(cell)} is not ${wanted}`)
