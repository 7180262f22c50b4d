import { describe, expect, test } from 'vitest'
import { emptyAnswer, type Answer } from '@/lib/domain/report/answer'
import { bestPoints, worstPoints } from '@/lib/domain/score/attainable'
import { markOf, worthOf } from '@/lib/domain/score/earned'
import type { Criterion } from '@/lib/domain/standard/content'
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
  plain,
  score,
  section,
  standard,
  steps,
  ticked,
  wrote,
  yes,
  yesNo,
} from './build'

/** Decision 2, readings 2 to 7: what one criterion brings. */
const good = option('good', 3, true)
const fair = option('fair', 2, false)
const bad = option('bad', -1, false)
const none = (points: number) => option('none', points, false, true)
const waits = [band('quick', 0, 60, 5, true), band('slow', 60, 120, 2, false), band('late', 120, null, -3, false)]

describe('reading 2 and 8: best and worst attainable', () => {
  test.each<[string, Criterion, number, number]>([
    ['yes/no', yesNo('c', 2), 2, 0],
    ['a scale that starts above 0', steps('c', [4, 5]), 5, 4],
    ['only negative', steps('c', [-4, -1]), 0, -4],
    ['many without a cap', many('c', [good, fair, bad], null), 5, -1],
    ['many under a cap', many('c', [good, fair, bad], 4), 4, -1],
    ['many whose cap is out of reach', many('c', [good, fair, bad], 40), 5, -1],
    ['many with an exclusive option worth less', many('c', [good, fair, none(1)], 4), 4, 0],
    ['many with an exclusive option worth more', many('c', [good, fair, none(9)], 4), 9, 0],
    ['many with a costly exclusive option', many('c', [good, bad, none(-6)], null), 3, -6],
    ['bands', number('c', waits), 5, -3],
    ['bands all above 0: a number may fall in none', duration('c', [band('b', 0, 9, 2, true)]), 2, 0],
    ['bands all under 0', duration('c', [band('b', 0, 9, -2, false)]), 0, -2],
    ['text', plain('c', 'text'), 0, 0],
  ])('%s', (_, criterion, best, worst) => {
    expect([bestPoints(criterion), worstPoints(criterion)]).toEqual([best * 1000, worst * 1000])
  })
})

describe('readings 2 and 6: what an answer is worth, and whether it passes', () => {
  test.each<[string, Criterion, Answer, number | null, boolean | null]>([
    ['one option', steps('c', [0, 3, 5]), one('p3'), 3, false],
    ['many: all ticked pass', many('c', [good, fair, bad], null), ticked('good'), 3, true],
    ['many: one ticked fails', many('c', [good, fair, bad], null), ticked('good', 'bad'), 2, false],
    ['many: nothing ticked', many('c', [good, fair], null), ticked(), 0, false],
    ['many: over the cap', many('c', [good, fair], 4), ticked('good', 'fair'), 4, false],
    ['many: the exclusive alone, above the cap', many('c', [good, none(9)], 4), ticked('none'), 9, false],
    ['many: the exclusive with others is no answer', many('c', [good, none(1)], 4), ticked('good', 'none'), null, null],
    ['a band begins at its from', number('c', waits), counted(60), 2, false],
    ['a band ends before its to', number('c', waits), counted(59), 5, true],
    ['an open-ended band', duration('c', waits), lasted(50_000), -3, false],
    ['in no band', number('c', waits), counted(-1), 0, false],
    ['an option that is not there', yesNo('c'), one('maybe'), null, null],
    ['a value of another type', yesNo('c'), counted(1), null, null],
    ['text', plain('c', 'text'), wrote('Fine'), null, null],
    ['a failing bonus neither passes nor fails', yesNo('c', 1, { bonus: true }), no, 0, null],
    ['a passing bonus', yesNo('c', 1, { bonus: true }), yes, 1, true],
  ])('%s', (_, criterion, answer, points, passed) => {
    if (answer.state !== 'answered') throw new Error('a value is expected here')
    expect(worthOf(criterion, answer.value)?.pointsMilli ?? null).toBe(points === null ? null : points * 1000)
    expect(markOf(criterion, answer.value)).toBe(passed)
  })
})

