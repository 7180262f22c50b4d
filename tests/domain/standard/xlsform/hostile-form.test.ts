import { describe, expect, test } from 'vitest'
import { unitsFromText } from '@/lib/domain/decimal-text'
import { criteriaOf } from '@/lib/domain/standard/content'
import { columnsOf } from '@/lib/domain/standard/xlsform/columns'
import { tokensOf } from '@/lib/domain/standard/xlsform/expression-tokens'
import { formProblem } from '@/lib/domain/standard/xlsform/form-problem'
import { readForm } from '@/lib/domain/standard/xlsform/read-form'
import { formSheet, MAX_CELL_CHARACTERS, MAX_HEADER_CHARACTERS } from '@/lib/domain/standard/xlsform/sheet'
import { yesAndNo } from '@/lib/domain/standard/xlsform/yes-no'
import { formOf } from '../../../support/xlsform'
import type { SheetRows } from '../../../support/xlsform-file'

const settings = { language: 'en' as const, couldNotCheck: false }
const choices: SheetRows = [{ list_name: 'l', name: 'x', label: 'X' }, { list_name: 'l', name: 'z', label: 'Z' }]
const answerOf = (rows: SheetRows, list = choices) => readForm(formOf({ survey: rows, choices: list }), settings)
function read(rows: SheetRows, list = choices) {
  const form = answerOf(rows, list)
  if ('faults' in form) throw new Error(JSON.stringify(form.faults.slice(0, 3)))
  return form
}
const conditionsOf = (form: ReturnType<typeof read>) => form.findings.filter(({ code }) => code === 'condition')
const times = <T>(count: number, made: (at: number) => T) => Array.from({ length: count }, (_, at) => made(at))

