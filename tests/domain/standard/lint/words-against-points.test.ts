import { describe, expect, test } from 'vitest'
import { languages, type Language } from '@/lib/domain/language'
import { criteriaOf, type Criterion } from '@/lib/domain/standard/content'
import { lintCriterion } from '@/lib/domain/standard/lint/lint-standard'
import { templates } from '@/lib/domain/templates/catalogue'
import { option, section, standard, steps } from '../../score/build'

const scale = (language: Language, ...answers: [words: string, points: number][]): Criterion =>
  steps('c', [], { options: answers.map(([words, points], at) => ({ ...option(`s${at}`, points, points === Math.max(...answers.map(([, one]) => one))), label: { [language]: words } })) })
const found = (criterion: Criterion) => lintCriterion(criterion).filter(({ rule }) => rule === 'words_against_points')

test.each<[Language, Criterion, number[]]>([
  ['en', scale('en', ['Terrible', 4], ['Poor', 3], ['Fair', 2], ['Good', 1], ['Excellent', 0]), [0, 1, 2, 3, 4]],
  ['en', scale('en', ['Excellent', 0], ['Very good: nothing to mend', 1], ['It depends', 2], ['Very poor, to be done again', 3]), [3, 2, 1, 0]],
  ['ru', scale('ru', ['Плохо', 2], ['Удовлетворительно', 1], ['Очень хорошо', 0]), [0, 1, 2]],
  ['lt', scale('lt', ['Blogai', 2], ['Patenkinamai', 1], ['Labai gerai', 0]), [0, 1, 2]],
])('in %s points that run against the words are found once and turned round', (_, criterion, points) => {
  const [one, ...more] = found(criterion)
  expect([one?.rule, more]).toEqual(['words_against_points', []])
  const mended = criteriaOf(one!.fix!.edit(standard([section('s', [criterion])]), () => 'fresh'))[0] as Extract<Criterion, { options: unknown }>
  expect(mended.options.map(({ pointsMilli }) => pointsMilli / 1_000)).toEqual(points)
  expect(mended.options.find(({ pass }) => pass)?.pointsMilli).toBe(Math.max(...points) * 1_000)
  expect(lintCriterion(mended)).toEqual([])
})

test('of equal points nobody says which change places', () => {
  const [one] = found(scale('en', ['Poor', 1], ['Fair', 0], ['Good', 0]))
  expect(one).toBeUndefined()
  const [two] = found(scale('en', ['Poor', 1], ['Not seen', 1], ['Good', 0]))
  expect([two?.rule, two?.fix]).toEqual(['words_against_points', undefined])
})

test.each<[string, Criterion]>([
  ['the best comes first', scale('en', ['Excellent', 4], ['Good', 3], ['Fair', 2], ['Poor', 0])],
  ['the best comes last', scale('ru', ['Плохо', 0], ['Хорошо', 1])],
  ['words of degree, which judge only with their question', scale('en', ['Fully', 0], ['Partly', 1], ['Not at all', 2])],
  ['words that go on: how well a secret can be read', scale('ru', ['Хорошо видно', 0], ['Плохо видно', 1])],
  ['one end judges alone', scale('lt', ['Gerai', 0], ['Kitaip', 1])],
  ['one pair agrees', scale('en', ['Good', 1], ['Excellent', 0], ['Poor', 0])],
])('nothing is said where %s', (_, criterion) => {
  expect(found(criterion)).toEqual([])
})

describe.each(languages)('our own templates in %s', (language) => {
  const scales = templates.flatMap(({ content }) => criteriaOf(content)).flatMap((one) => ('options' in one && one.type !== 'yes_no' ? [one] : []))
  const spoken = scales.map((one): Criterion => ({ ...one, options: one.options.map((each) => ({ ...each, label: { [language]: each.label[language] ?? '' } })) }) as Criterion)
  test('are warned of in none of their scales and choices', () => {
    expect(spoken.length).toBeGreaterThan(templates.length * 4)
    expect(spoken.flatMap(found)).toEqual([])
  })
})
