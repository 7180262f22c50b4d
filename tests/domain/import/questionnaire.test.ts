import { expect, test } from 'vitest'
import { criteriaOf } from '@/lib/domain/standard/content'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { guessMapping } from '@/lib/domain/standard/import/columns'
import { readQuestionnaire, startSettings } from '@/lib/domain/standard/import/questionnaire'

const header = ['section', 'group', 'key', 'prompt', 'points', 'gate', 'type', 'options']
const read = (rows: string[][], over = {}) =>
  readQuestionnaire({ header, rows }, guessMapping(header), { ...startSettings('en'), ...over }, '2026-03-01')

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
