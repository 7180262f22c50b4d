import { stringify } from 'csv-stringify/sync'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableOf } from '@/lib/domain/import/table'
import { canonical } from '@/lib/domain/report/draft'
import type { Text } from '@/lib/domain/language'
import type { Goal, ScenarioContent, StandardContent } from '@/lib/domain/standard/content'
import { exchangeColumns, isOwnTable, MARK } from '@/lib/domain/standard/exchange/columns'
import { jsonFileOf, readJsonFile } from '@/lib/domain/standard/exchange/json-file'
import { linesToContent } from '@/lib/domain/standard/exchange/read-lines'
import { contentToLines } from '@/lib/domain/standard/exchange/write-lines'
import { arbitraryContent } from '../../score/arbitrary-standard'

/** As a field keeps it: without blanks around it; among them what a spreadsheet would take for a formula. */
const words = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('=1+1', '-5', "'=1", "''@x", '+370 600', 'Поздоровались за 30 секунд, "сразу"', 'Ar pasisveikino?\nKada?', '🙂;|', 'אב')).map((said) => said.replaceAll('\0', '').trim())
const text: fc.Arbitrary<Text> = fc
  .record({ en: words, ru: words, lt: words }, { requiredKeys: [] })
  .map((said) => Object.fromEntries(Object.entries(said).filter(([, one]) => one !== '')))
const key = fc.stringMatching(/^[A-Za-z0-9_.-]{1,12}$/)
const ask = fc.oneof(fc.constantFrom({ when: 'never' as const }, { when: 'on_fail' as const }, { when: 'always' as const }), fc.integer({ min: 2, max: 1_000 }).map((k) => ({ when: 'one_in' as const, k })))
const day = fc.constantFrom('', '2026-03-29')
const goal: fc.Arbitrary<Goal> = fc.record({ kpi: text, present: words, target: words, by: day, scoreTarget: fc.option(fc.integer({ min: 0, max: 1_000 })) })
const scenario: fc.Arbitrary<ScenarioContent> = fc.record({
  key, kind: fc.constantFrom('routine', 'complaint', 'return'), name: text, persona: text, task: text, purchase: text, forbidden: text,
  purchaseLimitMinor: fc.option(fc.nat(100_000)), minimumStayMinutes: fc.option(fc.nat(1_440)),
})
const zone = fc.option(fc.record({ acceptable: fc.integer({ min: 0, max: 1_000 }), desired: fc.integer({ min: 0, max: 1_000 }), origin: fc.constantFrom('customer_survey' as const, 'management' as const, 'template' as const), setOn: day, author: words }))

const recorded = fc.constantFrom('time' as const, 'text' as const, 'photo' as const, 'sound' as const, 'place' as const)

/** A standard of the score's tests, with everything said that is not figures. */
const standard: fc.Arbitrary<StandardContent> = fc
  .tuple(arbitraryContent, fc.infiniteStream(text), fc.infiniteStream(words), fc.infiniteStream(ask), fc.infiniteStream(zone), fc.option(goal), fc.array(scenario, { maxLength: 3 }), fc.option(fc.nat(10_000_000)), fc.infiniteStream(fc.boolean()), fc.infiniteStream(recorded))
  .map(([content, texts, plain, asks, zones, aim, scenarios, statedTotalMilli, coins, types]) => {
    const next = <One>(stream: Iterator<One>) => stream.next().value as One
    return {
      ...content, goal: aim, scenarios, statedTotalMilli, zone: next(zones),
      sections: content.sections.map((section) => ({
        ...section, title: next(texts), intro: next(texts), zone: next(zones),
        groups: next(coins) ? [{ key: 'g.1', title: next(texts) }] : [],
        criteria: section.criteria.map((criterion) => ({
          ...criterion, name: next(texts), prompt: next(texts), guidance: next(texts), chainOwner: next(plain), photo: next(asks), comment: next(asks),
          required: next(coins), couldNotCheck: next(coins), groupKey: next(coins) ? 'g.1' : null, examplePhoto: next(coins) ? 'b1f5' : null,
          ...('options' in criterion ? { options: criterion.options.map((option) => ({ ...option, label: next(texts) })) } : {}),
          ...(criterion.type === 'text' ? { type: next(types) } : {}),
          ...('unit' in criterion ? { unit: next(texts) } : {}),
        })),
      })),
    } as StandardContent
  })

const numbered = (lines: Record<string, string>[]) => lines.map((line, index) => ({ row: index + 2, line }))

describe('every export imports to an equal standard', () => {
  test('as lines', () => {
    fc.assert(fc.property(standard, (content) => canonical(linesToContent(numbered(contentToLines(content)))) === canonical({ content, faults: [] })), { numRuns: 1_000 })
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
    fc.assert(fc.property(standard, (content) => contentToLines(content).every((line) => Object.values(line).every((cell) => figure.test(cell) || !/^[=+\-@\t\r]/.test(cell)))), { numRuns: 300 })
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
