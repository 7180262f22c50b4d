import { expect, test } from 'vitest'
import type { Criterion, StandardContent } from '@/lib/domain/standard/content'
import { criterionBreak, criterionBreakBetween, type CriterionBreak } from '@/lib/domain/trend/criterion-trend'
import type { Chain } from '@/lib/domain/trend/version-chain'
import { band, many, number, option, plain, section, standard, steps, yesNo } from '../score/build'

const of = (criterion: Criterion | null): StandardContent => standard([section('s', [yesNo('first'), ...(criterion ? [criterion] : [])])])
const chain = (...versions: (Criterion | null)[]): Chain => versions.map((one, at) => ({ number: at + 1, content: of(one), meant: [] }))

const c = yesNo('c')
const scale = steps('c', [0, 5, 10])
const bands = number('c', [band('few', 0, 5, 4, true), band('lots', 5, null, 0, false)])

test.each<[string, Criterion | null, Criterion | null, CriterionBreak | null]>([
  ['words', c, { ...c, prompt: { en: 'Is it so?' } }, null],
  ['a weight', c, { ...c, weightMilli: 5_000 }, null],
  ['points', c, yesNo('c', 9), null],
  ['a gate', c, yesNo('c', 1, { gate: 'zeroes_visit' }), null],
  ['not applicable and its rule', c, { ...c, notApplicable: 'zero' }, null],
  ['a condition', c, { ...c, condition: { match: 'all', clauses: [{ about: 'answer', criterionKey: 'first', is: 'equal', value: 'yes' }] } }, null],
  ['a cap', many('c', [option('x', 1, true)], null), many('c', [option('x', 1, true)], 1), null],
  ['a mark', c, { ...c, options: [option('yes', 1, true), option('no', 0, true)] }, 'pass'],
  ['a step that passes now', scale, { ...scale, options: scale.options.map((one) => ({ ...one, pass: one.key !== 'p0' })) }, 'pass'],
  ['an option that stands alone now', many('c', [option('x', 1, true), option('none', 0, false)], null), many('c', [option('x', 1, true), option('none', 0, false, true)], null), 'pass'],
  ['an edge of what passes', bands, number('c', [band('few', 0, 6, 4, true), band('lots', 6, null, 0, false)]), 'pass'],
  ['points of a band', bands, number('c', [band('few', 0, 5, 9, true), band('lots', 5, null, 1, false)]), null],
  ['what passes in two bands', bands, number('c', [band('b1', 3, 5, 2, true), band('b2', 0, 3, 4, true), band('lots', 5, null, 0, false)]), null],
  ['what fails without a band', bands, number('c', [band('few', 0, 5, 4, true)]), null],
  ['a gap in what passes', bands, number('c', [band('b1', 0, 2, 4, true), band('b2', 3, 5, 4, true)]), 'pass'],
  ['a bonus, which never fails', c, { ...c, bonus: true }, 'pass'],
  ['an option more', scale, steps('c', [0, 5, 7, 10]), 'meaning'],
  ['another type', c, { ...c, type: 'choice_one' }, 'meaning'],
  ['new', null, c, 'absent'],
  ['gone', c, null, 'absent'],
  ['recorded only', c, { ...c, weightMilli: 0 }, 'not_measured'],
  ['a gate that weighs nothing', c, yesNo('c', 1, { weightMilli: 0, gate: 'fails_visit' }), null],
  ['a text', plain('c', 'text'), plain('c', 'text'), 'not_measured'],
])('%s', (_, before, after, expected) => {
  expect(criterionBreak(chain(before, after), 'c', 1, 2)).toBe(expected)
  expect(criterionBreak(chain(before, after), 'c', 2, 1)).toBe(expected)
})

test('what the author says of its words decides, of this criterion alone, over all versions between', () => {
  const reworded = { ...c, prompt: { en: 'Is it so?' } }
  const versions: Chain = [{ number: 1, content: of(c), meant: [] }, { number: 2, content: of(c), meant: ['c'] }, { number: 3, content: of(reworded), meant: [] }]
  expect(criterionBreak(versions, 'c', 1, 3)).toBe('meaning')
  expect(criterionBreak(versions, 'c', 2, 3)).toBeNull()
  expect(criterionBreak(versions, 'first', 1, 3)).toBeNull()
  expect(criterionBreakBetween(versions, 'c', [1, 2], [3])).toEqual({ because: 'meaning', versions: [1, 3] })
  expect(criterionBreakBetween(versions, 'c', [2], [3])).toBeNull()
})