// Each of these once took time with the square or the cube of its length: minutes to days. Now none is walked through twice.
describe('a text made to be slow is read as fast as any other', () => {
  test('a reference that is opened and never closed, in every row', () => {
    expect(tokensOf(`\${${' '.repeat(4_900)}{`)).toBeNull()
    const form = read(times(700, (at) => ({ type: 'text', name: `q${at}`, label: 'Q', relevant: `\${${' '.repeat(4_900)}{` })))
    expect(conditionsOf(form)).toHaveLength(700)
    expect(conditionsOf(form).every(({ reason }) => reason === 'syntax')).toBe(true)
  })

  test('a reference with many blanks around its name is the name', () => {
    const blanks = ' '.repeat(2_000)
    expect(tokensOf(`\${${blanks}seat${blanks}}`)).toEqual([{ kind: 'ref', name: 'seat' }])
  })

  test('figures that end in something else, in every row', () => {
    const number = { type: 'integer', name: 'n', label: 'N' }
    const form = read([number, ...times(800, (at) => ({ type: 'text', name: `q${at}`, label: 'Q', relevant: `\${n} > '${'1'.repeat(4_900)}x'` }))])
    expect(conditionsOf(form).every(({ reason }) => reason === 'not_a_number')).toBe(true)
    const zeros = read([number, ...times(800, (at) => ({ type: 'text', name: `q${at}`, label: 'Q', relevant: `\${n} > 0.${'0'.repeat(4_900)}1` }))])
    expect(conditionsOf(zeros).every(({ reason }) => reason === 'fine_number')).toBe(true)
    expect([conditionsOf(form).length, conditionsOf(zeros).length]).toEqual([800, 800])
  })

  test('a million zeros that do not end the figure', () => {
    const zeros = '0'.repeat(1_000_000)
    expect(unitsFromText(`0.${zeros}1`, 3)).toBeNull()
    expect(unitsFromText(`0.5${zeros}`, 3)).toBe(500)
    const form = read(times(100, (at) => ({ type: 'range', name: `q${at}`, label: 'Q', parameters: `start=0 end=5 step=0.${'0'.repeat(32_000)}1` })))
    expect(criteriaOf(form.content)).toMatchObject(times(100, () => ({ type: 'number', decimals: 3 })))
    expect(criteriaOf(read([{ type: 'range', name: 'q', label: 'Q', parameters: 'step=0.50000' }]).content)).toMatchObject([{ decimals: 1 }])
  })

  test('titles of columns that are blanks for the most part', () => {
    const wide = times(200, (at) => `type${' '.repeat(32_000)}${at}`)
    expect(columnsOf('survey', wide)).toMatchObject({ known: [], unknown: { length: 200 } })
    const bound = `bind${' '.repeat(1_000_000)}::${' '.repeat(1_000_000)}relevant`
    expect(columnsOf('survey', [bound, 'media::image::English (en)', 'jr : count']).known).toMatchObject([{ field: 'relevant' }, { field: 'image', tag: 'English (en)' }, { field: 'repeat_count' }])
  })

  test('labels of a list that are full stops for the most part', () => {
    const long = (word: string) => `${word}${'.'.repeat(1_000_000)}x`
    expect(yesAndNo([{ row: 2, name: 'yes', label: { en: long('Yes') } }, { row: 3, name: 'no', label: { en: long('No') } }])).toBeNull()
    expect(yesAndNo([{ row: 2, name: 'a', label: { en: 'Yes...' } }, { row: 3, name: 'b', label: { en: 'No !' } }])).toMatchObject({ yes: 'a', no: 'b' })
  })

  test('conditions of hundreds of parts, in every row', () => {
    const said = times(450, (at) => `\${n}=${at}`).join('or ')
    const form = read([{ type: 'integer', name: 'n', label: 'N' }, ...times(800, (at) => ({ type: 'text', name: `q${at}`, label: 'Q', relevant: said }))])
    expect(said.length).toBeLessThan(5_000)
    expect(conditionsOf(form).filter(({ reason }) => reason === 'too_many')).toHaveLength(800)
    expect(criteriaOf(form.content).every(({ condition }) => condition === null)).toBe(true)
    const fewer = read([{ type: 'integer', name: 'n', label: 'N' }, ...times(50, (at) => ({ type: 'text', name: `q${at}`, label: 'Q', relevant: times(290, (one) => `\${n}=${one}`).join('or ') }))])
    expect(conditionsOf(fewer).filter(({ reason }) => reason === 'too_many')).toHaveLength(50)
  })

  test('what is written out three hundred times and says three things is carried over', () => {
    const form = read([{ type: 'integer', name: 'n', label: 'N' }, { type: 'text', name: 'q', label: 'Q', relevant: times(300, (at) => `\${n} = ${at % 3}`).join(' or ') }])
    expect(conditionsOf(form)).toEqual([])
    expect(criteriaOf(form.content)[1]?.condition?.clauses).toHaveLength(3)
  })

  test('more names than any form has', () => {
    const rows = times(100_000, (at) => ['calculate', `n${at}`])
    rows[0] = ['begin_group', 'g']
    rows[1] = ['end_group', '']
    rows[2] = ['text', 'q']
    const book = { survey: formSheet([['type', 'name'], ...rows]), choices: formSheet([]), settings: formSheet([]), others: [] }
    const form = readForm(book, settings)
    expect('faults' in form ? form.faults : form.carried).toEqual([3, 4])
  })
})

describe('a cell longer than a spreadsheet keeps', () => {
  const long = 'x'.repeat(MAX_CELL_CHARACTERS + 1)

  test('is refused with its sheet, row and column', () => {
    const form = answerOf([{ type: 'text', name: 'a', label: 'A' }, { type: 'text', name: 'b', label: long }], [...choices, { list_name: 'l', name: long, label: 'Y' }])
    expect(form).toEqual({ faults: [{ code: 'cell_too_long', sheet: 'survey', row: 3, column: 'C' }, { code: 'cell_too_long', sheet: 'choices', row: 4, column: 'B' }] })
    if ('faults' in form) expect(formProblem(form.faults).details).toMatchObject({ fault: 'cell_too_long', sheet: 'survey', row: 3, column: 'C', more: 1 })
  })

  test('is read when it is just as long as one may be', () => {
    expect(read([{ type: 'text', name: 'a', label: long.slice(1) }]).findings).toContainEqual(expect.objectContaining({ code: 'text_cut', row: 2 }))
  })

  test('is cut as a title, never in the middle of a character, and named as a column that is not read', () => {
    const { header } = formSheet([['type', 'name', `${'y'.repeat(MAX_HEADER_CHARACTERS - 1)}🙂${long}`]])
    expect(header[2]).toBe('y'.repeat(MAX_HEADER_CHARACTERS - 1))
    expect(read([{ type: 'text', name: 'a', [long]: 'kept?' }]).findings).toContainEqual(expect.objectContaining({ code: 'column', name: 'x'.repeat(60), value: '1' }))
  })
})
