import fc from 'fast-check'
import { expect, test } from 'vitest'
import { criteriaOf, type Criterion } from '@/lib/domain/standard/content'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { lintStandard } from '@/lib/domain/standard/lint/lint-standard'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { guessMapping, questionnaireFields } from '@/lib/domain/standard/import/columns'
import { readQuestionnaire, startSettings } from '@/lib/domain/standard/import/questionnaire'

const header = ['section', 'group', 'key', 'prompt', 'points', 'gate', 'type', 'options']
const read = (rows: string[][], over = {}) =>
  readQuestionnaire({ header, rows }, guessMapping(header), { ...startSettings('en'), ...over }, '2026-03-01')

const optionsOf = (one: Criterion) => ('options' in one ? one.options.map(({ label, pointsMilli, pass }) => [label.en, pointsMilli, pass]) : [])

test('rows become sections, groups and criteria; what the file lacks comes from the settings', () => {
  const { content, errors } = read(
    [
      ['Hall', 'Floor', 'H1', 'Floor clean?', '2', '', '', ''],
      ['', 'Tables', 'H2', 'Tables clean?', '1,5', 'zero-visit', '', ''],
      [],
      ['', 'Floor', '', 'Mats straight?', '', '', 'scale', 'Straight=3 | Nearly=1 | Not'],
      ['Staff', '', 'S1', 'What was said?', '', '', 'text', ''],
    ],
    { zone: { acceptable: 800, desired: 900 }, couldNotCheck: false },
  )
  expect(errors).toEqual([])
  expect(StandardDraft.parse(content)).toBeTruthy()
  expect(publishProblems(content)).toEqual([])
  expect(content.sections.map(({ title, criteria }) => [title.en, criteria.map(({ key }) => key)])).toEqual([
    ['Hall', ['H1', 'q4', 'H2']],
    ['Staff', ['S1']],
  ])
  const [floor, mats, tables, said] = criteriaOf(content)
  expect(floor).toMatchObject({ type: 'yes_no', groupKey: 'group_1', couldNotCheck: false, options: [{ key: 'yes', pointsMilli: 2_000 }, { pointsMilli: 0 }] })
  expect(tables).toMatchObject({ gate: 'zeroes_visit', groupKey: 'group_2', options: [{ pointsMilli: 1_500 }, {}] })
  expect(mats).toMatchObject({ type: 'scale', groupKey: 'group_1', options: [{ label: { en: 'Straight' }, pointsMilli: 3_000, pass: true }, { pointsMilli: 1_000, pass: false }, { pointsMilli: 0 }] })
  expect(said).toMatchObject({ type: 'text' })
  expect(content.zone).toMatchObject({ acceptable: 800, setOn: '2026-03-01' })
})

test('each fault names its row as the sheet numbers it, its column and the cell; the other rows come through', () => {
  const { content, errors } = read([
    ['A', '', 'K1', '', '1', '', '', ''],
    ['A', '', 'K2', 'Good?', 'five', 'perhaps', '', ''],
    [],
    ['A', '', 'K 3', 'Good?', '-1', '', 'riddle', ''],
    ['A', '', 'K4', 'Good?', '1', '', '', ''],
    ['A', '', 'K4', 'Again?', '1', '', '', ''],
    ['A', '', 'K5', 'x'.repeat(2_001), '1', '', '', ''],
  ])
  expect(errors.map(({ row, column, code, value }) => [row, column, code, value.slice(0, 10)])).toEqual([
    [2, 'prompt', 'missing', ''],
    [3, 'points', 'not_a_number', 'five'],
    [3, 'gate', 'unknown_word', 'perhaps'],
    [5, 'key', 'bad_key', 'K 3'],
    [5, 'type', 'unknown_word', 'riddle'],
    [5, 'points', 'out_of_range', '-1'],
    [7, 'key', 'key_twice', 'K4'],
    [8, 'prompt', 'too_long', 'xxxxxxxxxx'],
  ])
  expect(criteriaOf(content).map(({ key }) => key)).toEqual(['K4'])
})

