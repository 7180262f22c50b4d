import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newcombeChange } from '@/lib/domain/statistics/newcombe'
import { stratifiedPassRate } from '@/lib/domain/statistics/stratified-wilson'
import { normalQuantile } from '@/lib/domain/statistics/t-distribution'
import { wilsonPassRate } from '@/lib/domain/statistics/wilson'
import { seededNormal } from './arbitrary-branches'

const passCount = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.integer({ min: 0, max: n }).map((passes) => ({ passes, n })))

describe("Wilson's interval", () => {
  it.each([
    [3, 3, 43.85, 100],
    [9, 10, 59.6, 98.2],
    [27, 30, 74.4, 96.5],
    // Newcombe, Statistics in Medicine 17, 1998, 857–872, table I, method 3.
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [0, 20, 0, 16.11],
    [1, 29, 0.61, 17.18],
  ])('of %i in %i', (passes, n, low, high) => {
    const found = wilsonPassRate({ passes, n })
    expect(found.kind).toBe('interval')
    if (found.kind !== 'interval') return
    const digits = n === 10 || n === 30 ? 1 : 2
    expect(found.low).toBeCloseTo(low, digits)
    expect(found.high).toBeCloseTo(high, digits)
  })

  it('holds the rate, stays in 0–100, is a mirror of the fails, and is never of zero width', () => {
    fc.assert(
      fc.property(passCount, ({ passes, n }) => {
        const found = wilsonPassRate({ passes, n })
        const mirror = wilsonPassRate({ passes: n - passes, n })
        if (found.kind !== 'interval' || mirror.kind !== 'interval') throw new Error('an interval was expected')
        expect(found.low >= 0 && found.high <= 100 && found.high > found.low).toBe(true)
        expect(found.low <= found.rate && found.rate <= found.high).toBe(true)
        expect(found.low).toBeCloseTo(100 - mirror.high, 9)
      }),
      { numRuns: 300 },
    )
  })

  it('has nothing to say without visits, and refuses the impossible', () => {
    expect(wilsonPassRate({ passes: 0, n: 0 })).toEqual({ kind: 'too_few_visits', n: 0, rate: null })
    expect(wilsonPassRate({ passes: 1, n: 2 }, 3)).toEqual({ kind: 'too_few_visits', n: 2, rate: 50 })
    expect(() => wilsonPassRate({ passes: 4, n: 3 })).toThrow(RangeError)
  })
})

describe("Newcombe's difference", () => {
  // Newcombe, Statistics in Medicine 17, 1998, 873–890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [10, 10, 0, 10, 0.6075, 1],
    [10, 10, 0, 20, 0.6791, 1],
  ])('%i/%i − %i/%i', (a, m, b, n, low, high) => {
    const found = newcombeChange({ passes: b, n }, { passes: a, n: m })
    expect(found.kind).toBe('interval')
    if (found.kind !== 'interval') return
    expect(found.low / 100).toBeCloseTo(low, 4)
    expect(found.high / 100).toBeCloseTo(high, 4)
    expect(found.mayBeChance).toBe(low <= 0)
  })

  it('holds the difference, stays in −100 to 100, turns round with the periods, and has width', () => {
    fc.assert(
      fc.property(passCount, passCount, (before, after) => {
        const found = newcombeChange(before, after)
        const turned = newcombeChange(after, before)
        if (found.kind !== 'interval' || turned.kind !== 'interval') throw new Error('an interval was expected')
        expect(found.low <= found.difference && found.difference <= found.high).toBe(true)
        expect(found.low >= -100 - 1e-9 && found.high <= 100 + 1e-9 && found.high > found.low).toBe(true)
        expect(turned.low).toBeCloseTo(-found.high, 9)
      }),
      { numRuns: 300 },
    )
  })

  it('needs visits in both periods', () => {
    expect(newcombeChange({ passes: 0, n: 0 }, { passes: 1, n: 1 })).toEqual({
      kind: 'too_few_visits',
      difference: null,
    })
  })
})

