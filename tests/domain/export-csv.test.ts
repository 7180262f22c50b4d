import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csvRecord, csvStyleOf, defused } from '@/lib/domain/export/csv'
import { fileNameOf, sheetName, workbookText } from '@/lib/domain/export/workbook-text'

const english = csvStyleOf('en')
/** All that parts, quotes, ends or begins something, among letters of one to four bytes. */
const text = fc.string({ unit: fc.constantFrom('a', 'ą', 'ж', '🙂', '1', ' ', ',', ';', '"', "'", '\n', '\r', '\t', '=', '+', '-', '@', '＝') })

describe('a record of a CSV', () => {
  it('parts and points as the language’s spreadsheets do', () => {
    expect(csvRecord(['a', 86.4, { day: '2026-07-05' }, null], english)).toBe('a,86.4,2026-07-05,\r\n')
    for (const language of ['ru', 'lt'] as const) expect(csvRecord(['a;b', 86.4, -2], csvStyleOf(language))).toBe('"a;b";86,4;-2\r\n')
  })

  it('tells every score of a column to a tenth', () => {
    expect(csvRecord([{ tenths: 864 }, { tenths: 740 }, { tenths: -3 }], english)).toBe('86.4,74.0,-0.3\r\n')
    expect(csvRecord([{ tenths: 740 }], csvStyleOf('lt'))).toBe('74,0\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('makes %j a text', (text) => {
    expect(defused(text)).toBe(`'${text}`)
  })

  it('reads back as it was, but for the sign before a formula', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.constantFrom(...(['en', 'lt'] as const)), (texts, language) => {
        const style = csvStyleOf(language)
        const [back] = parse(csvRecord(['x', ...texts], style), { delimiter: style.separator }) as string[][]
        expect(back).toEqual(['x', ...texts.map(defused)])
      }),
    )
  })
})

describe('names and texts of a workbook', () => {
  it('are those a workbook and a disk can hold', () => {
    expect(workbookText('_x0041_')).toBe('_x005F_x0041_')
    expect(workbookText('😀'.repeat(20_000)).length).toBeLessThanOrEqual(32_767)
    expect(workbookText('😀'.repeat(20_000)).isWellFormed()).toBe(true)
    expect(sheetName('a/b[c]:d?e*f\\g and what is longer than allowed')).toHaveLength(31)
    expect(fileNameOf('North / South: "Q3"\n')).toBe('North South Q3')
  })
})
