import 'server-only'
import type { CsvStyle } from '@/lib/domain/export/csv'
import { fileNameOf } from '@/lib/domain/export/workbook-text'
import { attachment } from './attachment'
import { csvPieces, pieceStream, type Pages, type TableOf } from './table-pieces'

/**
 * A table sent while it is read, a chunk a page: the next page is asked for when the last one has gone, and none when nobody listens
 * any more. A page that cannot be read breaks the download off, so that half a file is never taken for a whole one.
 */
export const csvStream = <Line>(pages: Pages<Line>, table: TableOf<Line> & { style: CsvStyle }): ReadableStream<Uint8Array> => pieceStream(csvPieces(pages, table))

export const csvFile = (name: string, body: ReadableStream<Uint8Array>): Response => streamedFile(`${fileNameOf(name)}.csv`, 'text/csv; charset=utf-8', body)

/** A file that is sent as it is read, under the name it was given in any script. */
export const streamedFile = (fileName: string, type: string, body: ReadableStream<Uint8Array>, more: Record<string, string> = {}): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': attachment(fileName),
      'cache-control': 'no-store',
      // Nothing on the way waits for the whole of it.
      'x-accel-buffering': 'no',
      ...more,
    },
  })
