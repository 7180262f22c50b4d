import { describe, expect, test } from 'vitest'
import type { ManyCriterion } from '@/lib/domain/standard/content'
import {
  answer,
  blankCriterion,
  couldNotCheck,
  notApplicable,
  option,
  reached,
  routine,
  section,
  standard,
  worth,
} from './blank-standard'
import { fraction, nearestHalfUp, over, total } from './fraction'
import { oracleScore } from './oracle'

const score = (content: Parameters<typeof oracleScore>[0], answers: Parameters<typeof oracleScore>[1]) =>
  oracleScore(content, answers, routine, 800)

describe('the worked examples of the specification, by the oracle', () => {
  test('(a) pooled with a criterion that is not applicable: 40.0', () => {
    const content = standard([
      section('s', [worth('a', 5, [0]), worth('b', 5, [3]), worth('c', 5, [0]), worth('d', 10, [0])]),
    ])
    const { serviceTenths, officialTenths } = score(content, {
      a: reached('a', 5),
      b: reached('b', 3),
      c: notApplicable,
      d: reached('d', 0),
    })
    expect([serviceTenths, officialTenths]).toEqual([400, 400])
  })

  test('(b) weighted sections, one not applicable: 61.052632, shown as 61.1', () => {
    const weights = [250, 150, 200, 50, 100, 150, 100]
    const points = [1, 0, 0.5, null, 0.8, 1, 0]
    const sections = weights.map((weightMilli, index) =>
      section(`s${index}`, [worth(`c${index}`, 1, [0, 0.5, 0.8])], { weightMilli }),
    )
    const answers = Object.fromEntries(
      points.map((each, index) => [`c${index}`, each === null ? notApplicable : reached(`c${index}`, each)]),
    )
    const { service, serviceTenths } = score(standard(sections, { method: 'weighted_sections' }), answers)
    expect([service, serviceTenths]).toEqual([61_052_632, 611])
  })

  test('(c) nine of ten and a bonus of two: 100', () => {
    const content = standard([section('s', [worth('a', 10, [9]), worth('b', 2, [0], { bonus: true })])])
    expect(score(content, { a: reached('a', 9), b: reached('b', 2) }).service).toBe(100_000_000)
  })

  test('(d) everything not applicable: no score', () => {
    const content = standard([section('s', [worth('a', 10, [0]), worth('b', 5, [0])])])
    expect(score(content, { a: notApplicable, b: notApplicable })).toMatchObject({
      service: null,
      official: null,
      serviceTenths: null,
      outcome: 'no_score',
      completeness: null,
    })
  })

  test('(e) pooled sums are raw, the section alone is bounded: 20.0 and 0', () => {
    const content = standard([section('A', [worth('a', 10, [-4])]), section('B', [worth('b', 10, [8])])])
    const { serviceTenths, sections } = score(content, { a: reached('a', -4), b: reached('b', 8) })
    expect([serviceTenths, ...sections.map(({ service }) => service)]).toEqual([200, 0, 80_000_000])
  })

  test('(f) many with a cap: possible 4, reached 2', () => {
    const many: ManyCriterion = {
      ...blankCriterion,
      key: 'm',
      type: 'choice_many',
      capMilli: 4000,
      options: [option('three', 3, true), option('two', 2, true), option('minus', -1, false)],
    }
    const { criteria } = score(standard([section('s', [many])]), {
      m: answer({ state: 'answered', value: { type: 'options', keys: ['three', 'minus'] } }),
    })
    expect(criteria).toMatchObject([{ earned: 2_000_000, possible: 4_000_000 }])
  })

  test('(g) 79.96 is shown as 80.0 and is inside from 80 on', () => {
    const zone = { acceptable: 800, desired: 900, origin: 'management', setOn: '2024-01-01', author: 'x' } as const
    const content = standard([section('s', [worth('a', 100, [79.96])])], { zone })
    expect(score(content, { a: reached('a', 79.96) })).toMatchObject({
      service: 79_960_000,
      serviceTenths: 800,
      outcome: 'inside',
    })
  })

  test('(h) visits 88, 90, 86 and one of 88 gated to 0: service mean 88.0, official mean 66.0, one critical failure', () => {
    const gate = worth('gate', 8, [0], { gate: 'zeroes_visit' })
    const content = standard([section('s', [worth('a', 92, [88, 82, 80, 78]), gate])])
    const visits = [
      score(content, { a: reached('a', 80), gate: reached('gate', 8) }),
      score(content, { a: reached('a', 82), gate: reached('gate', 8) }),
      score(content, { a: reached('a', 78), gate: reached('gate', 8) }),
      score(content, { a: reached('a', 88), gate: reached('gate', 0) }),
    ]
    const mean = (figures: (number | null)[]) =>
      nearestHalfUp(over(total(figures.map((each) => fraction(each ?? NaN))), fraction(figures.length * 100_000)))
    expect(visits.map(({ serviceTenths }) => serviceTenths)).toEqual([880, 900, 860, 880])
    expect([mean(visits.map(({ service }) => service)), mean(visits.map(({ official }) => official))]).toEqual([
      880, 660,
    ])
    expect(visits.flatMap(({ criticalFailures }) => criticalFailures)).toHaveLength(1)
  })

  test('(i) three of ten could not be checked: 85.7, incomplete, bounds 60 to 90', () => {
    const keys = Array.from({ length: 10 }, (_, index) => `c${index}`)
    const content = standard([
      section(
        's',
        keys.map((key) => worth(key, 1, [0])),
      ),
    ])
    const answers = Object.fromEntries(
      keys.map((key, index) => [key, index < 6 ? reached(key, 1) : index === 6 ? reached(key, 0) : couldNotCheck]),
    )
    expect(score(content, answers)).toMatchObject({
      serviceTenths: 857,
      completeness: 70_000_000,
      outcome: 'incomplete',
      bounds: { low: 60_000_000, high: 90_000_000 },
    })
  })

  test('(j) a gate that zeroes its section: official 50.0, service 90.0', () => {
    const content = standard([
      section('A', [worth('a', 8, [0]), worth('gate', 2, [0], { gate: 'zeroes_section' })]),
      section('B', [worth('b', 10, [0])]),
    ])
    expect(score(content, { a: reached('a', 8), gate: reached('gate', 0), b: reached('b', 10) })).toMatchObject({
      serviceTenths: 900,
      officialTenths: 500,
      outcome: 'gated',
      criticalFailures: [{ kind: 'criterion', key: 'gate', effect: 'zeroes_section' }],
    })
  })
})
