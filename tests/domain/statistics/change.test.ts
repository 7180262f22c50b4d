import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeBetween } from '@/lib/domain/statistics/change'
import { tTwoSidedP } from '@/lib/domain/statistics/t-distribution'
import { momentsFromScores, arbitraryScores, named, percent } from './arbitrary-branches'

const spread = { visits: 40, branches: 20, df: 20, variance: 36 }
const of = (branchId: string, ...values: number[]) => momentsFromScores(branchId, percent(...values))

describe('change between two periods', () => {
  const before = [of('a', 70, 74), of('b', 80, 80, 80), of('gone', 10)]
  const after = [of('new', 99), of('a', 78, 78, 78, 78), of('b', 81, 81, 81, 81, 81, 81)]

  it('speaks of the branches visited in both, by hand: SE² = 36 · (1/2 + 1/4 + 1/3 + 1/6) ÷ 4 = 11.25', () => {
    const found = changeBetween({ before, after, spread })
    expect(found).toMatchObject({ kind: 'interval', branches: 2, visitsBefore: 5, visitsAfter: 10, mayBeChance: true })
    expect(found).toMatchObject({ entered: ['new'], left: ['gone'] })
    if (found.kind !== 'interval') return
    expect(found.change).toBeCloseTo(3.5, 10)
    expect(found.low).toBeCloseTo(3.5 - 2.085963447 * Math.sqrt(11.25), 6)
    expect(found.high).toBeCloseTo(3.5 + 2.085963447 * Math.sqrt(11.25), 6)
    expect(found.p).toBeCloseTo(tTwoSidedP(3.5 / Math.sqrt(11.25), 20), 12)
  })

  it('weighs branches as chosen, 3 : 1, by hand: SE² = 36 · (9 · ¾ + ½) ÷ 16', () => {
    const weights = new Map([
      ['a', 3],
      ['b', 1],
    ])
    const found = changeBetween({ before, after, spread, weights })
    if (found.kind !== 'interval') throw new Error('an interval was expected')
    expect(found.change).toBeCloseTo((3 * 6 + 1) / 4, 10)
    expect(found.high - found.change).toBeCloseTo(2.085963447 * Math.sqrt((36 * 7.25) / 16), 6)
  })

  it('is no chance when the interval leaves 0 out', () => {
    const found = changeBetween({ before, after, spread: { ...spread, variance: 1 } })
    expect(found).toMatchObject({ kind: 'interval', mayBeChance: false })
  })

  it('says what it cannot say', () => {
    expect(changeBetween({ before: [of('a', 1)], after: [of('b', 2)] })).toMatchObject({
      kind: 'no_common_branches',
      entered: ['b'],
      left: ['a'],
    })
    expect(changeBetween({ before: [of('a', 1)], after: [of('a', 2, 2, 2)] })).toMatchObject({
      kind: 'too_few_visits',
      change: 1,
    })
    expect(changeBetween({ before, after })).toMatchObject({ kind: 'no_interval' })
    const flat = Array.from({ length: 12 }, (_, at) => of(`b${at}`, 50, 50, 50))
    expect(changeBetween({ before: flat, after: flat })).toMatchObject({ kind: 'no_spread', change: 0 })
  })

  it('holds the change, turns round with the periods, and says chance exactly when p is above 5 %', () => {
    const scores = arbitraryScores({ min: 8, max: 15 }, { min: 1, max: 6 })
    fc.assert(
      fc.property(scores, scores, (first, second) => {
        const found = changeBetween({ before: named(first), after: named(second) })
        const turned = changeBetween({ before: named(second), after: named(first) })
        expect(turned.kind).toBe(found.kind)
        expect(turned.entered).toEqual(found.left)
        if (found.kind !== 'interval' || turned.kind !== 'interval') return
        expect(found.low >= -100 && found.high <= 100 && found.high > found.low).toBe(true)
        expect(found.low <= found.change && found.change <= found.high).toBe(true)
        expect(turned.change).toBeCloseTo(-found.change, 9)
        if (Math.abs(found.p - 0.05) > 1e-6) expect(found.mayBeChance).toBe(found.p > 0.05)
      }),
      { numRuns: 200 },
    )
  })
})
