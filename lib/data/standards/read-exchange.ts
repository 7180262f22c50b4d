import 'server-only'
import type { ImportTable } from '@/lib/domain/import/table'
import { Problem } from '@/lib/domain/problem'
import type { StandardContent } from '@/lib/domain/standard/content'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { MARK } from '@/lib/domain/standard/exchange/columns'
import { readJsonFile } from '@/lib/domain/standard/exchange/json-file'
import { linesToContent } from '@/lib/domain/standard/exchange/read-lines'
import { linesOf } from './exchange-file'

/** What `exchangeFile` wrote as a table, edited or not. @throws Problem 'standard_row_faulty' (details: row, column, value, count) | 'standard_file_faulty' */
export function contentInTable(table: ImportTable): { name: string; content: StandardContent } {
  const { name = '', content, faults } = linesToContent(linesOf(table))
  const [first] = faults
  if (first) throw new Problem('standard_row_faulty', { row: first.row, column: first.column === MARK ? table.header[0]! : first.column, value: first.value, count: faults.length })
  return { name, content: fitting(content) }
}

/** @throws Problem 'file_unreadable' | 'standard_file_faulty' (details.place) */
export function contentInJson(text: string): { name: string; content: StandardContent } {
  const read = readJsonFile(text)
  if (!('code' in read)) return read
  if (read.code === 'does_not_fit') throw new Problem('standard_file_faulty', { place: read.path })
  throw new Problem('file_unreadable')
}

function fitting(content: StandardContent): StandardContent {
  const read = StandardDraft.safeParse(content)
  if (read.success) return read.data
  throw new Problem('standard_file_faulty', { place: read.error.issues[0]?.path.join('.') ?? '' })
}