describe('the stratified Wilson interval', () => {
  const strata = (...counts: [number, number][]) => counts.map(([passes, n], at) => ({ branchId: `b${at}`, passes, n }))

  const T57 = 2.002465
  const byHand = (rate: number, variance: number) => {
    const size = ((rate * (1 - rate)) / variance) * (1.959964 / T57) ** 2
    const z2 = 1.959964 ** 2
    const centre = (rate + z2 / 2 / size) / (1 + z2 / size)
    const half = (1.959964 / (1 + z2 / size)) * Math.sqrt((rate * (1 - rate)) / size + z2 / 4 / size ** 2)
    return {
      rate: expect.closeTo(100 * rate, 9),
      low: expect.closeTo(100 * (centre - half), 3),
      high: expect.closeTo(100 * (centre + half), 3),
    }
  }

  it('by hand: 20/20, 15/20, 10/20 → rate .75, v = (.1875 + .25) ÷ 19 ÷ 9, n* = .1875/v · (z ÷ t57)²', () => {
    const found = stratifiedPassRate(strata([20, 20], [15, 20], [10, 20]))
    expect(found).toEqual({ kind: 'interval', n: 60, branches: 3, ...byHand(0.75, (0.1875 + 0.25) / 19 / 9) })
  })

  it('lets a single visit count with the overall spread, by hand: 1/1 beside the three', () => {
    const found = stratifiedPassRate(strata([20, 20], [15, 20], [10, 20], [1, 1]))
    const variance = ((0.1875 + 0.25) / 19 + 0.8125 * 0.1875) / 16
    expect(found).toEqual({ kind: 'interval', n: 61, branches: 4, ...byHand(0.8125, variance) })
  })

  it('trusts no spread of its own under 20 degrees of freedom: 3/3, 0/3, 2/3 has the width of 5 in 9', () => {
    const plain = wilsonPassRate({ passes: 5, n: 9 })
    const found = stratifiedPassRate(strata([3, 3], [0, 3], [2, 3]))
    if (found.kind !== 'interval' || plain.kind !== 'interval') throw new Error('an interval was expected')
    expect(found.low).toBeCloseTo(plain.low, 9)
    expect(found.high).toBeCloseTo(plain.high, 9)
  })

  it('keeps all passed at 100 where ten tenths fall short of 1', () => {
    const found = stratifiedPassRate(Array.from({ length: 10 }, (_, at) => ({ branchId: `b${at}`, passes: 1, n: 1 })))
    expect(found).toMatchObject({ kind: 'interval', rate: 100, high: 100 })
  })

  it('is the plain interval of all visits when every branch passes all, and of the branch when it is alone', () => {
    const all = stratifiedPassRate(strata([3, 3], [3, 3], [3, 3]))
    expect(all).toMatchObject({ ...wilsonPassRate({ passes: 9, n: 9 }), low: expect.closeTo(70.085, 2) })
    expect(stratifiedPassRate(strata([9, 10], [0, 0]))).toEqual({
      ...wilsonPassRate({ passes: 9, n: 10 }),
      branches: 1,
    })
    expect(stratifiedPassRate([])).toEqual({ kind: 'too_few_visits', n: 0, branches: 0, rate: null })
  })

  it('counts branches by the weights chosen', () => {
    const weights = new Map([
      ['b0', 3],
      ['b1', 1],
    ])
    expect(stratifiedPassRate(strata([10, 10], [0, 10]), { weights }).rate).toBeCloseTo(75, 10)
  })

  it('holds the rate, stays in 0–100 and is never of zero width', () => {
    const counts = fc.array(passCount, { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(counts, (list) => {
        const found = stratifiedPassRate(list.map((count, at) => ({ ...count, branchId: `b${at}` })))
        if (found.kind !== 'interval') throw new Error('an interval was expected')
        expect(found.low >= 0 && found.high <= 100 && found.high > found.low).toBe(true)
        expect(found.low <= found.rate + 1e-9 && found.rate - 1e-9 <= found.high).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('covers the true rate 92–98 times in 100 where branches differ and have two to four visits', () => {
    const normal = seededNormal(31)
    let covered = 0
    for (let network = 0; network < 1000; network++) {
      const truths = Array.from({ length: 40 }, () => Math.min(1, Math.max(0, 0.85 + 0.1 * normal())))
      // A shopper passes when a normal deviate falls under the branch's quantile.
      const found = stratifiedPassRate(
        truths.map((truth, at) => {
          const n = 2 + (at % 3)
          const under = truth <= 0 ? -Infinity : truth >= 1 ? Infinity : normalQuantile(truth)
          return { branchId: `b${at}`, n, passes: Array.from({ length: n }, normal).filter((z) => z < under).length }
        }),
      )
      const rate = (100 * truths.reduce((sum, truth) => sum + truth, 0)) / truths.length
      if (found.kind === 'interval' && found.low <= rate && rate <= found.high) covered++
    }
    expect(covered / 1000).toBeGreaterThan(0.92)
    expect(covered / 1000).toBeLessThan(0.98)
  })
})
