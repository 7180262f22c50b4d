import { expect, test } from 'vitest'
import { csvRecord, csvStyleOf } from '@/lib/domain/export/csv'
import { rowsToMend } from '@/lib/domain/import/rows-to-mend'
import { readTable } from '@/lib/data/import/read-table'

const words = { line: 'Row', why: 'Why', whyOf: (errors: readonly string[]) => errors.join(' ') }
const row = (...cells: string[]) => ({ line: 3, cells, errors: ['No branch “V-9”; mend it, please.'] })

test.each([['en', '87.5'], ['ru', '87,5'], ['lt', '87,5']] as const)('in %s figures are written as its spreadsheets write them, and nothing else is', async (language, figure) => {
  const header = ['Code', 'Total', 'Greeting', 'Visits']
  const table = rowsToMend({ header, figures: [1, 2, 3], rows: [row('1.10', '87.5', '87,5 %', '3'), row('1,10', '-', 'so 1.5', '')] }, words, language)
  expect(table).toEqual([
    [...header, 'Row', 'Why'],
    ['1.10', figure, `${figure} %`, '3', 3, 'No branch “V-9”; mend it, please.'],
    ['1,10', '-', 'so 1.5', '', 3, 'No branch “V-9”; mend it, please.'],
  ])
  const file = new TextEncoder().encode(table.map((cells) => csvRecord(cells, csvStyleOf(language))).join(''))
  const read = await readTable(file, { maxRows: 10, givenBack: true })
  expect(read).toEqual({ header: [...header, 'Row', 'Why'], rows: table.slice(1).map((cells) => cells.map(String)) })
})

test('a table that was mended and sent again has its two columns once, and none of a name the file has', () => {
  const headsOf = (...header: string[]) => rowsToMend({ header, figures: [], rows: [] }, words, 'en')[0]
  expect(headsOf('Code', 'Total')).toEqual(['Code', 'Total', 'Row', 'Why'])
  expect(headsOf('Code', 'Total', 'Row', 'Why')).toEqual(['Code', 'Total', 'Row', 'Why'])
  expect(headsOf('row', 'Code')).toEqual(['row', 'Code', 'Row (Etalon)', 'Why'])
  expect(headsOf('row', 'Code', 'Row (Etalon)', 'Why')).toEqual(['row', 'Code', 'Row (Etalon)', 'Why'])
})
