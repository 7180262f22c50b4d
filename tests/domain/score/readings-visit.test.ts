import { describe, expect, test } from 'vitest'
import type { Criterion, Gate } from '@/lib/domain/standard/content'
import { no, notApplicable, notChecked, one, score, section, standard, steps, yes, yesNo, zone } from './build'

/** Decision 2, readings 8 to 12: what a whole visit comes to. */
describe('reading 8: bounds', () => {
  test.each([
    ['a bonus left open', [yesNo('x'), yesNo('b', 1, { bonus: true }), yesNo('y')], { x: yes, y: no }, 50, 100],
    ['a bonus that always gives, left open', [yesNo('x', 4), steps('b', [1, 2], { bonus: true })], { x: no }, 0, 50],
    [
      'a costly bonus left open',
      [yesNo('x'), steps('b', [-1, 0], { bonus: true }), yesNo('y')],
      { x: yes, y: no },
      0,
      50,
    ],
    ['the least of a scale', [yesNo('x', 5), steps('y', [1, 5])], { x: no, y: notChecked }, 10, 50],
    ['nothing answered yet', [yesNo('x'), yesNo('y')], {}, 0, 100],
    ['a criterion that can only cost', [yesNo('x', 4), steps('y', [-1, 0])], { x: yes, y: notChecked }, 75, 100],
  ])('%s', (_, criteria, answers, low, high) => {
    expect(score(standard([section('s', criteria)]), answers).bounds).toEqual({ low: low * 1e6, high: high * 1e6 })
  })

  test('hidden criteria stay hidden', () => {
    const condition = {
      match: 'all' as const,
      clauses: [{ about: 'answer' as const, criterionKey: 'x', is: 'equal' as const, value: 'yes' }],
    }
    expect(
      score(standard([section('s', [yesNo('x'), yesNo('y', 1, { condition }), yesNo('z')])]), { x: notChecked, z: yes })
        .bounds,
    ).toEqual({ low: 50_000_000, high: 100_000_000 })
  })
})

describe('reading 9: gates and pass marks', () => {
  const gated = (gate: Gate, more = {}) =>
    standard(
      [section('A', [steps('a', [8, 10]), yesNo('gate', 2, { gate, ...more })]), section('B', [steps('b', [6, 10])])],
      { zone: zone(100, 200) },
    )
  const answers = { a: one('p8'), gate: no, b: one('p6') }
  test.each<[Gate, number, number | null]>([
    ['fails_visit', 63_636_364, 66_666_667],
    ['zeroes_section', 27_272_727, 0],
    ['zeroes_visit', 0, 66_666_667],
  ])('%s', (gate, official, sectionOfficial) => {
    const result = score(gated(gate), answers)
    expect(result).toMatchObject({
      service: 63_636_364,
      official,
      outcome: 'gated',
      criticalFailures: [{ kind: 'criterion', key: 'gate', effect: gate }],
    })
    expect(result.sections[0]).toMatchObject({
      service: 66_666_667,
      official: sectionOfficial,
      zeroedBy: gate === 'zeroes_section' ? ['gate'] : [],
    })
  })

  test('a gate that passes, or is not applicable, is quiet', () => {
    for (const gate of [yes, notApplicable]) {
      expect(score(gated('zeroes_visit'), { ...answers, gate })).toMatchObject({
        criticalFailures: [],
        incomplete: false,
        outcome: 'above',
      })
    }
  })

  test('a gate of weight 0 works; a bonus carries none', () => {
    expect(score(gated('zeroes_visit', { weightMilli: 0 }), answers)).toMatchObject({
      service: 70_000_000,
      official: 0,
      outcome: 'gated',
    })
    expect(score(gated('zeroes_visit', { bonus: true }), { a: one('p8'), b: one('p6') }).incomplete).toBe(false)
    expect(score(gated('zeroes_visit', { bonus: true }), answers)).toMatchObject({
      service: 70_000_000,
      official: 70_000_000,
      outcome: 'above',
    })
  })

  test('zeroing takes bonus and negative points too', () => {
    const content = standard([
      section('A', [
        steps('a', [-4, 10]),
        yesNo('plus', 3, { bonus: true }),
        yesNo('gate', 0, { gate: 'zeroes_section' }),
      ]),
      section('B', [steps('b', [8, 10])]),
    ])
    expect(score(content, { a: one('p-4'), plus: yes, gate: no, b: one('p8') })).toMatchObject({
      service: 35_000_000,
      official: 40_000_000,
    })
  })

  test('nothing scored but a gate failed: no figure, still gated', () => {
    const content = standard([section('s', [yesNo('gate', 1, { weightMilli: 0, gate: 'zeroes_visit' })])])
    expect(score(content, { gate: no })).toMatchObject({ service: null, official: null, outcome: 'gated' })
  })

  test.each([
    ['marks_section_failed' as const, 801, 'failed', []],
    ['fails_visit' as const, 801, 'failed', [{ kind: 'section', key: 's', effect: 'fails_visit' }]],
    ['fails_visit' as const, 800, 'passed', []],
  ])('a pass mark that %s at %i, the section showing 80.0', (effect, level, passMark, criticalFailures) => {
    const content = standard([section('s', [steps('a', [79.95, 100])], { passMark: { level, effect } })])
    const result = score(content, { a: one('p79.95') })
    expect(result.sections[0]?.passMark).toBe(passMark)
    expect(result).toMatchObject({
      criticalFailures,
      official: 79_950_000,
      outcome: criticalFailures.length > 0 ? 'gated' : 'unzoned',
    })
    expect(score(content, { a: notApplicable }).sections[0]?.passMark).toBeNull()
  })
})

