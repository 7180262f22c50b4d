import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { networkInterval } from '@/lib/domain/statistics/network-interval'
import { arbitraryScores, named, percent } from './arbitrary-branches'

const spread = { visits: 40, branches: 20, df: 20, variance: 36 }
const three = named([percent(70, 74), percent(80, 84, 82, 82), percent(90)])

describe('the interval of a region or the network', () => {
  it('all visited, equal weights, by hand: v = 36 · (1/2 + 1/4 + 1) ÷ 9 = 7', () => {
    const found = networkInterval({ branches: three, branchesInScope: 3, spread })
    expect(found).toMatchObject({ kind: 'interval', branches: 3, branchesInScope: 3, visits: 7, form: 'all_visited' })
    if (found.kind !== 'interval') return
    expect(found.mean).toBeCloseTo((72 + 82 + 90) / 3, 10)
    expect(found.high - found.mean).toBeCloseTo(2.085963447 * Math.sqrt(7), 6)
  })

  it('all visited, chosen weights 1 : 2 : 1, by hand: v = 36 · (1/2 + 4/4 + 1) ÷ 16 = 5.625', () => {
    const weights = new Map([
      ['b0', 10],
      ['b1', 20],
      ['b2', 10],
    ])
    const found = networkInterval({ branches: three, branchesInScope: 3, spread, weights })
    expect(found.kind).toBe('interval')
    if (found.kind !== 'interval') return
    expect(found.mean).toBeCloseTo((72 + 164 + 90) / 4, 10)
    expect(found.mean - found.low).toBeCloseTo(2.085963447 * Math.sqrt(5.625), 6)
  })

  it('3 of 12 visited, by hand: ¾ · s_b²/3 + ¼ · 36 · 1.75 ÷ 9, t with 2', () => {
    const means = [72, 82, 90]
    const mean = (72 + 82 + 90) / 3
    const between = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 2
    const variance = (0.75 * between) / 3 + 0.25 * 7
    const found = networkInterval({ branches: three, branchesInScope: 12, spread })
    expect(found).toMatchObject({ kind: 'interval', branches: 3, branchesInScope: 12, form: 'two_stage' })
    if (found.kind !== 'interval') return
    expect(found.low).toBeCloseTo(mean - 4.30265273 * Math.sqrt(variance), 5)
  })

  it('has no form for chosen weights with branches unvisited, and takes equal weights as equal', () => {
    const unequal = new Map([
      ['b0', 1],
      ['b1', 2],
      ['b2', 1],
    ])
    expect(networkInterval({ branches: three, branchesInScope: 12, spread, weights: unequal })).toMatchObject({
      kind: 'no_interval',
      because: 'chosen_weights_and_unvisited_branches',
    })
    const equal = new Map([
      ['b0', 7],
      ['b1', 7],
      ['b2', 7],
    ])
    expect(networkInterval({ branches: three, branchesInScope: 12, spread, weights: equal }).kind).toBe('interval')
  })

  it('says what it cannot say', () => {
    expect(networkInterval({ branches: [], branchesInScope: 5 })).toMatchObject({ kind: 'too_few_visits', mean: null })
    expect(networkInterval({ branches: named([percent(80, 90)]), branchesInScope: 5 })).toMatchObject({
      kind: 'too_few_visits',
      mean: 85,
    })
    expect(networkInterval({ branches: three, branchesInScope: 3 })).toMatchObject({
      kind: 'no_interval',
      because: 'little_data',
    })
    expect(networkInterval({ branches: three.slice(1, 2), branchesInScope: 9, spread }).kind).toBe('no_interval')
    const alike = named(Array.from({ length: 12 }, () => percent(66.6, 66.6, 66.6)))
    expect(networkInterval({ branches: alike, branchesInScope: 12 })).toMatchObject({ kind: 'no_spread' })
    expect(networkInterval({ branches: alike, branchesInScope: 40 })).toMatchObject({ kind: 'no_spread' })
    expect(() => networkInterval({ branches: three, branchesInScope: 2, spread })).toThrow(RangeError)
    const missing = new Map([['b0', 1]])
    expect(() => networkInterval({ branches: three, branchesInScope: 3, spread, weights: missing })).toThrow(RangeError)
  })

  it('holds its mean, stays in 0–100, has width, and does not depend on the scale of the weights', () => {
    const extra = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(arbitraryScores({ min: 2, max: 25 }, { min: 0, max: 8 }), extra, (scores, unvisited) => {
        const branches = named(scores)
        const branchesInScope = branches.filter(({ n }) => n > 0).length + unvisited
        const found = networkInterval({ branches, branchesInScope })
        const weights = new Map(branches.map(({ branchId }) => [branchId, 0.37]))
        const weighted = networkInterval({ branches, branchesInScope, weights })
        expect(weighted.kind).toBe(found.kind)
        if (found.kind !== 'interval' || weighted.kind !== 'interval') return
        expect(found.low).toBeGreaterThanOrEqual(0)
        expect(found.high).toBeLessThanOrEqual(100)
        expect(found.low <= found.mean && found.mean <= found.high).toBe(true)
        expect(found.high).toBeGreaterThan(found.low)
        expect(weighted.low).toBeCloseTo(found.low, 8)
      }),
      { numRuns: 200 },
    )
  })
})
