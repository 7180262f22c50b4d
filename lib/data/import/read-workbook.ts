import 'server-only'
import readExcel from 'read-excel-file/node'
import { Problem } from '@/lib/domain/problem'
import type { NamedSheet } from '@/lib/domain/standard/xlsform/sheet'
import { unpackedWithin } from './unpack-limit'

/** An XLSX is a zip archive; its first two letters are those of the man who made the format. */
export const isZip = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b

/** The sheets of an XLSX in their order. @throws Problem 'file_wrong_type' | 'file_too_large' | 'file_unreadable', as unpackedWithin says */
export async function readWorkbook(bytes: Uint8Array): Promise<NamedSheet[]> {
  try {
    const sheets = await readExcel(unpackedWithin(Buffer.from(bytes)))
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.length,
      cells: () => data.map((row) => row.map((cell) => (cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)))),
    }))
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('file_wrong_type')
  }
}
