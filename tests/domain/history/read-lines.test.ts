import { describe, expect, it } from 'vitest'
import { cleanHistoryMapping, guessHistoryColumns, missingHistoryFields } from '@/lib/domain/history/columns'
import { compareHistory, periodsOf } from '@/lib/domain/history/compare'
import { branchFinder } from '@/lib/domain/history/find-branch'
import { periodKey, readLines, type ReadingRules } from '@/lib/domain/history/read-lines'

const branches = [
  { id: 'one', code: 'V-01', name: 'Gedimino 9' },
  { id: 'two', code: 'V-02', name: 'Konstitucijos 21' },
  { id: 'three', code: 'K-01', name: 'Centras' },
  { id: 'four', code: 'K-02', name: 'Centras' },
]
const rules: ReadingRules = { scale: 'percent', dayOrder: 'day_first', gather: 'quarter', channel: 'on_site', today: '2026-11-22' }
const mapping = { fields: { branch: 0, date: 1, total: 2, period: 3, channel: 4, visits: 5 }, sections: [{ column: 6, key: 'greeting' }] }
const header = ['Branch', 'Date', 'Total', 'Wave', 'Channel', 'Visits', 'Greeting']
const read = (...rows: string[][]) => readLines({ header, rows: rows.map((row) => [...row, ...Array<string>(7 - row.length).fill('')]) }, mapping, rules, branches)
const codes = (...rows: string[][]) => read(...rows).faulty.map(({ line, errors }) => [line, errors.map(({ code }) => code)])

describe('columns', () => {
  const sections = [{ key: 'greeting', title: { en: 'Greeting', lt: 'Pasisveikinimas' } }, { key: 'closing', title: { en: 'Closing' } }]
  it('are guessed by their heads, sections by their titles in any language', () => {
    expect(guessHistoryColumns(['Store code', 'Visit date', 'Score, %', 'PASISVEIKINIMAS', 'Volna'], sections)).toEqual({ fields: { branch: 0, date: 1, total: 2 }, sections: [{ column: 3, key: 'greeting' }] })
    expect(guessHistoryColumns(['Филиал', 'Дата визита', 'Итого', 'Волна', 'Канал', 'Визитов'], sections).fields).toEqual({ branch: 0, date: 1, total: 2, period: 3, channel: 4, visits: 5 })
  })
  it('needed are a branch, a date and any score', () => {
    expect(missingHistoryFields({ fields: {}, sections: [] })).toEqual(['branch', 'date', 'total'])
    expect(missingHistoryFields({ fields: { branch: 0, date: 1 }, sections: [{ column: 2, key: 'greeting' }] })).toEqual([])
  })
  it('that do not fit the file or the standard are dropped', () => {
    const asked = { fields: { branch: 0, date: 0, total: 9 }, sections: [{ column: 1, key: 'greeting' }, { column: 2, key: 'greeting' }, { column: 2, key: 'gone' }] }
    expect(cleanHistoryMapping(asked, ['a', 'b', 'c'], new Set(['greeting']))).toEqual({ fields: { branch: 0 }, sections: [{ column: 1, key: 'greeting' }] })
  })
})

describe('a branch', () => {
  const find = branchFinder(branches)
  it.each([
    ['V-01', { id: 'one' }], ['v 01', { id: 'one' }], ['GEDIMINO 9', { id: 'one' }], ['Centras', { ambiguous: 2 }],
    ['Gedimno 9', { suggestion: 'Gedimino 9 (V-01)' }], ['Konstitucijos', { suggestion: 'Konstitucijos 21 (V-02)' }], ['Somewhere else', { suggestion: '' }],
  ])('%s', (text, found) => expect(find(text)).toEqual(found))

  it('is suggested for the first texts alone, also among thousands of branches called alike', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({ id: `${at}`, code: `B-${at}`, name: `Branch of the long street number ${at} in the town` }))
    const among = branchFinder([...many, ...branches])
    expect(among('Konstitucjos 21')).toEqual({ suggestion: 'Konstitucijos 21 (V-02)' })
    for (let at = 0; at < 19; at++) expect(among(`Branch of the lng street number ${at} in teh town!`)).not.toEqual({ suggestion: '' })
    expect(among('Gedimno 9')).toEqual({ suggestion: '' })
  })
})