test.each([
  ['a figure out of range', 'choice', 'Excellent=1500 | Poor=0', 'out_of_range', 'Excellent=1500'],
  ['one below it', 'scale', 'Good=2 | Poor=−1000,5', 'out_of_range', 'Poor=−1000,5'],
  ['more answers than a question has', 'choice', Array.from({ length: 21 }, (_, at) => `a${at}`).join('|'), 'too_many_options', 'a0|a1'],
  ['an answer of a whole page', 'many', `${'x'.repeat(501)}=1 | No`, 'too_long', 'xxx'],
  ['a figure that is none', 'choice', 'Good=1.2.3 | Poor', 'not_a_number', 'Good=1.2.3'],
  ['points without words', 'choice', '=2 | Poor', 'blank_option', '=2'],
  ['a word for a figure', 'choice', 'A=much | B', 'not_a_number', 'A=much'],
  ['a word for a figure beside figures', 'choice', 'A = much | B=1 | C=0', 'not_a_number', 'A = much'],
  ['two answers of the same words', 'choice', 'Good=1 | good =0', 'same_words', 'good =0'],
  ['points of the row that are not those of its best answer', 'choice', 'Good=2 | Poor=0', 'points_differ', 'Good=2 | Poor=0'],
  ['answers with commas between', 'choice', 'Good, Fair, Poor', 'options_unread', 'Good, Fair, Poor'],
  ['answers with commas between, of no stated type', '', 'Good, Fair, Poor', 'options_unread', 'Good, Fair, Poor'],
  ['answers of a question that is "yes or no" by its own words', 'yes/no', 'Good | Fair | Poor', 'no_options', 'Good | Fair'],
  ['answers of a question without any', 'text', 'Good | Poor', 'no_options', 'Good | Poor'],
])('what the options say and cannot be taken is named: %s', (_, type, options, code, value) => {
  const { content, errors } = read([['A', '', 'K1', 'Good?', '1', '', type, options], ['A', '', 'K2', 'Good?', '1', '', '', '']])
  expect(errors.map((error) => [error.row, error.column, error.code, error.value.slice(0, value.length)])).toEqual([[2, 'options', code, value]])
  expect(criteriaOf(content).map(({ key }) => key)).toEqual(['K2'])
})

test('a row that lists its answers and does not say its type is chosen from; "yes" and "no" stay what they are', () => {
  const { content, errors } = read([
    ['A', '', 'K1', 'How was it?', '2', '', '', 'Good | Fair=1 | Poor'],
    ['A', '', 'K2', 'Was it?', '2', '', '', 'Taip | Ne'],
    ['A', '', 'K3', 'Was it?', '', '', 'yes/no', 'Yes=5 | No=-1'],
    ['A', '', 'K4', 'Was it?', '2', '', '', 'Yes/No'],
    ['A', '', 'K5', 'Was it dirty?', '2', '', '', 'No | Yes'],
    ['A', '', 'K6', 'Was it?', '2', '', '', '–'],
    ['A', '', 'K7', 'How hot?', '2', '', 'choice', 'a = b | c = d'],
  ])
  expect(errors).toEqual([])
  expect(criteriaOf(content).map((one) => [one.key, one.type, optionsOf(one)])).toEqual([
    ['K1', 'choice_one', [['Good', 2_000, true], ['Fair', 1_000, false], ['Poor', 0, false]]],
    ['K2', 'yes_no', [['Yes', 2_000, true], ['No', 0, false]]],
    ['K3', 'yes_no', [['Yes', 5_000, true], ['No', -1_000, false]]],
    ['K4', 'yes_no', [['Yes', 2_000, true], ['No', 0, false]]],
    ['K5', 'choice_one', [['No', 2_000, true], ['Yes', 0, false]]],
    ['K6', 'yes_no', [['Yes', 2_000, true], ['No', 0, false]]],
    ['K7', 'choice_one', [['a = b', 2_000, true], ['c = d', 0, false]]],
  ])
})

