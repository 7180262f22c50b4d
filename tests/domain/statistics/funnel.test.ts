import { describe, expect, it } from 'vitest'
import { funnelCurve, funnelLimits, funnelOf, FUNNEL_Z, placeInFunnel } from '@/lib/domain/statistics/funnel'
import { normalQuantile } from '@/lib/domain/statistics/t-distribution'

/** Eleven branches of three visits, m − 4, m and m + 4: within each Σ(y − ȳ)² = 32, so s_w² = 11 · 32 ÷ (33 − 11) = 16. */
const alike = Array.from({ length: 11 }, (_, at) => ({ branchId: `b${at}`, n: 3, mean: 75 + at, squares: 32 }))

describe('the funnel', () => {
  it('stands on the mean of branch means and the spread within branches, worked out by hand', () => {
    expect(funnelOf(alike)).toEqual({ kind: 'limits', mean: 80, variance: 16 })
  })

  // μ = 80, s_w = 4: at n = 4 the error is 2, at n = 16 it is 1, at n = 1 it is 4.
  it.each([
    [1, 72.16, 87.84, 67.64, 92.36],
    [4, 76.08, 83.92, 73.82, 86.18],
    [16, 78.04, 81.96, 76.91, 83.09],
  ])('has its limits at n = %i where the arithmetic on paper puts them', (n, low, high, lowest, highest) => {
    const { inner, outer } = funnelLimits({ mean: 80, variance: 16 }, n)
    expect([inner.low, inner.high, outer.low, outer.high].map((limit) => Number(limit.toFixed(10)))).toEqual([low, high, lowest, highest])
  })

  it('uses the quantiles of 95 % and 99.8 %, to two decimals', () => {
    expect(normalQuantile(0.975).toFixed(2)).toBe(FUNNEL_Z.inner.toFixed(2))
    expect(normalQuantile(0.999).toFixed(2)).toBe(FUNNEL_Z.outer.toFixed(2))
  })

  it('is clipped to what a score can be', () => {
    expect(funnelLimits({ mean: 97, variance: 400 }, 1)).toEqual({ inner: { low: 57.8, high: 100 }, outer: { low: expect.closeTo(35.2, 10), high: 100 } })
    expect(funnelLimits({ mean: 5, variance: 400 }, 2).outer.low).toBe(0)
    expect(() => funnelLimits({ mean: 80, variance: 16 }, 0)).toThrow(RangeError)
  })

  it('places a branch by its own number of visits; on a limit is within it', () => {
    const funnel = funnelOf(alike)
    const place = (mean: number, n: number) => placeInFunnel(funnel, { mean, n })
    expect([place(76.5, 4), place(76, 4), place(73.8, 4), place(73.8, 1), place(86.2, 4)]).toEqual(['within', 'beyond_inner', 'beyond_outer', 'within', 'beyond_outer'])
    expect(placeInFunnel({ kind: 'limits', mean: 50, variance: 0.25 * 1.96 ** -2 }, { mean: 50.5, n: 1 })).toBe('within')
  })

  it('has no limits without enough repeated visits, without any spread, or without a visit', () => {
    expect(funnelOf(alike.slice(0, 9))).toEqual({ kind: 'no_interval', mean: 79 })
    expect(funnelOf(alike.map((branch) => ({ ...branch, squares: 0 })))).toEqual({ kind: 'no_spread', mean: 80 })
    expect(funnelOf([])).toEqual({ kind: 'no_interval', mean: null })
    expect(placeInFunnel(funnelOf([]), { mean: 80, n: 3 })).toBeNull()
  })

  it('is drawn from the first to the last number of visits and only narrows', () => {
    const curve = funnelCurve({ mean: 80, variance: 16 }, 1, 49)
    expect([curve[0]!.n, curve.at(-1)!.n]).toEqual([expect.closeTo(1, 10), expect.closeTo(49, 10)])
    curve.slice(1).forEach((at, index) => expect(at.outer.high - at.outer.low).toBeLessThan(curve[index]!.outer.high - curve[index]!.outer.low))
  })
})
