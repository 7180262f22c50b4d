import { stringify } from 'csv-stringify/sync'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableOf } from '@/lib/domain/import/table'
import { canonical } from '@/lib/domain/report/draft'
import { exchangeColumns, isOwnTable, MARK } from '@/lib/domain/standard/exchange/columns'
import { jsonFileOf, readJsonFile } from '@/lib/domain/standard/exchange/json-file'
import { linesToContent } from '@/lib/domain/standard/exchange/read-lines'
import { contentToLines } from '@/lib/domain/standard/exchange/write-lines'
import { words, writtenStandard as standard } from './arbitrary-written'

const numbered = (lines: Record<string, string>[]) => lines.map((line, index) => ({ row: index + 2, line }))

describe('every export imports to an equal standard', () => {
  test('as lines, with its name', () => {
    fc.assert(fc.property(standard, words, (content, name) => canonical(linesToContent(numbered(contentToLines(content, name)))) === canonical({ ...(name ? { name } : {}), content, faults: [] })), { numRuns: 1_000 })
  })
  test('as a file of commas, cells as a spreadsheet keeps them', () => {
    fc.assert(
      fc.property(standard, (content) => {
        const file = stringify([[...exchangeColumns], ...contentToLines(content).map((line) => exchangeColumns.map((column) => line[column] ?? ''))])
        const table = tableOf(parse(file, { relax_column_count: true }) as string[][])
        if (!('rows' in table)) throw new Error(JSON.stringify(table))
        expect(isOwnTable(table.header)).toBe(true)
        const lines = table.rows.map((cells) => Object.fromEntries(table.header.map((column, at) => [column, cells[at] ?? '']).filter(([, cell]) => cell !== '')))
        expect(canonical(linesToContent(numbered(lines)))).toBe(canonical({ content, faults: [] }))
      }),
      { numRuns: 200 },
    )
  })
  test('as JSON', () => {
    fc.assert(
      fc.property(standard, words, (content, name) => {
        const read = readJsonFile(jsonFileOf(name, content))
        // What the schema of a draft refuses (a key twice) is not a standard.
        if ('code' in read) expect(read.code).toBe('does_not_fit')
        else expect(canonical(read)).toBe(canonical({ name, content }))
      }),
      { numRuns: 300 },
    )
  })
  test('no cell of a table is a formula', () => {
    const figure = /^-?[\d.]*$/
    fc.assert(fc.property(standard, (content) => contentToLines(content).every((line) => Object.values(line).every((cell) => figure.test(cell) || !/(?:^|[,;\t\r\n])[\s"]*[=+\-@＝＋－＠]/.test(cell)))), { numRuns: 300 })
  })
})

describe('a table that was edited', () => {
  const lines = (...all: Record<string, string>[]) => linesToContent(numbered(all)).faults
  test.each([
    ['an unknown kind of line', [{ [MARK]: 'chapter' }], { row: 2, column: MARK, code: 'unknown_word', value: 'chapter' }],
    ['a line of nothing', [{ key: 'x' }], { row: 2, column: MARK, code: 'missing', value: '' }],
    ['a name an object has anyway', [{ [MARK]: 'constructor' }], { row: 2, column: MARK, code: 'unknown_word', value: 'constructor' }],
    ['an option above every criterion', [{ [MARK]: 'option', points: '1', pass: 'yes' }], { row: 2, column: MARK, code: 'out_of_place', value: 'option' }],
    ['points that are none', [{ [MARK]: 'section', key: 's', weight: 'much' }], { row: 2, column: 'weight', code: 'not_a_number', value: 'much' }],
    ['a criterion without its type', [{ [MARK]: 'section', key: 's' }, { [MARK]: 'criterion', key: 'c' }], { row: 3, column: 'type', code: 'missing', value: '' }],
    ['a condition that is no condition', [{ [MARK]: 'section', key: 's' }, { [MARK]: 'criterion', key: 'c', type: 'text', bonus: 'no', 'not applicable': 'exclude', 'could not check': 'no', required: 'no', photo: 'never', comment: 'never', condition: '{' }], { row: 3, column: 'condition', code: 'unknown_word', value: '{' }],
  ])('%s is named', (_, all, fault) => expect(lines(...(all as Record<string, string>[]))).toEqual([fault]))
})

test.each([['{', 'not_json'], ['{"etalon":"survey"}', 'not_ours'], ['[]', 'not_ours'], ['{"etalon":"standard","version":1,"name":"x","content":{"sections":3}}', 'does_not_fit']])('the file %s is refused', (file, code) => {
  expect(readJsonFile(file)).toMatchObject({ code })
})
