import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '@/lib/domain/report/answer'
import type { VisitContext } from '@/lib/domain/report/context'
import { type PastReport, rescore } from '@/lib/domain/score/rescore'
import type { Criterion, StandardContent } from '@/lib/domain/standard/content'
import { visibleCriteria } from '@/lib/domain/standard/visible'
import { arbitraryContent, arbitraryVisit } from './arbitrary-standard'
import { band, counted, many, no, notApplicable, notChecked, number, one, option, routine, score, section, standard, steps, ticked, yes, yesNo } from './build'

const past = (content: StandardContent, answers: Answers, context: VisitContext = routine): PastReport => ({
  content, answers, context, asked: new Set(visibleCriteria(content, answers, context).map(({ key }) => key)),
})
const again = (report: PastReport, content: StandardContent, only?: string[]) =>
  rescore(report, content, { completeness: 800, ...(only ? { only: new Set(only) } : {}) })
const of = (...criteria: Criterion[]) => standard([section('s', criteria)])
const shop = (terrace: string): VisitContext => ({ scenarioKind: 'routine', branchAttributes: { terrace } })
const onTerrace = { match: 'all' as const, clauses: [{ about: 'branch' as const, attribute: 'terrace', is: 'equal' as const, value: 'yes' }] }
const when = (criterionKey: string, value = 'yes') => ({ match: 'all' as const, clauses: [{ about: 'answer' as const, criterionKey, is: 'equal' as const, value }] })

test('under its own version every report has its own score again, wholly covered', () =>
  fc.assert(
    fc.property(arbitraryVisit, ({ content, answers, context }) => {
      const { result, leftOut, gone, covered } = again(past(content, answers, context), content)
      expect(result).toEqual(score(content, answers, context))
      expect([leftOut, gone]).toEqual([[], []])
      expect([null, 100_000_000]).toContain(covered)
    }),
    { numRuns: 500 },
  ))

test('under any other version: what is asked is carried or left out, and the score stands on the carried alone', () =>
  fc.assert(
    fc.property(arbitraryVisit, arbitraryContent, ({ content, answers, context }, other) => {
      const report = past(content, answers, context)
      const { result, leftOut, covered } = again(report, other)
      const carried = result.criteria.map(({ criterionKey }) => criterionKey)
      expect(carried.every((key) => report.asked.has(key))).toBe(true)
      expect(leftOut.filter(({ criterionKey }) => carried.includes(criterionKey))).toEqual([])
      expect(covered === null || (covered >= 0 && covered <= 100_000_000)).toBe(true)
      expect(leftOut.length > 0 || covered === null || covered === 100_000_000).toBe(true)
    }),
    { numRuns: 500 },
  ))

test('a new weight weighs, new points count, a criterion in another section is found', () => {
  const report = past(of(yesNo('a'), yesNo('b')), { a: yes, b: no })
  const draft = standard([section('other', [yesNo('b', 1, { weightMilli: 3000 })]), section('s', [yesNo('a', 2)])])
  expect(again(report, draft).result.service).toBe(40_000_000)
})

test('an added criterion is no gap of the report, and lowers what is covered', () => {
  const report = past(of(yesNo('a')), { a: yes })
  const { result, leftOut, covered } = again(report, of(yesNo('a'), yesNo('b', 3, { gate: 'fails_visit' })))
  expect(result).toMatchObject({ service: 100_000_000, completeness: 100_000_000, incomplete: false })
  expect(leftOut).toEqual([{ criterionKey: 'b', reason: 'added' }])
  expect(covered).toBe(25_000_000)
})

test('a removed criterion is gone from the score', () => {
  const { result, gone, covered } = again(past(of(yesNo('a'), yesNo('b')), { a: yes, b: no }), of(yesNo('a')))
  expect([result.service, gone, covered]).toEqual([100_000_000, ['b'], 100_000_000])
})

