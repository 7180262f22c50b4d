import { expect, test } from 'vitest'
import type { Answer } from '@/lib/domain/report/answer'
import { emptyAnswer } from '@/lib/domain/report/answer'
import type { Clause } from '@/lib/domain/standard/condition'
import type { Criterion } from '@/lib/domain/standard/content'
import { visibleCriteria, visibleSections } from '@/lib/domain/standard/visible'
import {
  band,
  counted,
  duration,
  lasted,
  many,
  no,
  notApplicable,
  notChecked,
  number,
  one,
  option,
  routine,
  section,
  standard,
  steps,
  ticked,
  yes,
  yesNo,
} from '../score/build'

const when = (match: 'all' | 'any', ...clauses: Clause[]) => ({ condition: { match, clauses } })
const said = (
  criterionKey: string,
  is: 'equal' | 'not_equal' | 'at_least' | 'at_most',
  value: string | number,
): Clause => ({ about: 'answer', criterionKey, is, value })
const seen = (criteria: Criterion[], answers: Record<string, Answer>, context = routine) =>
  visibleCriteria(standard([section('s', criteria)]), answers, context).map(({ key }) => key)

const choice = many('a', [option('x', 1, true), option('y', 1, true)], null)
const bands = [band('any', 0, null, 1, true)]
test.each<[string, Criterion, Clause, Answer | null, boolean]>([
  ['equal', yesNo('a'), said('a', 'equal', 'yes'), yes, true],
  ['not equal', yesNo('a'), said('a', 'equal', 'yes'), no, false],
  ['not_equal, another answer', yesNo('a'), said('a', 'not_equal', 'yes'), no, true],
  ['not_equal needs an answer', yesNo('a'), said('a', 'not_equal', 'yes'), null, false],
  [
    'not_equal, open with a comment',
    yesNo('a'),
    said('a', 'not_equal', 'yes'),
    { ...emptyAnswer, comment: 'hm' },
    false,
  ],
  ['not_equal, not applicable', yesNo('a'), said('a', 'not_equal', 'yes'), notApplicable, false],
  ['not_equal, could not check', yesNo('a'), said('a', 'not_equal', 'yes'), notChecked, false],
  ['not_equal, an option that is none', yesNo('a'), said('a', 'not_equal', 'yes'), one('maybe'), false],
  ['ticked among many', choice, said('a', 'equal', 'x'), ticked('y', 'x'), true],
  ['not ticked among many', choice, said('a', 'not_equal', 'x'), ticked('y'), true],
  ['nothing ticked is an answer', choice, said('a', 'not_equal', 'x'), ticked(), true],
  ['at least, in thousandths', number('a', bands), said('a', 'at_least', 5000), counted(5000), true],
  ['under the least', number('a', bands), said('a', 'at_least', 5000), counted(4999), false],
  ['at most, in seconds', duration('a', bands), said('a', 'at_most', 60), lasted(60), true],
  ['over the most', duration('a', bands), said('a', 'at_most', 60), lasted(61), false],
  ['a number equal', number('a', bands), said('a', 'equal', 1), counted(1), true],
  ['a number not equal', number('a', bands), said('a', 'not_equal', 1), counted(2), true],
  ['at least a step of a scale: a later one', steps('a', [1, 2, 3]), said('a', 'at_least', 'p2'), one('p3'), true],
  ['at least a step of a scale: the step itself', steps('a', [1, 2, 3]), said('a', 'at_least', 'p2'), one('p2'), true],
  ['at least a step of a scale: an earlier one', steps('a', [1, 2, 3]), said('a', 'at_least', 'p2'), one('p1'), false],
  ['at most a step of a scale', steps('a', [3, 2, 1]), said('a', 'at_most', 'p2'), one('p3'), true],
  ['at most a step that is gone', steps('a', [1, 2]), said('a', 'at_most', 'p9'), one('p2'), false],
  ['at least a step that is gone', steps('a', [1, 2]), said('a', 'at_least', 'p9'), one('p2'), false],
  ['an answer of yes and no has no order', yesNo('a'), said('a', 'at_least', 'no'), yes, false],
  ['many have no order', choice, said('a', 'at_least', 'x'), ticked('y', 'x'), false],
])('%s', (_, criterion, clause, answer, visible) => {
  expect(seen([criterion, yesNo('c', 1, when('all', clause))], answer ? { a: answer } : {})).toEqual(
    visible ? ['a', 'c'] : ['a'],
  )
})

const terrace = (is: 'equal' | 'not_equal'): Clause => ({ about: 'branch', attribute: 'terrace', is, value: 'yes' })
test.each<[Clause, Record<string, string>, boolean]>([
  [terrace('equal'), { terrace: 'yes' }, true],
  [terrace('equal'), { terrace: 'no' }, false],
  [terrace('equal'), {}, false],
  [terrace('not_equal'), {}, true],
  [terrace('not_equal'), { terrace: 'yes' }, false],
  [{ about: 'scenario', is: 'equal', value: 'routine' }, {}, true],
  [{ about: 'scenario', is: 'equal', value: 'return' }, {}, false],
  [{ about: 'scenario', is: 'not_equal', value: 'return' }, {}, true],
])('%j in a branch with %j: %s', (clause, branchAttributes, visible) => {
  expect(seen([yesNo('c', 1, when('all', clause))], {}, { scenarioKind: 'routine', branchAttributes })).toEqual(
    visible ? ['c'] : [],
  )
})

test('all and any', () => {
  const clauses = [said('a', 'equal', 'yes'), said('b', 'equal', 'yes')]
  const criteria = [
    yesNo('a'),
    yesNo('b'),
    yesNo('both', 1, when('all', ...clauses)),
    yesNo('either', 1, when('any', ...clauses)),
  ]
  expect(seen(criteria, { a: yes, b: no })).toEqual(['a', 'b', 'either'])
  expect(seen(criteria, { a: yes, b: yes })).toEqual(['a', 'b', 'both', 'either'])
  expect(seen(criteria, { a: no, b: no })).toEqual(['a', 'b'])
})

test('hiding is passed on: what was answered on a hidden criterion shows nothing', () => {
  const criteria = [
    yesNo('a'),
    yesNo('b', 1, when('all', said('a', 'equal', 'yes'))),
    yesNo('c', 1, when('all', said('b', 'equal', 'yes'))),
  ]
  expect(seen(criteria, { a: yes, b: yes })).toEqual(['a', 'b', 'c'])
  expect(seen(criteria, { a: no, b: yes })).toEqual(['a'])
})

test('a clause about something later, or about nothing, is false', () => {
  expect(seen([yesNo('c', 1, when('all', said('z', 'equal', 'yes'))), yesNo('z')], { z: yes })).toEqual(['z'])
  expect(seen([yesNo('c', 1, when('all', said('constructor', 'not_equal', 'yes')))], {})).toEqual([])
})

test('a complaint section waits for its scenario, and what depends on it waits with it', () => {
  const content = standard([
    section('complaints', [yesNo('a')], { onlyInScenarios: ['complaint', 'return'] }),
    section('always', [yesNo('b'), yesNo('c', 1, when('all', said('a', 'equal', 'yes')))]),
  ])
  const shown = (scenarioKind: 'routine' | 'complaint') =>
    visibleSections(content, { a: yes }, { scenarioKind, branchAttributes: {} }).map(({ section, criteria }) => [
      section.key,
      ...criteria.map(({ key }) => key),
    ])
  expect(shown('routine')).toEqual([['always', 'b']])
  expect(shown('complaint')).toEqual([
    ['complaints', 'a'],
    ['always', 'b', 'c'],
  ])
})
