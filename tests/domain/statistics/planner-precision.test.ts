import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { branchInterval } from '@/lib/domain/statistics/branch-interval'
import { networkInterval, precisionOfMean } from '@/lib/domain/statistics/network-interval'
import { missingForMean, missingPerBranch, precisionOfBranch, visitsNeededForMean, visitsNeededPerBranch } from '@/lib/domain/statistics/planner-precision'

const spread = (variance: number, df = 20) => ({ visits: df + 10, branches: 10, df, variance })

describe('how many visits for ± x points', () => {
  it('by hand: (2.0860 · 8 ÷ 4)² = 17.4 → 18', () => {
    expect(visitsNeededPerBranch(spread(64), 4)).toEqual({ kind: 'visits', perBranch: 18 })
    expect(visitsNeededPerBranch(spread(64), 40)).toEqual({ kind: 'visits', perBranch: 3 })
  })

  it('has no answer without data or spread, and refuses a precision of nothing', () => {
    expect(visitsNeededPerBranch(spread(64, 19), 4)).toEqual({ kind: 'no_interval' })
    expect(visitsNeededPerBranch(spread(0), 4)).toEqual({ kind: 'no_spread' })
    for (const x of [0, -1, NaN]) expect(() => visitsNeededPerBranch(spread(64), x)).toThrow(RangeError)
  })

  it('is the fewest that the interval of a branch bears out', () => {
    const input = [fc.double({ min: 1, max: 400, noNaN: true }), fc.double({ min: 2, max: 20, noNaN: true })] as const
    fc.assert(
      fc.property(...input, (variance, x) => {
        const seen = spread(variance)
        const answer = visitsNeededPerBranch(seen, x)
        if (answer.kind !== 'visits') throw new Error('a number of visits was expected')
        const half = (n: number) => {
          const found = branchInterval({ branchId: 'b', n, mean: 50, squares: 0 }, seen, 1)
          return found.kind === 'interval' ? found.high - 50 : NaN
        }
        expect(half(answer.perBranch)).toBeLessThanOrEqual(x + 1e-6)
        if (answer.perBranch > 3) expect(half(answer.perBranch - 1)).toBeGreaterThan(x - 1e-6)
      }),
      { numRuns: 300 },
    )
  })
})

describe('how many for a mean of branches', () => {
  it('agrees with the printed sample size at σ = 15 and known spread: 217 for ± 2, 35 for ± 5', () => {
    // (1.96 · 15 ÷ E)² = 216.1 and 34.6, the usual table of n for a mean.
    expect(visitsNeededPerBranch(spread(225, 1_000_000), 2)).toEqual({ kind: 'visits', perBranch: 217 })
    expect(visitsNeededForMean(spread(225, 1_000_000), 1, 5)).toEqual({ kind: 'visits', perBranch: 35 })
  })

  it('by hand: (2.0860 · 8 ÷ 2)² = 69.6 visits in all, 7 in each of ten; never less than one each and the minimum in all', () => {
    expect(visitsNeededForMean(spread(64), 10, 2)).toEqual({ kind: 'visits', perBranch: 7 })
    expect(visitsNeededForMean(spread(64), 100, 20)).toEqual({ kind: 'visits', perBranch: 1 })
    expect(visitsNeededForMean(spread(64), 2, 20)).toEqual({ kind: 'visits', perBranch: 2 })
    expect(visitsNeededForMean(spread(64, 19), 10, 2)).toEqual({ kind: 'no_interval' })
    expect(visitsNeededForMean(spread(0), 10, 2)).toEqual({ kind: 'no_spread' })
    expect(() => visitsNeededForMean(spread(64), 0, 2)).toThrow(RangeError)
  })

  it('by hand: four branches at 1, 1, 4 and 4 lack two visits where a quarter each is wanted', () => {
    // t² s² = 2.08596² · 64 = 278.48; Σ 1/n_b must not pass (4 x)² ÷ 278.48: at x = 5.11 that is 1.5003, and 1/2 + 1/2 + 1/4 + 1/4 = 1.5.
    expect(missingForMean([1, 1, 4, 4], spread(64), 5.11)).toBe(2)
    expect(missingForMean([1, 1, 4, 4], spread(64), 6.6)).toBe(0)
    expect(missingForMean([0, 0, 4, 4], spread(64), 6.6)).toBe(2)
    expect(missingForMean([1], spread(64), 40)).toBe(2)
    expect(missingForMean([1, 1], spread(64, 3), 5)).toBeNull()
    expect(missingPerBranch([0, 2, 9], 3)).toBe(4)
  })

  it('is the fewest there is: every other way of giving them out is tried', () => {
    const input = [fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }), fc.double({ min: 4, max: 30, noNaN: true })] as const
    fc.assert(
      fc.property(...input, (counts, x) => {
        const seen = spread(100)
        const enough = (of: number[]) => of.every((n) => n > 0) && 2.085963447 * Math.sqrt(100 * of.reduce((sum, n) => sum + 1 / n, 0)) / of.length <= x + 1e-6
        let ways = [counts]
        let fewest = 0
        while (!ways.some(enough)) {
          fewest += 1
          const next = ways.flatMap((way) => way.map((_, at) => way.map((n, other) => (other === at ? n + 1 : n))))
          ways = [...new Map(next.map((way) => [way.join(), way])).values()]
        }
        expect(missingForMean(counts, seen, x, 0)).toBe(fewest)
      }),
      { numRuns: 100 },
    )
  })

  it('how far it is known now is half the interval, with all branches visited and with some', () => {
    const branches = [80, 60, 50, 70].map((mean, at) => ({ branchId: `b${at}`, n: at + 2, mean, squares: 0 }))
    for (const inScope of [4, 9]) {
      const found = networkInterval({ branches, branchesInScope: inScope, spread: spread(64) })
      if (found.kind !== 'interval') throw new Error('an interval was expected')
      expect(precisionOfMean(branches, inScope, spread(64))).toBeCloseTo((found.high - found.low) / 2, 9)
    }
    expect(precisionOfMean(branches.slice(1, 2), 9, spread(64))).toBeNull()
    expect(precisionOfMean(branches, 4, spread(64, 19))).toBeNull()
    // 2.0860 · 8 ÷ √4
    expect(precisionOfBranch(spread(64), 4)).toBeCloseTo(8.3439, 3)
    expect(precisionOfBranch(spread(64), 0)).toBeNull()
  })
})