describe('lines', () => {
  it('say branch, day, figures, and the period they fall into', () => {
    const { lines, faulty } = read(['V-01', '3.5.2024', '87,5', '', '', '', '90'], ['Gedimino 9', '2024-05-04', '', '', 'phone', '3', '80%'])
    expect(faulty).toEqual([])
    expect(lines).toEqual([
      { line: 2, branchId: 'one', on: '2024-05-03', visits: 1, total: 87_500_000, sections: { greeting: 90_000_000 }, channel: 'on_site', period: { name: '2024 Q2', startsOn: '2024-04-01', endsOn: '2024-06-30' } },
      { line: 3, branchId: 'one', on: '2024-05-04', visits: 3, total: null, sections: { greeting: 80_000_000 }, channel: 'telephone', period: { name: '2024 Q2', startsOn: '2024-04-01', endsOn: '2024-06-30' } },
    ])
  })
  it('of one named period share its span, whatever the case of its name', () => {
    const { lines } = read(['V-01', '2024-05-03', '80', 'Spring'], ['V-02', '2024-03-01', '80', 'SPRING'])
    expect(lines.map(({ period }) => period)).toEqual(Array(2).fill({ name: 'Spring', startsOn: '2024-03-01', endsOn: '2024-05-03' }))
  })
  it.each([
    [['', '2024-05-03', '80'], ['branch_missing']], [['V-09x', '2024-05-03', '80'], ['branch_unknown']], [['Centras', '2024-05-03', '80'], ['branch_ambiguous']],
    [['V-01', '', '80'], ['date_missing']], [['V-01', '31.2.2024', '80'], ['date_wrong']], [['V-01', '2027-01-01', '80'], ['date_future']], [['V-01', '1899-12-31', '80'], ['date_ancient']],
    [['V-01', '2024-05-03', ''], ['score_missing']], [['V-01', '2024-05-03', '180'], ['score_wrong']], [['V-01', '2024-05-03', '80', '', 'pigeon', '0'], ['visits_wrong', 'channel_unknown']],
    [['V-01', '2024-05-03', '80', 'x'.repeat(121)], ['period_long']], [['V-01', 'T'.repeat(301), '80', 'x'.repeat(301)], ['cell_long', 'cell_long']],
  ])('%j is left out for %j', (row, errors) => expect(codes(row)).toEqual([[2, errors]]))
  it('of an empty row are none, and the numbers of rows stay', () => expect(codes(['V-01', '2024-05-03', '80'], [], ['V-01', '2024-05-04', ''])).toEqual([[3, ['branch_missing', 'date_missing', 'score_missing']], [4, ['score_missing']]]))
})

describe('what is brought in', () => {
  const file = read(['V-01', '2024-05-03', '80'], ['V-01', '2024-05-03', '80'], ['V-01', '2024-05-03', '81'], ['V-02', '2023-05-03', '70', '', '', '4'], ['V-02', '2024-05-03', 'x'])
  const before = [{ branchId: 'one', on: '2024-05-03', channel: 'on_site' as const, visits: 1, total: 81_000_000, sections: {} }]
  it('leaves out lines said twice and said before, by choice', () => {
    const skipped = compareHistory(file, { before, closed: new Set(), skipDuplicates: true })
    expect(skipped.lines.map(({ line }) => line)).toEqual([2, 5])
    expect(skipped.leftOut.map(({ line, errors }) => [line, errors[0]!.code])).toEqual([[3, 'line_twice'], [4, 'imported_before'], [6, 'score_wrong']])
    expect(skipped.counts).toEqual({ lines: 2, visits: 5, branches: 2, periods: 2, errors: 1, twice: 1, before: 1 })
    expect(compareHistory(file, { before, closed: new Set(), skipDuplicates: false }).lines.map(({ line }) => line)).toEqual([2, 3, 4, 5])
  })
  it('never enters a closed period', () => {
    const { lines, leftOut } = compareHistory(file, { before: [], closed: new Set([periodKey('on_site', '2024 Q2')]), skipDuplicates: true })
    expect(lines.map(({ line }) => line)).toEqual([5])
    expect(leftOut.filter(({ errors }) => errors[0]!.code === 'period_closed').map(({ line }) => line)).toEqual([2, 3, 4])
  })
  it('is shown by period, a visit as heavy as another', () => {
    expect(periodsOf(read(['V-01', '2024-05-03', '80'], ['V-02', '2024-06-03', '50', '', '', '2'], ['V-01', '2023-01-03', '', '', '', '', '60']).lines)).toMatchObject([
      { name: '2023 Q1', visits: 1, branches: 1, mean: null }, { name: '2024 Q2', visits: 3, branches: 2, mean: 60_000_000 },
    ])
  })
})