test.each([
  ['a type', yesNo('a'), yes, steps('a', [0, 1]), 'type_changed'],
  ['the ticked option', steps('a', [0, 1, 2]), one('p1'), steps('a', [0, 2]), 'option_gone'],
  ['one of the ticked options', many('a', [option('x', 1, true), option('y', 1, true)], null), ticked('x', 'y'), many('a', [option('x', 1, true)], null), 'option_gone'],
  ['the unit', number('a', [band('b', 0, null, 1, true)], { unit: { en: 'minutes' } }), counted(5000), number('a', [band('b', 0, null, 1, true)], { unit: { en: 'seconds' } }), 'unit_changed'],
] as const)('%s is gone: the answer is no answer any more', (_, was, answer, now, reason) => {
  const { leftOut, covered } = again(past(of(was, yesNo('b')), { a: answer, b: yes }), of(now, yesNo('b')))
  expect(leftOut).toEqual([{ criterionKey: 'a', reason }])
  expect(covered).toBeLessThan(100_000_000)
})

test('another option gone, another order, another label: the answer stays', () => {
  const report = past(of(steps('a', [0, 1, 2])), { a: one('p2') })
  const now = steps('a', [2, 0])
  const relabelled = { ...now, options: now.options.map((each) => ({ ...each, label: { en: 'Otherwise said' } })) }
  expect(again(report, of(relabelled))).toMatchObject({ leftOut: [], result: { service: 100_000_000 } })
})

test('not applicable and could not check stay what they were, by the rules of the new version', () => {
  const report = past(of(yesNo('a'), yesNo('b'), yesNo('c')), { a: yes, b: notApplicable, c: notChecked })
  const { result, covered } = again(report, of(yesNo('a'), yesNo('b', 1, { notApplicable: 'zero' }), yesNo('c')))
  expect(result).toMatchObject({ service: 50_000_000, completeness: 66_666_667 })
  expect(covered).toBe(100_000_000)
})

test('a criterion that this visit was not asked is not known, whatever asks it now', () => {
  const report = past(of(yesNo('a'), yesNo('b', 1, { condition: when('a', 'no') })), { a: yes })
  expect(again(report, of(yesNo('a'), yesNo('b'))).leftOut).toEqual([{ criterionKey: 'b', reason: 'not_asked' }])
})

test('what hangs on an unknown answer is not known, unless another clause settles it', () => {
  const report = past(of(yesNo('a'), yesNo('c')), { a: yes, c: no }, shop('no'))
  const condition = { match: 'any' as const, clauses: [...when('b').clauses, ...when('a').clauses] }
  const draft = (rule: Criterion['condition']) => of(yesNo('a'), yesNo('b'), yesNo('c', 1, { condition: rule }))
  const reasons = (rule: Criterion['condition']) => again(report, draft(rule)).leftOut.map(({ criterionKey, reason }) => `${criterionKey} ${reason}`)
  expect(reasons(when('b'))).toEqual(['b added', 'c condition_open'])
  expect(reasons(condition)).toEqual(['b added'])
  expect(reasons({ match: 'all', clauses: [...when('b').clauses, ...onTerrace.clauses] })).toEqual(['b added'])
  expect(again(report, draft({ match: 'all', clauses: [...when('b').clauses, ...onTerrace.clauses] })).result.service).toBe(100_000_000)
})

test("a branch's attribute that changed after the visit changes nothing of what was asked", () => {
  const content = of(yesNo('a'), yesNo('b', 1, { condition: onTerrace }))
  const then = past(content, { a: no, b: yes }, shop('yes'))
  expect(again({ ...then, context: shop('no') }, content).result.service).toBe(50_000_000)
  const without = past(content, { a: no }, shop('no'))
  expect(again({ ...without, context: shop('yes') }, content)).toMatchObject({ leftOut: [], result: { service: 0 } })
})

test('by the common criteria alone', () => {
  const report = past(of(yesNo('a'), yesNo('b')), { a: yes, b: no })
  const { result, leftOut, covered } = again(report, of(yesNo('a'), yesNo('b', 3)), ['a'])
  expect([result.service, covered, leftOut]).toEqual([100_000_000, 25_000_000, [{ criterionKey: 'b', reason: 'not_compared' }]])
})
