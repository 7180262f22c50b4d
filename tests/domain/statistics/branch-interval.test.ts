import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { branchInterval, pooledSpread } from '@/lib/domain/statistics/branch-interval'
import { momentsFromMillionths } from '@/lib/domain/statistics/branch-moments'
import { arbitraryScores, momentsFromScores, named, percent, seededNormal } from './arbitrary-branches'

// Three groups of six with means 5, 9, 10: the textbook one-way table with 68 within on 15 degrees of freedom.
const textbook = [percent(6, 8, 4, 5, 3, 4), percent(8, 12, 9, 11, 6, 8), percent(13, 9, 11, 8, 7, 12)]

describe('the pooled spread', () => {
  it('is the error mean square of a hand-computed analysis of variance', () => {
    const spread = pooledSpread(named(textbook))
    expect(spread).toMatchObject({ visits: 18, branches: 3, df: 15 })
    expect(spread.variance).toBeCloseTo(68 / 15, 12)
  })

  it('counts a branch without visits nowhere and a single visit without spread', () => {
    const spread = pooledSpread(named([...textbook, [], percent(50)]))
    expect(spread).toMatchObject({ visits: 19, branches: 4, df: 15 })
    expect(pooledSpread(named([percent(50), percent(60)])).variance).toBeNull()
  })

  it('is exact where binary floats are not: scores a millionth apart at the top of the scale', () => {
    const moments = momentsFromScores('b', [99_999_999, 100_000_000, 100_000_000])
    expect(moments.squares * 1e12).toBeCloseTo(2 / 3, 9)
    expect(momentsFromScores('b', [99_999_999, 99_999_999, 99_999_999]).squares).toBe(0)
  })

  it('refuses sums no visits can have', () => {
    expect(() => momentsFromMillionths({ branchId: 'b', n: 2, sum: 10n, sumSquares: 1n })).toThrow(RangeError)
    expect(() => momentsFromMillionths({ branchId: 'b', n: -1, sum: 0n, sumSquares: 0n })).toThrow(RangeError)
  })
})

describe('the interval of a branch', () => {
  const spread = { visits: 30, branches: 10, df: 20, variance: 64 }

  it('is the mean ± t · s ÷ √n, by hand: 80 ± 2.0860 · 8 ÷ 2', () => {
    const interval = branchInterval({ branchId: 'b', n: 4, mean: 80, squares: 0 }, spread)
    expect(interval).toMatchObject({ kind: 'interval', n: 4, mean: 80 })
    if (interval.kind !== 'interval') return
    expect(interval.low).toBeCloseTo(71.6561, 3)
    expect(interval.high).toBeCloseTo(88.3439, 3)
  })

  it('says too few visits under the minimum, whatever the spread', () => {
    const branch = { branchId: 'b', n: 2, mean: 80, squares: 1 }
    expect(branchInterval(branch, spread)).toEqual({ kind: 'too_few_visits', n: 2, mean: 80 })
    expect(branchInterval(branch, spread, 2).kind).toBe('interval')
    expect(branchInterval({ ...branch, n: 0 }, spread, 0)).toEqual({ kind: 'too_few_visits', n: 0, mean: null })
  })

  it('shows dots at 19 degrees of freedom and an interval at 20', () => {
    const branch = { branchId: 'b', n: 3, mean: 80, squares: 1 }
    expect(branchInterval(branch, { ...spread, df: 19 })).toEqual({ kind: 'no_interval', n: 3, mean: 80 })
    expect(branchInterval(branch, { ...spread, df: 20 }).kind).toBe('interval')
  })

  it('says no spread seen instead of an interval without width', () => {
    const branches = named(Array.from({ length: 12 }, () => percent(100, 100, 100)))
    expect(branchInterval(branches[0]!, pooledSpread(branches))).toEqual({ kind: 'no_spread', n: 3, mean: 100 })
  })

  it('holds its mean, stays in 0–100 and always has width', () => {
    fc.assert(
      fc.property(arbitraryScores({ min: 8, max: 30 }, { min: 0, max: 9 }), (scores) => {
        const branches = named(scores)
        const pooled = pooledSpread(branches)
        for (const branch of branches) {
          const interval = branchInterval(branch, pooled)
          expect(interval.kind === 'too_few_visits').toBe(branch.n < 3)
          if (interval.kind !== 'interval') continue
          expect(interval.low).toBeGreaterThanOrEqual(0)
          expect(interval.high).toBeLessThanOrEqual(100)
          expect(interval.low).toBeLessThanOrEqual(interval.mean)
          expect(interval.high).toBeGreaterThanOrEqual(interval.mean)
          expect(interval.high).toBeGreaterThan(interval.low)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('moves with a shift and halves with a halved scale', () => {
    const middle = fc.integer({ min: 45_000_000, max: 55_000_000 })
    const network = fc.array(fc.array(middle, { minLength: 4, maxLength: 6 }), { minLength: 8, maxLength: 15 })
    fc.assert(
      fc.property(network, fc.integer({ min: 1, max: 10 }), (scores, points) => {
        const of = (change: (score: number) => number) => {
          const branches = named(scores.map((visits) => visits.map(change)))
          return branchInterval(branches[0]!, pooledSpread(branches))
        }
        const [plain, shifted, halved] = [
          of((y) => y),
          of((y) => y + points * 1e6),
          of((y) => 20e6 + (y - (y % 2)) / 2),
        ]
        if (plain.kind !== 'interval' || shifted.kind !== 'interval' || halved.kind !== 'interval') {
          expect(plain.kind).toBe('no_spread')
          return
        }
        expect(shifted.low).toBeCloseTo(plain.low + points, 6)
        expect(shifted.high).toBeCloseTo(plain.high + points, 6)
        expect(halved.high - halved.low).toBeCloseTo((plain.high - plain.low) / 2, 4)
      }),
      { numRuns: 200 },
    )
  })

  it('covers the true mean 93–97 times in 100, at three visits a branch', () => {
    const normal = seededNormal(20_240_611)
    let covered = 0
    const [networks, size] = [400, 24]
    for (let network = 0; network < networks; network++) {
      const truths = Array.from({ length: size }, () => 72 + 4 * normal())
      const branches = named(truths.map((truth) => percent(...[0, 1, 2].map(() => truth + 6 * normal()))))
      const spread = pooledSpread(branches)
      branches.forEach((branch, at) => {
        const interval = branchInterval(branch, spread)
        if (interval.kind === 'interval' && interval.low <= truths[at]! && truths[at]! <= interval.high) covered++
      })
    }
    const coverage = covered / (networks * size)
    expect(coverage).toBeGreaterThan(0.93)
    expect(coverage).toBeLessThan(0.97)
  })
})