describe('reading 10: weighted sections', () => {
  const weighted = (weights: number[], criteria: Criterion[]) =>
    standard(
      criteria.map((criterion, index) => section(`s${index}`, [criterion], { weightMilli: weights[index] ?? 0 })),
      { method: 'weighted_sections' },
    )
  test.each([
    [
      'sections are bounded first',
      weighted([1000, 1000], [steps('a', [-4, 10]), steps('b', [8, 10])]),
      { a: one('p-4'), b: one('p8') },
      40_000_000,
    ],
    [
      'weights without a score fall out',
      weighted([3000, 1000], [yesNo('a'), yesNo('b')]),
      { a: notApplicable, b: yes },
      100_000_000,
    ],
    ['all weights 0', weighted([0, 0], [yesNo('a'), yesNo('b')]), { a: yes, b: yes }, null],
    [
      'a section of bonus alone has no score',
      weighted([1000, 1000], [yesNo('a', 5, { bonus: true }), steps('b', [1, 2])]),
      { a: yes, b: one('p1') },
      50_000_000,
    ],
    [
      'sections enter as fractions: (1/3 + 1/3 + 1/3) ÷ 3, rounded once',
      weighted(
        [1, 1, 1],
        ['a', 'b', 'c'].map((key) => steps(key, [1, 3])),
      ),
      { a: one('p1'), b: one('p1'), c: one('p1') },
      33_333_333,
    ],
    [
      '2/3 and 2/3 and 1/6, not their roundings',
      weighted([1, 1, 1], [steps('a', [2, 3]), steps('b', [2, 3]), steps('c', [1, 6])]),
      { a: one('p2'), b: one('p2'), c: one('p1') },
      50_000_000,
    ],
  ])('%s', (_, content, answers, service) => {
    expect(score(content, answers).service).toBe(service)
  })

  test('pooled: a section of bonus alone shows no score, its points count', () => {
    const result = score(
      standard([section('a', [yesNo('x', 1, { bonus: true })]), section('b', [steps('y', [2, 4])])]),
      { x: yes, y: one('p2') },
    )
    expect([result.service, result.sections[0]?.service]).toEqual([75_000_000, null])
  })
})

describe('reading 11: losses', () => {
  test('each is the rise of the rounded score, in its own section', () => {
    const criteria = [
      yesNo('a', 1),
      yesNo('b', 2),
      yesNo('plus', 5, { bonus: true }),
      yesNo('na', 1, { notApplicable: 'zero' }),
      yesNo('open'),
    ]
    const result = score(standard([section('s', criteria)]), {
      a: no,
      b: no,
      plus: no,
      na: notApplicable,
      open: notChecked,
    })
    expect(result.criteria.map(({ loss }) => loss)).toEqual([25_000_000, 50_000_000, 0, 0, 0])
  })

  test('what the bound swallows is not lost', () => {
    const result = score(standard([section('s', [yesNo('a'), yesNo('b', 9), yesNo('plus', 5, { bonus: true })])]), {
      a: no,
      b: yes,
      plus: yes,
    })
    expect(result.criteria[0]?.loss).toBe(0)
  })
})

describe('reading 12: outcomes', () => {
  const content = standard([section('s', [steps('a', [60, 70, 80, 89.94, 89.95, 100])])], { zone: zone(700, 900) })
  test.each([
    ['p60', 'below'],
    ['p70', 'inside'],
    ['p89.94', 'inside'],
    ['p89.95', 'above'],
    ['p100', 'above'],
  ])('%s is %s', (step, outcome) => {
    expect(score(content, { a: one(step) }).outcome).toBe(outcome)
  })
  test('no answer yet is incomplete before it is no score; no zone is unzoned', () => {
    expect(score(content, {})).toMatchObject({ outcome: 'incomplete', service: null, completeness: 0 })
    expect(score({ ...content, zone: null }, { a: one('p60') }).outcome).toBe('unzoned')
  })
})

test('a key that is also a word of the language is just a key', () => {
  expect(score(standard([section('s', [yesNo('constructor'), yesNo('toString')])]), { toString: yes })).toMatchObject({
    service: 100_000_000,
    completeness: 50_000_000,
  })
})