test.each<[string, string, string, string, [string, number, boolean][]]>([
  ['a scale of rising figures', 'scale', '4', 'Cold=0 | Cool=1 | Hot=4', [['Cold', 0, false], ['Cool', 1_000, false], ['Hot', 4_000, true]]],
  ['a scale from minus to plus', 'scale', '', 'Bad=-2 | Good=2', [['Bad', -2_000, false], ['Good', 2_000, true]]],
  ['a scale without figures, worst first as in the editor', 'scale', '2', 'Cold | Cool | Hot', [['Cold', 0, false], ['Cool', 1_000, false], ['Hot', 2_000, true]]],
  ['a scale whose best step has no figure', 'scale', '3', 'Cold=0 | Cool=1 | Hot', [['Cold', 0, false], ['Cool', 1_000, false], ['Hot', 3_000, true]]],
  ['a scale whose first step is best', 'scale', '', 'Hot=2 | Cool=1 | Cold', [['Hot', 2_000, true], ['Cool', 1_000, false], ['Cold', 0, false]]],
  ['two best', 'choice', '', 'Early=1 | On time=1 | Late=0', [['Early', 1_000, true], ['On time', 1_000, true], ['Late', 0, false]]],
  ['the best one last', 'choice', '', 'Late=0 | On time=1', [['Late', 0, false], ['On time', 1_000, true]]],
  ['several together', 'many', '3', 'Smile=2 | Name=1 | Phone in hand=-1', [['Smile', 2_000, true], ['Name', 1_000, true], ['Phone in hand', -1_000, false]]],
  ['"no" is worth more', 'yes/no', '', 'Yes=0 | No=2', [['Yes', 0, false], ['No', 2_000, true]]],
])('where a file says no marks its best answers pass: %s', (_, type, points, options, expected) => {
  const { content, errors } = read([['A', '', 'K1', 'How was it?', points, '', type, options]])
  expect(errors).toEqual([])
  expect(criteriaOf(content).map(optionsOf)).toEqual([expected])
  expect(lintStandard(content).filter(({ rule }) => rule === 'best_fails')).toEqual([])
})

const cell = fc.oneof(
  fc.constantFrom('', 'yes', 'no', 'choice', 'many', 'scale', 'number', 'recommendation', 'fails visit', '5', '1000', '1001', '-2', '2 | 3', 'Good=1 | Poor', 'Good=9999 | Poor', 'A=1,5\nB=−1000\nC'),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }).map((text) => text.repeat(100)),
  fc.array(fc.tuple(fc.string({ maxLength: 4 }), fc.integer({ min: -2_000, max: 2_000 })), { maxLength: 25 }).map((parts) => parts.map(([label, figure]) => `${label}=${figure}`).join('|')),
)
const anyTable = fc.array(fc.array(cell, { minLength: questionnaireFields.length, maxLength: questionnaireFields.length }), { maxLength: 8 })
const inOrder = Object.fromEntries(questionnaireFields.map((field, at) => [field, at])) as Record<(typeof questionnaireFields)[number], number>

test('whatever a file holds, what is read of it can be kept as a draft', () => {
  fc.assert(
    fc.property(anyTable, fc.constantFrom('yes_no' as const, 'scale' as const, 'choice_many' as const, 'recommendation' as const, 'text' as const), (rows, type) => {
      const { content } = readQuestionnaire({ header: [...questionnaireFields], rows }, inOrder, { ...startSettings('lt'), type }, '2026-03-01')
      expect(StandardDraft.safeParse(content).error?.issues ?? []).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('a made-up key never takes one the file uses further down', () => {
  const { content, errors } = read([['A', '', '', 'First?', '', '', '', ''], ['A', '', 'q1', 'Second?', '', '', '', '']])
  expect(errors).toEqual([])
  expect(criteriaOf(content).map(({ key }) => key)).toEqual(['q1_', 'q1'])
})

test('columns of three languages are found', () => {
  expect(guessMapping(['Раздел', 'Код', 'Вопрос', 'Баллы', 'Критический'])).toMatchObject({ section: 0, key: 1, prompt: 2, points: 3, gate: 4 })
  expect(guessMapping(['Skyrius', 'Kodas', 'Klausimas', 'Taškai', 'Paaiškinimas'])).toMatchObject({ section: 0, key: 1, prompt: 2, points: 3, guidance: 4 })
})

test('more rows than a standard holds are named, not dropped in silence', () => {
  const { content, errors } = read(Array.from({ length: 302 }, (_, index) => ['A', '', `K${index}`, 'Good?', '1', '', '', '']))
  expect(criteriaOf(content)).toHaveLength(300)
  expect(errors.map(({ row, code }) => [row, code])).toEqual([[302, 'too_many'], [303, 'too_many']])
})
