import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/domain/report/answer'
import { rescore } from '@/lib/domain/score/rescore'
import { scoreReport } from '@/lib/domain/score/score-report'
import { criteriaOf, type Criterion, type StandardContent } from '@/lib/domain/standard/content'
import { isScored } from '@/lib/domain/standard/judged'
import { commonCriteria, type LeftOut } from '@/lib/domain/trend/common-criteria'
import { addUp, commonFigures, commonScorer, type CommonRow } from '@/lib/domain/trend/common-score'
import type { Chain } from '@/lib/domain/trend/version-chain'
import { arbitraryVisit } from '../score/arbitrary-standard'
import { band, many, no, number, option, plain, routine, section, standard, steps, yes, yesNo } from '../score/build'

const chain = (...contents: StandardContent[]): Chain => contents.map((content, at) => ({ number: at + 1, content, meant: [] }))
const of = (...criteria: Criterion[]) => standard([section('s', criteria)])
const hanging = (key: string, on: string) => yesNo(key, 1, { condition: { match: 'all', clauses: [{ about: 'answer', criterionKey: on, is: 'equal', value: 'yes' }] } })

const fromStep = (key: string, on: string, value: string) => yesNo(key, 1, { condition: { match: 'all', clauses: [{ about: 'answer', criterionKey: on, is: 'at_least', value }] } })

const askedIn = (content: StandardContent, answers: Answers, context = routine) =>
  new Set(scoreReport(content, answers, context, { completeness: 800 }).criteria.map(({ criterionKey }) => criterionKey))
const scored = (was: StandardContent, answers: Answers, now: StandardContent, comparable: string[]) =>
  commonScorer(now, new Set(comparable))(answers, askedIn(was, answers))

describe('the criteria two versions have in common', () => {
  test.each<[string, StandardContent, StandardContent, string[], LeftOut[]]>([
    ['all of them, whatever they weigh', of(yesNo('a'), yesNo('b')), of(yesNo('a', 5), { ...yesNo('b'), weightMilli: 3_000 }), ['a', 'b'], []],
    ['without what came and went', of(yesNo('a'), yesNo('old')), of(yesNo('a'), yesNo('new')), ['a'], [{ key: 'new', because: 'added' }, { key: 'old', because: 'removed' }]],
    ['without what means something else', of(yesNo('a'), yesNo('b')), of(yesNo('a'), { ...yesNo('b'), type: 'choice_one' }), ['a'], [{ key: 'b', because: 'meaning' }]],
    ['with other bands: the number is known', of(number('a', [band('x', 0, 5, 1, true)])), of(number('a', [band('x', 0, 9, 2, true)])), ['a'], []],
    ['without a number in another unit', of(number('a', [band('x', 0, 5, 1, true)], { unit: { en: 'minutes' } })), of(number('a', [band('x', 0, 5, 1, true)], { unit: { en: 'seconds' } })), [], [{ key: 'a', because: 'answers' }]],
    ['without ticks that no longer stand together', of(many('a', [option('x', 1, true), option('y', 1, true)], null)), of(many('a', [option('x', 1, true), option('y', 1, true, true)], null)), [], [{ key: 'a', because: 'answers' }]],
    ['without what is asked at other times', of(yesNo('a'), yesNo('b')), of(yesNo('a'), hanging('b', 'a')), ['a'], [{ key: 'b', because: 'asked' }]],
    ['without what hangs on another question', of({ ...yesNo('a'), weightMilli: 0 }, hanging('b', 'a')), of({ ...yesNo('a'), weightMilli: 0, type: 'choice_one' }, hanging('b', 'a')), [], [{ key: 'b', because: 'asked' }]],
    ['without what is asked from a step that other steps now follow', of(steps('a', [0, 5, 10]), fromStep('b', 'a', 'p5')), of(steps('a', [10, 5, 0]), fromStep('b', 'a', 'p5')), ['a'], [{ key: 'b', because: 'asked' }]],
    ['with what is asked from a step that the same ones follow', of(steps('a', [0, 5, 7, 10]), fromStep('b', 'a', 'p5')), of(steps('a', [0, 5, 10, 7]), fromStep('b', 'a', 'p5')), ['a', 'b'], []],
    ['without what earns nothing any more', of(yesNo('a'), yesNo('b')), of(yesNo('a'), { ...yesNo('b'), weightMilli: 0 }), ['a'], [{ key: 'b', because: 'unscored' }]],
    ['with what was only recorded before', of(yesNo('a'), { ...yesNo('b'), weightMilli: 0 }), of(yesNo('a'), yesNo('b')), ['a', 'b'], []],
    ['texts never count', of(yesNo('a')), of(yesNo('a'), plain('said', 'text')), ['a'], []],
  ])('%s', (_, before, after, keys, leftOut) => {
    const common = commonCriteria(chain(before, after), [1, 2])
    expect(common).toMatchObject({ newer: 2, keys, leftOut, all: criteriaOf(after).filter(isScored).length })
  })

  test('say what they weigh in the newer version: points of all points', () => {
    const { share } = commonCriteria(chain(of(yesNo('a'), yesNo('b')), of(yesNo('a', 5), yesNo('b', 2), yesNo('c', 1), yesNo('extra', 9, { bonus: true }))), [1, 2])
    expect(share).toBe(87_500_000)
  })

  test('by sections: each section’s share by its weight', () => {
    const before: StandardContent = { ...standard([section('s', [yesNo('a')]), section('t', [yesNo('c')])]), method: 'weighted_sections' }
    const after: StandardContent = { ...standard([section('s', [yesNo('a'), yesNo('b', 3)], { weightMilli: 600 }), section('t', [yesNo('c')], { weightMilli: 400 })]), method: 'weighted_sections' }
    // .6 × 1/4 + .4 × 1
    expect(commonCriteria(chain(before, after), [1, 2]).share).toBe(55_000_000)
  })

  test('over three versions only what all of them ask', () => {
    const common = commonCriteria(chain(of(yesNo('a'), yesNo('b')), of(yesNo('a')), of(yesNo('a'), yesNo('b'))), [1, 2, 3])
    expect(common).toMatchObject({ keys: ['a'], leftOut: [{ key: 'b', because: 'added' }] })
  })
})

