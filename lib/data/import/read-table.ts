import 'server-only'
import { parse } from 'csv-parse/sync'
import readExcel from 'read-excel-file/node'
import { decodeText } from '@/lib/domain/import/decode-text'
import { guessDelimiter } from '@/lib/domain/import/guess-delimiter'
import { MAX_TABLE_BYTES, tableOf, type ImportTable } from '@/lib/domain/import/table'
import { Problem } from '@/lib/domain/problem'
import { unpackedWithin } from './unpack-limit'

type Limits = { maxRows: number }

/**
 * A CSV (any delimiter, UTF-8, UTF-16, Windows-1251 or -1257) or an XLSX as a table. Reads bytes only: call it outside a transaction.
 * @throws Problem 'file_too_large' | 'file_wrong_type' | 'file_unreadable' | 'column_duplicate' | 'file_too_many_rows'
 */
export async function readTable(bytes: Uint8Array, { maxRows }: Limits): Promise<ImportTable> {
  if (bytes.byteLength > MAX_TABLE_BYTES) throw new Problem('file_too_large', { limit: MAX_TABLE_BYTES / 1024 / 1024 })
  if (bytes.byteLength === 0) throw new Problem('file_unreadable')
  const table = tableOf(isZip(bytes) ? await readSheet(bytes) : readText(bytes))
  if ('code' in table) {
    if (table.code === 'column_duplicate') throw new Problem('column_duplicate', { column: table.column })
    throw new Problem('file_unreadable')
  }
  if (table.rows.length > maxRows) throw new Problem('file_too_many_rows', { limit: maxRows, count: table.rows.length })
  return table
}

/** An XLSX is a zip archive; its first two letters are those of the man who made the format. */
const isZip = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b

async function readSheet(bytes: Uint8Array): Promise<string[][]> {
  try {
    const sheets = await readExcel(unpackedWithin(Buffer.from(bytes)))
    const rows = sheets[0]?.data ?? []
    return rows.map((row) => row.map((cell) => (cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell))))
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('file_wrong_type')
  }
}

function readText(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes)
  if (text === null) throw new Problem('file_wrong_type')
  try {
    return parse(text, { delimiter: guessDelimiter(text), bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: false }) as string[][]
  } catch {
    throw new Problem('file_unreadable')
  }
}
