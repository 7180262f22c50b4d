import { expect, test } from 'vitest'
import type { Clause } from '@/lib/domain/standard/condition'
import type { Criterion, StandardContent } from '@/lib/domain/standard/content'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { band, number, plain, section, standard, yesNo } from '../score/build'

const c = { sectionKey: 's', criterionKey: 'c' }
const alone = (criterion: Criterion) => standard([section('s', [criterion])])
const about = (...clauses: Clause[]) => ({ condition: { match: 'all' as const, clauses } })
const asks = (criterionKey: string, value: string | number, is: 'equal' | 'at_least' = 'equal') =>
  about({ about: 'answer', criterionKey, is, value })
/** The criterion `c` after another one, with a condition on it. */
const after = (before: Criterion, more: ReturnType<typeof about>) =>
  standard([section('s', [before, yesNo('c', 1, more)])])

test.each<[string, StandardContent, string, object, string[]?]>([
  ['a condition that asks nothing', alone(yesNo('c', 1, about())), 'condition_empty', { ...c, field: 'condition' }],
  [
    'a condition on itself',
    alone(yesNo('c', 1, asks('c', 'yes'))),
    'condition_circle',
    { ...c, field: 'condition.0' },
    ['c', 'c'],
  ],
  [
    'a condition on a later criterion',
    standard([section('s', [yesNo('c', 1, asks('z', 'yes'))]), section('t', [yesNo('z')])]),
    'condition_later_criterion',
    { ...c, field: 'condition.0' },
  ],
  [
    'a circle of conditions',
    standard([section('s', [yesNo('c', 1, asks('d', 'yes')), yesNo('d', 1, asks('c', 'yes'))])]),
    'condition_circle',
    { ...c, field: 'condition.0' },
    ['c', 'd', 'c'],
  ],
  [
    'a longer circle of conditions',
    standard([
      section('s', [yesNo('c', 1, asks('e', 'yes')), yesNo('d', 1, asks('c', 'yes')), yesNo('e', 1, asks('d', 'yes'))]),
    ]),
    'condition_circle',
    { ...c, field: 'condition.0' },
    ['c', 'e', 'd', 'c'],
  ],
  [
    'a condition on a branch without a value',
    alone(yesNo('c', 1, about({ about: 'branch', attribute: 'terrace', is: 'equal', value: ' ' }))),
    'condition_empty',
    { ...c, field: 'condition.0' },
  ],
  [
    'a condition on no criterion',
    alone(yesNo('c', 1, asks('gone', 'yes'))),
    'condition_unknown_criterion',
    { ...c, field: 'condition.0' },
  ],
  [
    'a condition on a text',
    after(plain('a', 'text'), asks('a', 'yes')),
    'condition_without_value',
    { ...c, field: 'condition.0' },
  ],
  [
    'a condition on an option that is gone',
    after(yesNo('a'), asks('a', 'maybe')),
    'condition_unknown_option',
    { ...c, field: 'condition.0' },
  ],
  [
    'at least, of an option',
    after(yesNo('a'), asks('a', 'yes', 'at_least')),
    'condition_wrong_value',
    { ...c, field: 'condition.0' },
  ],
  [
    'a word, of a number',
    after(number('a', [band('b', 0, null, 1, true)]), asks('a', 'b')),
    'condition_wrong_value',
    { ...c, field: 'condition.0' },
  ],
])('%s cannot be published', (_, content, code, place, circle) =>
  expect(publishProblems(content)).toEqual([{ code, place, ...(circle ? { circle } : {}) }]),
)
