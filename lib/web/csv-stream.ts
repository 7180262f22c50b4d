import 'server-only'
import type { Cell } from '@/lib/domain/export/cell'
import { BYTE_ORDER_MARK, csvRecord, type CsvStyle } from '@/lib/domain/export/csv'
import { fileNameOf } from '@/lib/domain/export/workbook-text'

/**
 * A table sent while it is read, a chunk a page: the next page is asked for when the last one has gone, and none when nobody listens
 * any more. A page that cannot be read breaks the download off, so that half a file is never taken for a whole one.
 */
export function csvStream<Line>(pages: AsyncGenerator<Line[], undefined, undefined>, { header, cells, style }: { header: readonly string[]; cells: (line: Line) => Cell[]; style: CsvStyle }): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let begun = false
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!begun) {
          begun = true
          return controller.enqueue(encoder.encode(BYTE_ORDER_MARK + csvRecord(header, style)))
        }
        const { done, value } = await pages.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value.map((line) => csvRecord(cells(line), style)).join('')))
      },
      async cancel() {
        await pages.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

export const csvFile = (name: string, body: ReadableStream<Uint8Array>): Response =>
  new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="export.csv"; filename*=UTF-8''${encodeURIComponent(`${fileNameOf(name)}.csv`)}`,
      'cache-control': 'no-store',
      // Sent as it is read: nothing on the way waits for the whole of it.
      'x-accel-buffering': 'no',
    },
  })
