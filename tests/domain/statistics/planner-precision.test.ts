import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { branchInterval } from '@/lib/domain/statistics/branch-interval'
import { visitsNeededPerBranch } from '@/lib/domain/statistics/planner-precision'

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