/** Another version of the same standard: other weights, points and rules, some criteria gone, some moved out of a section's reach. */
const edited = (content: StandardContent, edits: number[]): StandardContent => ({
  ...content,
  method: (edits[0] ?? 0) % 2 ? 'pooled' : 'weighted_sections',
  sections: content.sections.map((one, s) => ({
    ...one,
    weightMilli: 100 + ((edits[s] ?? 0) % 7) * 100,
    criteria: one.criteria.flatMap((criterion, c) => {
      const edit = edits[(s * 5 + c) % edits.length] ?? 0
      if (edit % 9 === 8) return []
      if (edit % 9 === 7) return [{ ...criterion, condition: null }]
      return [{ ...criterion, weightMilli: (edit % 4) * 500, notApplicable: edit % 3 ? criterion.notApplicable : ('zero' as const), bonus: edit % 11 === 10 }]
    }),
  })),
})

describe('the score over them', () => {
  test('takes the newer weights for the old answers', () => {
    const [before, after] = [of(yesNo('a'), yesNo('b'), yesNo('old', 8)), of(yesNo('a', 3), yesNo('b'), yesNo('new', 6))]
    const { comparable } = commonCriteria(chain(before, after), [1, 2])
    expect(scored(before, { a: yes, b: no, old: no }, after, comparable)).toBe(75_000_000)
    expect(scored(after, { a: no, b: yes, new: yes }, after, comparable)).toBe(25_000_000)
    expect(scored(before, { old: yes }, after, comparable)).toBeNull()
  })

  test('of equal contents is the published score of every visit', () => {
    fc.assert(fc.property(arbitraryVisit, ({ content, answers, context }) => {
      const { comparable, share, leftOut } = commonCriteria(chain(content, content), [1, 2])
      const published = scoreReport(content, answers, context, { completeness: 800 })
      expect(commonScorer(content, new Set(comparable))(answers, askedIn(content, answers, context))).toBe(published.service)
      expect(leftOut).toEqual([])
      expect([null, 100_000_000]).toContain(share)
    }), { numRuns: 300 })
  })

  test('is that of scoring each report again over these criteria alone', () => {
    fc.assert(fc.property(arbitraryVisit, fc.array(fc.nat(99), { minLength: 3, maxLength: 20 }), ({ content, answers, context }, edits) => {
      const newer = edited(content, edits)
      const { comparable } = commonCriteria(chain(content, newer), [1, 2])
      const asked = askedIn(content, answers, context)
      const again = rescore({ content, answers, context, asked }, newer, { completeness: 800, only: new Set(comparable) })
      expect(commonScorer(newer, new Set(comparable))(answers, asked)).toBe(again.result.service)
    }), { numRuns: 400 })
  })
})

test('a part of the network is summed from its branches, the branches that stayed are compared', () => {
  const rows = new Map<string, CommonRow>()
  const add = (branchId: string, when: 'before' | 'now', scores: (number | null)[], regionPath = ['root', 'north']) =>
    scores.forEach((score) => addUp(rows, { branchId, regionPath, when }, score === null ? null : score * 1_000_000))
  add('a', 'before', [80, 90, null])
  add('a', 'now', [90, 100])
  add('b', 'now', [60, 60])
  add('c', 'before', [50], ['root', 'south'])
  const frame = { minimum: { before: 1, now: 1 }, branchesInScope: { before: 2, now: 2 }, told: { before: true, now: true } }
  const north = commonFigures([...rows.values()], { kind: 'region', regionId: 'north' }, frame)
  expect(north.before).toMatchObject({ score: 850, n: 2, official: null })
  expect(north.now).toMatchObject({ score: 775, n: 4 })
  expect(north.change).toMatchObject({ points: 100, entered: 1, left: 0 })
  expect(commonFigures([...rows.values()], { kind: 'branch', branchId: 'a' }, frame).change).toMatchObject({ points: 100, entered: 0 })
  expect(commonFigures([...rows.values()], { kind: 'branch', branchId: 'b' }, frame)).toMatchObject({ before: { score: null, state: 'no_score' }, now: { score: 600 }, change: null })
  expect(commonFigures([...rows.values()], { kind: 'network' }, frame).before).toMatchObject({ score: 675, n: 3 })
})
