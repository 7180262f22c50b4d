import { expect, test } from 'vitest'
import type { Answer } from '@/lib/domain/report/answer'
import {
  many,
  notApplicable,
  notChecked,
  no,
  one,
  option,
  score,
  section,
  standard,
  steps,
  ticked,
  yes,
  yesNo,
  zone,
} from './build'

/** The worked examples of the specification, (a) to (j). */
test('(a) pooled: 5/5, 3/5, not applicable, 0/10 is 40.0', () => {
  const content = standard([section('s', [steps('a', [5, 0]), steps('b', [5, 3]), yesNo('c', 4), steps('d', [10, 0])])])
  const result = score(content, { a: one('p5'), b: one('p3'), c: notApplicable, d: one('p0') })
  expect(result).toMatchObject({
    service: 40_000_000,
    official: 40_000_000,
    officialTenths: 400,
    completeness: 100_000_000,
  })
})

test('(b) weighted sections: .58/.95 is 61.052632, shown 61.1', () => {
  const weights = [250, 150, 200, 50, 100, 150, 100]
  const shares = ['p1', 'p0', 'p0.5', null, 'p0.8', 'p1', 'p0']
  const content = standard(
    weights.map((weightMilli, index) => section(`s${index}`, [steps(`c${index}`, [0, 0.5, 0.8, 1])], { weightMilli })),
    { method: 'weighted_sections' },
  )
  const answers = Object.fromEntries(
    shares.map((share, index): [string, Answer] => [`c${index}`, share ? one(share) : notApplicable]),
  )
  expect(score(content, answers)).toMatchObject({ service: 61_052_632, serviceTenths: 611, officialTenths: 611 })
})

test('(c) 9/10 and a bonus of 2 is 100', () => {
  const content = standard([section('s', [steps('a', [9, 10]), yesNo('b', 2, { bonus: true })])])
  expect(score(content, { a: one('p9'), b: yes }).service).toBe(100_000_000)
})

test('(d) everything not applicable is no score', () => {
  const content = standard([section('s', [yesNo('a'), yesNo('b')])], { zone: zone(700, 900) })
  expect(score(content, { a: notApplicable, b: notApplicable })).toMatchObject({
    service: null,
    official: null,
    serviceTenths: null,
    officialTenths: null,
    completeness: null,
    bounds: null,
    outcome: 'no_score',
  })
})

test('(e) pooled: −4/10 and 8/10 is 20.0, while the first section shows 0', () => {
  const content = standard([section('A', [steps('a', [-4, 10])]), section('B', [steps('b', [8, 10])])])
  const result = score(content, { a: one('p-4'), b: one('p8') })
  expect(result.service).toBe(20_000_000)
  expect(result.sections.map(({ service }) => service)).toEqual([0, 80_000_000])
})

test('(f) many: options 3, 2, −1 under a cap of 4; 3 and −1 is 2/4', () => {
  const options = [option('three', 3, true), option('two', 2, true), option('minus', -1, true)]
  const result = score(standard([section('s', [many('a', options, 4)])]), { a: ticked('three', 'minus') })
  expect(result.criteria[0]).toMatchObject({ earned: 2_000_000, possible: 4_000_000, by: ['three', 'minus'] })
  expect(result.service).toBe(50_000_000)
})

test('(g) 79.96 is shown 80.0 and is inside at an acceptable level of 80', () => {
  const content = standard([section('s', [steps('a', [79.96, 100])])], { zone: zone(800, 950) })
  expect(score(content, { a: one('p79.96') })).toMatchObject({
    service: 79_960_000,
    officialTenths: 800,
    outcome: 'inside',
  })
})

test('(h) three visits and one gated to 0: service mean 88.0, official mean 66.0, one critical failure', () => {
  const content = standard([section('s', [steps('a', [86, 88, 90, 100]), yesNo('gate', 0, { gate: 'zeroes_visit' })])])
  const visits = [
    ['p88', yes],
    ['p90', yes],
    ['p86', yes],
    ['p88', no],
  ] as const
  const results = visits.map(([step, gate]) => score(content, { a: one(step), gate }))
  const mean = (figures: (number | null)[]) =>
    figures.reduce<number>((sum, figure) => sum + (figure ?? NaN), 0) / figures.length
  expect(mean(results.map(({ service }) => service))).toBe(88_000_000)
  expect(mean(results.map(({ official }) => official))).toBe(66_000_000)
  expect(results.flatMap(({ criticalFailures }) => criticalFailures)).toEqual([
    { kind: 'criterion', key: 'gate', effect: 'zeroes_visit' },
  ])
})

test('(i) six yes, one no, three could not check: 85.7, completeness 70, incomplete, bounds 60 to 90', () => {
  const keys = Array.from({ length: 10 }, (_, index) => `c${index}`)
  const content = standard([
    section(
      's',
      keys.map((key) => yesNo(key)),
    ),
  ])
  const answers = Object.fromEntries(keys.map((key, index) => [key, index < 6 ? yes : index === 6 ? no : notChecked]))
  expect(score(content, answers)).toMatchObject({
    service: 85_714_286,
    serviceTenths: 857,
    completeness: 70_000_000,
    incomplete: true,
    outcome: 'incomplete',
    bounds: { low: 60_000_000, high: 90_000_000 },
  })
})

test('(j) a section zeroed by a gate, pooled with 10/10: official 50.0, service 90.0', () => {
  const content = standard([
    section('A', [steps('a', [8, 10]), yesNo('gate', 0, { gate: 'zeroes_section' })]),
    section('B', [steps('b', [0, 10])]),
  ])
  const result = score(content, { a: one('p8'), gate: no, b: one('p10') })
  expect(result).toMatchObject({ service: 90_000_000, official: 50_000_000, outcome: 'gated' })
  expect(result.sections[0]).toMatchObject({
    service: 80_000_000,
    official: 0,
    zeroedBy: ['gate'],
    possible: 10_000_000,
  })
})
