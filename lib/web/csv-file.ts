import 'server-only'
import { stringify } from 'csv-stringify/sync'
import { attachment } from './attachment'

/** Rows as a CSV a spreadsheet opens as it is (UTF-8 with a mark), formulas made harmless. */
export function csvResponse(fileName: string, rows: readonly (readonly string[])[]): Response {
  const text = stringify(rows.map((row) => [...row]), { escape_formulas: true, bom: true, record_delimiter: 'windows' })
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(fileName),
      'cache-control': 'no-store',
    },
  })
}
