import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csvRecord, csvStyleOf } from '@/lib/domain/export/csv'
import { defused, undefused } from '@/lib/domain/export/formula-signs'
import { fileNameOf, sheetName, workbookText } from '@/lib/domain/export/workbook-text'

const english = csvStyleOf('en')
/** All that parts, quotes, ends or begins something, among letters of one to four bytes. */
const text = fc.string({ unit: fc.constantFrom('a', 'ą', 'ж', '🙂', '1', ' ', ',', ';', '"', "'", '\n', '\r', '\t', '=', '+', '-', '@', '＝') })

/** The cells of a file as a spreadsheet sees them: a quote sign counts at the beginning of a cell alone, and what follows the closing one belongs to the cell. */
function openedBy(separator: string, file: string): string[] {
  const cells: string[] = []
  for (let at = 0; at < file.length; at += 1) {
    let cell = ''
    if (file[at] === '"') {
      for (at += 1; at < file.length && (file[at] !== '"' || file[at + 1] === '"'); at += 1) {
        if (file[at] === '"') at += 1
        cell += file[at]
      }
      at += 1
    }
    for (; at < file.length && file[at] !== separator && file[at] !== '\r' && file[at] !== '\n'; at += 1) cell += file[at]
    cells.push(cell)
  }
  return cells
}

describe('a record of a CSV', () => {
  it('parts and points as the language’s spreadsheets do', () => {
    expect(csvRecord(['a', 86.4, { day: '2026-07-05' }, null], english)).toBe('a,86.4,2026-07-05,\r\n')
    for (const language of ['ru', 'lt'] as const) expect(csvRecord(['a;b', 86.4, -2], csvStyleOf(language))).toBe('"a;b";86,4;-2\r\n')
  })

  it('tells every score of a column to a tenth', () => {
    expect(csvRecord([{ tenths: 864 }, { tenths: 740 }, { tenths: -3 }], english)).toBe('86.4,74.0,-0.3\r\n')
    expect(csvRecord([{ tenths: 740 }], csvStyleOf('lt'))).toBe('74,0\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tone', '\rone', '\none', '＝1'])('makes %j a text', (text) => {
    expect(defused(text)).toBe(`'${text}`)
  })

  it.each([
    ["gerai;=cmd|' /C calc'!A0", "gerai;'=cmd|' /C calc'!A0"], ["good,+cmd|' /C calc'!A0", "good,'+cmd|' /C calc'!A0"], ['list:\n- one\r\n@two', "list:\n'- one\r\n'@two"],
    ['\t=1', "'\t'=1"], [' =1', " '=1"], ['a; ＝1', "a; '＝1"], ['a;"=1"', `a;"'=1"`], ['a,\u00a0"" -1', `a,\u00a0"" '-1`],
  ])('makes %j a text wherever some spreadsheet would part it', (text, made) => {
    expect(defused(text)).toBe(made)
  })

  it.each(['', 'good', 'well-kept', '2 + 2 = 4', 'a; b, c', 'shop@example.com', "it's", '“said – so”'])('leaves %j alone', (text) => {
    expect(defused(text)).toBe(text)
    expect(undefused(text)).toBe(text)
  })

  it('holds no cell that begins with a formula, whatever spreadsheet parts it', () => {
    const begins = /^[\s"]*[=+\-@＝＋－＠]/
    const cell = fc.oneof(text, fc.constantFrom(null, 86.4, { day: '2026-07-05' as const }))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }), fc.constantFrom(...(['en', 'lt'] as const)), (rows, language) => {
        const file = rows.map((row) => csvRecord(row, csvStyleOf(language))).join('')
        for (const separator of [',', ';', '\t']) {
          expect(openedBy(separator, file).filter((one) => begins.test(one))).toEqual([])
          // One that knows no quote signs at all.
          expect(file.split(new RegExp(`[${separator}\r\n]`)).filter((one) => begins.test(one))).toEqual([])
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('is taken back to what it was before', () => {
    fc.assert(fc.property(text, (before) => undefused(defused(before)) === before), { numRuns: 2_000 })
    for (const [cell, meant] of [["'-", '-'], ["'=1", '=1'], ["it's", "it's"], ["'quoted'", "'quoted'"]] as const) expect(undefused(cell)).toBe(meant)
  })

  it('is made in time that grows with the text alone', () => {
    for (const text of [' ', '\n', '\n"', ', ', "'", "\n'", '-', '\n-'].map((part) => part.repeat(100_000))) {
      const begun = performance.now()
      expect(undefused(defused(`,${text}x-`))).toBe(`,${text}x-`)
      expect(performance.now() - begun).toBeLessThan(2_000)
    }
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
