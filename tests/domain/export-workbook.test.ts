import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import type { Cell } from '@/lib/domain/export/cell'
import { bookParts, sheetRow } from '@/lib/domain/export/workbook-parts'
import { pieceStream, workbookPieces } from '@/lib/web/table-pieces'

async function* pagesOf(pages: Cell[][][]) {
  yield* pages
}
async function bookOf(pages: Cell[][][], most?: number) {
  const pieces = workbookPieces(pagesOf(pages), { header: ['report', 'score', 'day'], cells: (row) => row, sheet: 'Reports', most })
  const parts: Uint8Array[] = []
  for await (const { bytes } of pieces) parts.push(bytes)
  return readWorkbook(Buffer.concat(parts))
}

test('a workbook written as it is read holds texts as texts, numbers as numbers and days as days', async () => {
  const odd = `=1+1 <b> & "so" _x0041_ 🙂 ė`
  const [sheet] = await bookOf([[[odd, 86.4, { day: '2026-07-05' }]], [['', null, null], ['Ž', 0, { day: '1900-03-01' }]]])
  expect(sheet!.sheet).toBe('Reports')
  expect(sheet!.data[0]).toEqual(['report', 'score', 'day'])
  expect(sheet!.data[1]).toEqual([odd, 86.4, new Date('2026-07-05T00:00:00Z')])
  expect(sheet!.data.at(-1)).toEqual(['Ž', 0, new Date('1900-03-01T00:00:00Z')])
})

test('a full sheet is followed by another with the same header, and no row is lost', async () => {
  const rows = Array.from({ length: 7 }, (_, at): Cell[] => [`R${at}`, at, null])
  const sheets = await bookOf([rows.slice(0, 5), rows.slice(5)], 4)
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Reports', 'Reports 2', 'Reports 3'])
  expect(sheets.map(({ data }) => data[0]![0])).toEqual(['report', 'report', 'report'])
  expect(sheets.flatMap(({ data }) => data.slice(1).map(([name]) => name))).toEqual(rows.map(([name]) => name))
})

test('an empty table is a workbook with a header, and reading stops with its reader', async () => {
  expect((await bookOf([]))[0]!.data).toEqual([['report', 'score', 'day']])
  let left = false
  const pages = (async function* () {
    try {
      for (;;) yield [['R', 1, null] as Cell[]]
    } finally {
      left = true
    }
  })()
  const pieces = workbookPieces(pages, { header: ['report'], cells: (row) => row, sheet: 'S' })
  const hand = pieceStream(pieces).getReader()
  for (let at = 0; at < 5; at++) await hand.read()
  await hand.cancel()
  expect(left).toBe(true)
})

test('scores stay numbers and are told to a tenth, whole ones too', async () => {
  expect((await bookOf([[['R', { tenths: 830 }, null], ['S', { tenths: 831 }, null]]]))[0]!.data.slice(1).map((row) => row[1])).toEqual([83, 83.1])
  const [row, styles] = [sheetRow(['R', { tenths: 830 }], 2), bookParts(['S']).find(({ name }) => name === 'xl/styles.xml')!.text]
  const shown = Number(/r="B2" s="(\d+)"/.exec(row)![1])
  expect(styles.split('<cellXfs')[1]!.split('<xf')[shown + 1]).toContain('numFmtId="166"')
  expect(styles).toContain('numFmtId="166" formatCode="0.0"')
})
