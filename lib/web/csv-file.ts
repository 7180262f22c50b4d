import 'server-only'
import type { Cell } from '@/lib/domain/export/cell'
import { BYTE_ORDER_MARK, csvRecord, csvStyleOf } from '@/lib/domain/export/csv'
import type { Language } from '@/lib/domain/language'
import { attachment } from './attachment'

/** Rows as a CSV that a spreadsheet set to this language opens as it is (UTF-8 with a mark), formulas made harmless. */
export function csvResponse(fileName: string, rows: readonly (readonly Cell[])[], language: Language): Response {
  const style = csvStyleOf(language)
  return new Response(BYTE_ORDER_MARK + rows.map((row) => csvRecord(row, style)).join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(fileName),
      'cache-control': 'no-store',
    },
  })
}
