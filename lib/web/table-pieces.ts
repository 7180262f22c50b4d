import 'server-only'
import type { Cell } from '@/lib/domain/export/cell'
import { BYTE_ORDER_MARK, csvRecord, type CsvStyle } from '@/lib/domain/export/csv'
import { bookParts, sheetEnd, sheetRow, sheetStart, ROWS_A_SHEET } from '@/lib/domain/export/workbook-parts'
import { zipped, type ZipEntry } from './zip-stream'

/** Lines as they are read, a page at a time. */
export type Pages<Line> = AsyncIterable<readonly Line[]>
/** Bytes of a table in order, with the lines they were made of. */
export type Piece<Line> = { bytes: Uint8Array; lines: readonly Line[] }
export type TableOf<Line> = { header: readonly string[]; cells: (line: Line) => Cell[] }

/** A piece a page; none is read before the one before it was taken. */
export async function* csvPieces<Line>(pages: Pages<Line>, { header, cells, style }: TableOf<Line> & { style: CsvStyle }): AsyncGenerator<Piece<Line>, undefined, undefined> {
  const encoder = new TextEncoder()
  yield { bytes: encoder.encode(BYTE_ORDER_MARK + csvRecord(header, style)), lines: [] }
  for await (const lines of pages) yield { bytes: encoder.encode(lines.map((line) => csvRecord(cells(line), style)).join('')), lines }
}

/** The same as a workbook, written without holding it: a sheet that is full is followed by another with the same header. */
export async function* workbookPieces<Line>(pages: Pages<Line>, { header, cells, sheet, most = ROWS_A_SHEET }: TableOf<Line> & { sheet: string; most?: number }): AsyncGenerator<Piece<Line>, undefined, undefined> {
  const names = [sheet]
  const heads = sheetRow(header, 1, true)
  let lines: readonly Line[] = []
  const reading = pages[Symbol.asyncIterator]()
  let left: readonly Line[] | null = null

  async function* rows(): AsyncGenerator<string, undefined, undefined> {
    yield sheetStart(header.length) + heads
    for (let count = 1; ; ) {
      const page: readonly Line[] | null = left ?? (await reading.next().then(({ done, value }) => (done ? null : (value as readonly Line[]))))
      left = null
      if (page === null) break
      const fit = page.slice(0, most - count)
      const from = count
      count += fit.length
      lines = fit
      yield fit.map((line, at) => sheetRow(cells(line), from + at + 1)).join('')
      if (fit.length === page.length) continue
      left = page.slice(fit.length)
      break
    }
    yield sheetEnd
  }
  async function* entries(): AsyncGenerator<ZipEntry, undefined, undefined> {
    for (let number = 1; number === 1 || left !== null; number++) {
      if (number > 1) names.push(`${sheet} ${number}`)
      yield { name: `xl/worksheets/sheet${number}.xml`, texts: rows() }
    }
    for (const { name, text } of bookParts(names)) yield { name, texts: [text] }
  }
  try {
    for await (const bytes of zipped(entries())) {
      yield { bytes, lines }
      lines = []
    }
  } finally {
    await reading.return?.()
  }
}

/** Sent as it is taken: the next piece is asked for when the last one has gone, and none when nobody listens any more. */
export const bytesStream = (pieces: AsyncGenerator<Uint8Array, undefined, undefined>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await pieces.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )

export const pieceStream = (pieces: AsyncGenerator<{ bytes: Uint8Array }, undefined, undefined>): ReadableStream<Uint8Array> => bytesStream(bytesOf(pieces))

async function* bytesOf(pieces: AsyncIterable<{ bytes: Uint8Array }>): AsyncGenerator<Uint8Array, undefined, undefined> {
  for await (const { bytes } of pieces) yield bytes
}
