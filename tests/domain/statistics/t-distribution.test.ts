import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile, tCdf, tQuantile, tTwoSidedP } from '@/lib/domain/statistics/t-distribution'

describe("Student's t", () => {
  // Printed tables, to their last digit.
  it.each([
    [0.975, 1, 12.706],
    [0.975, 2, 4.303],
    [0.975, 3, 3.182],
    [0.975, 10, 2.228],
    [0.975, 20, 2.086],
    [0.975, 30, 2.042],
    [0.975, 60, 2.0],
    [0.975, 120, 1.98],
    [0.95, 5, 2.015],
    [0.995, 5, 4.032],
    [0.9, 3, 1.638],
    [0.9995, 11, 4.437],
  ])('has the %f quantile of the tables at df %i', (p, df, table) => {
    expect(tQuantile(p, df)).toBeCloseTo(table, 3)
    expect(tQuantile(1 - p, df)).toBeCloseTo(-table, 3)
  })

  // 30-digit arithmetic.
  it.each([
    [2.5, 3, 0.956146676495967226],
    [0.3, 7, 0.613554974798932859],
    [12.7, 2, 0.996928529200202111],
    [2, 20, 0.970367232276714764],
    [1.96, 120, 0.973843161777086223],
    [3, 1000, 0.998616645477880904],
    [0.001, 50, 0.500396952612249169],
    [-4.2, 92, 0.0000308152974007553803],
    [2, 100_000, 0.977248518271246768],
  ])('is accurate to 1e-9 at t %f, df %i', (t, df, exact) => {
    expect(Math.abs(tCdf(t, df) - exact)).toBeLessThan(1e-9)
  })

  it('has the closed form of the Cauchy distribution at df 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e4, max: 1e4, noNaN: true }), (t) => {
        expect(tCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 10)
      }),
      { numRuns: 500 },
    )
  })

  it('is undone by its quantile, symmetric, and rising', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), fc.integer({ min: 1, max: 5000 }), (p, df) => {
        const t = tQuantile(p, df)
        expect(Math.abs(tCdf(t, df) - p)).toBeLessThan(1e-9)
        expect(Math.abs(tCdf(t, df) + tCdf(-t, df) - 1)).toBeLessThan(1e-12)
        expect(tCdf(t + 0.01, df)).toBeGreaterThan(tCdf(t, df))
        expect(tTwoSidedP(t, df)).toBeCloseTo(2 * Math.min(p, 1 - p), 9)
      }),
      { numRuns: 500 },
    )
  })

  it('refuses what no table holds', () => {
    for (const p of [0, 1, -1, NaN]) expect(() => tQuantile(p, 5)).toThrow(RangeError)
    for (const df of [0, -3, NaN]) expect(() => tCdf(1, df)).toThrow(RangeError)
  })
})

describe('the normal quantile', () => {
  it.each([
    [0.975, 1.95996398454005424],
    [0.9, 1.28155156554460047],
    [0.5, 0],
    [0.001, -3.09023230616781354],
    [1e-10, -6.3613409024040562],
  ])('at %f', (p, exact) => {
    expect(Math.abs(normalQuantile(p) - exact)).toBeLessThan(1e-9)
  })

  it('is what t tends to', () => {
    expect(tQuantile(0.975, 1e6)).toBeCloseTo(normalQuantile(0.975), 5)
  })
})
