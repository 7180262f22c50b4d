import { expect, test } from 'vitest'
import { criteriaOf, type Criterion } from '@/lib/domain/standard/content'
import { lintCriterion, lintStandard } from '@/lib/domain/standard/lint/lint-standard'
import { templates } from '@/lib/domain/templates/catalogue'
import { band, duration, many, option, section, standard, steps, yesNo } from '../../score/build'

const scale = (...answers: [points: number, pass: boolean][]) => steps('c', [], { options: answers.map(([points, pass], at) => option(`s${at}`, points, pass)) })
const found = (criterion: Criterion) => lintCriterion(criterion).filter(({ rule }) => rule === 'best_fails' || rule === 'marks_reversed')

test.each<[string, Criterion, boolean[]]>([
  ['the worst step passes', scale([0, true], [1, false], [2, false]), [false, false, true]],
  ['one of two best fails beside a lesser that passes', scale([0, false], [1, true], [2, false], [2, true]), [false, false, true, true]],
  ['yes earns, no passes', yesNo('c', 1, { options: [option('yes', 1, false), option('no', 0, true)] }), [true, false]],
  ['no earns, yes passes', yesNo('c', 1, { options: [option('yes', 0, true), option('no', 1, false)] }), [false, true]],
  ['of several ticked', many('c', [option('a', 2, false), option('b', 1, true), option('d', -1, false)], null), [true, true, false]],
  ['the quickest fails', duration('c', [band('x', null, 60, 1, false), band('y', 60, null, 0, true)]), [true, false]],
])('is found once and mended: %s', (_, criterion, expected) => {
  const [one, ...more] = found(criterion)
  expect([one?.rule, more]).toEqual(['best_fails', []])
  const mended = criteriaOf(one!.fix!.edit(standard([section('s', [criterion])]), () => 'fresh'))[0]!
  const answers = 'options' in mended ? mended.options : 'bands' in mended ? mended.bands : []
  expect(answers.map(({ pass }) => pass)).toEqual(expected)
  expect(found(mended).filter(({ rule }) => rule === 'best_fails')).toEqual([])
})

test.each<[string, Criterion]>([
  ['the best passes', scale([0, false], [1, false], [2, true])],
  ['the best two pass', scale([0, false], [1, true], [2, true])],
  ['nothing passes', scale([0, false], [1, false])],
  ['all alike', scale([0, false], [0, true])],
])('nothing is said where %s', (_, criterion) => {
  expect(found(criterion)).toEqual([])
})

test('no criterion of our own templates is warned of', () => {
  expect(templates.flatMap(({ content }) => lintStandard(content)).filter(({ rule }) => rule === 'best_fails')).toEqual([])
})