describe('readings 3 to 5: what a criterion brings to the sums', () => {
  const absent = null
  test.each<[string, Partial<Criterion>, Answer | null, string, number, number, boolean | null]>([
    ['answered', {}, yes, 'scored', 2, 2, true],
    ['failed', {}, no, 'scored', 0, 2, false],
    ['weight 0 is recorded only', { weightMilli: 0 }, no, 'unscored', 0, 0, null],
    ['not applicable, exclude', {}, notApplicable, 'not_applicable', 0, 0, null],
    ['not applicable, zero', { notApplicable: 'zero' }, notApplicable, 'not_applicable_zero', 0, 2, null],
    ['not applicable, not allowed', { notApplicable: 'not_allowed' }, notApplicable, 'could_not_check', 0, 0, null],
    ['could not check', {}, notChecked, 'could_not_check', 0, 0, null],
    ['only commented so far', {}, { ...emptyAnswer, comment: 'hm' }, 'unanswered', 0, 0, null],
    ['absent', {}, absent, 'unanswered', 0, 0, null],
    ['bonus earned', { bonus: true }, yes, 'scored', 2, 0, true],
    ['bonus missed', { bonus: true }, no, 'scored', 0, 0, null],
    [
      'bonus not applicable under zero',
      { bonus: true, notApplicable: 'zero' },
      notApplicable,
      'not_applicable_zero',
      0,
      0,
      null,
    ],
  ])('%s', (_, more, answer, status, earned, possible, passed) => {
    const content = standard([section('s', [{ ...yesNo('c', 2), ...more } as Criterion, yesNo('other')])])
    const result = score(content, answer ? { c: answer, other: yes } : { other: yes })
    expect(result.criteria[0]).toMatchObject({ status, earned: earned * 1e6, possible: possible * 1e6, passed })
  })
})

describe('reading 7: completeness', () => {
  const two = (first: Criterion, second: Criterion, method: 'pooled' | 'weighted_sections' = 'pooled') =>
    standard([section('a', [first], { weightMilli: 3000 }), section('b', [second], { weightMilli: 1000 })], { method })
  test.each([
    ['pooled by what is possible', two(yesNo('x', 1), yesNo('y', 3)), { x: yes, y: notChecked }, 25_000_000],
    [
      'weighted by sections',
      two(yesNo('x', 1), yesNo('y', 3), 'weighted_sections'),
      { x: yes, y: notChecked },
      75_000_000,
    ],
    ['bonus left open does not matter', two(yesNo('x'), yesNo('y', 3, { bonus: true })), { x: yes }, 100_000_000],
    ['unscored left open does not matter', two(yesNo('x'), plain('y', 'text')), { x: yes }, 100_000_000],
    ['only negative left open does not matter', two(yesNo('x'), steps('y', [-3, 0])), { x: yes }, 100_000_000],
    [
      'not applicable under zero is answered',
      two(yesNo('x'), yesNo('y', 1, { notApplicable: 'zero' })),
      { x: yes, y: notApplicable },
      100_000_000,
    ],
    ['not applicable is neither', two(yesNo('x'), yesNo('y')), { x: notChecked, y: notApplicable }, 0],
    ['nothing applicable', two(plain('x', 'text'), yesNo('y')), { y: notApplicable }, null],
  ])('%s', (_, content, answers, completeness) => {
    expect(score(content, answers).completeness).toBe(completeness)
  })

  test('the displayed completeness is compared with the setting', () => {
    const content = standard([section('s', [yesNo('x', 799.5), yesNo('y', 200.5)])])
    const under = standard([section('s', [yesNo('x', 799.4), yesNo('y', 200.6)])])
    expect(score(content, { x: yes, y: notChecked })).toMatchObject({ completeness: 79_950_000, incomplete: false })
    expect(score(under, { x: yes, y: notChecked })).toMatchObject({ completeness: 79_940_000, incomplete: true })
  })

  test.each([
    ['could not check', { c: yes, gate: notChecked }],
    ['not answered', { c: yes }],
  ])('a gate %s is incomplete', (_, answers) => {
    const content = standard([section('s', [yesNo('c', 100), yesNo('gate', 1, { gate: 'fails_visit' })])])
    expect(score(content, answers)).toMatchObject({ incomplete: true, outcome: 'incomplete', criticalFailures: [] })
  })
})
