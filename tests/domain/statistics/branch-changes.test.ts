import { describe, expect, it } from 'vitest'
import { branchChanges } from '@/lib/domain/statistics/branch-changes'
import { changeBetween } from '@/lib/domain/statistics/change'
import { pooledSpread } from '@/lib/domain/statistics/branch-interval'
import { tTwoSidedP } from '@/lib/domain/statistics/t-distribution'

/** Σ(y − ȳ)² = 16(n − 1) in every branch and period: s_w² = 16, and with four visits in both a change of one branch has SE = √(16 · ½) = 2.828. */
const at = (branchId: string, mean: number, n = 4) => ({ branchId, n, mean, squares: 16 * (n - 1) })
const names = Array.from({ length: 8 }, (_, index) => `b${index}`)
const before = names.map((name) => at(name, 80))
const all = new Set([...names, 'new', 'gone'])

describe('changes of single branches', () => {
  it('carry the interval and the p of changeBetween', () => {
    const after = names.map((name, index) => at(name, 80 + index))
    const spread = pooledSpread([...before, ...after])
    for (const { branchId, change } of branchChanges({ before, after, shown: all })) {
      const alone = changeBetween({ before: before.filter((one) => one.branchId === branchId), after: after.filter((one) => one.branchId === branchId), spread })
      expect(change).toEqual(alone)
    }
    // t(0.975; 48) = 2.0106: ± 5.687 around each change.
    const [first] = branchChanges({ before, after, shown: new Set(['b7']) })
    expect(first!.change).toMatchObject({ kind: 'interval', change: 7, low: expect.closeTo(1.313, 3), high: expect.closeTo(12.687, 3) })
  })

  it('are found only where the list as a whole allows it: the same change alone and among many', () => {
    const one = (changed: number) => names.map((name, index) => at(name, index < changed ? 86 : 80))
    // p of 6 ÷ 2.828 = 2.121 with 48 is 0.039: among eight without another it is 0.31, with all eight alike it stays 0.039.
    const alone = branchChanges({ before, after: one(1), shown: all })
    expect(alone[0]).toMatchObject({ found: false, adjustedP: expect.closeTo(0.313, 2) })
    expect(alone[0]!.change).toMatchObject({ mayBeChance: false })
    expect(branchChanges({ before, after: one(8), shown: all }).map(({ found, adjustedP }) => [found, adjustedP! < 0.04])).toEqual(names.map(() => [true, true]))
  })

  it('test every branch, whoever is shown', () => {
    const after = names.map((name, index) => at(name, index === 0 ? 86 : 80))
    const [only] = branchChanges({ before, after, shown: new Set(['b0']) })
    expect(only).toEqual(branchChanges({ before, after, shown: all })[0])
  })

  it('claim nothing of a line whose own interval holds zero', () => {
    // One pair tested alone: p = 0.09 passes 10 %, but its 95 % interval holds zero.
    const after = [at('b0', 85), ...names.slice(1).map((name) => at(name, 80, 2))]
    const [line] = branchChanges({ before, after, minimum: 3, shown: new Set(['b0']) })
    expect(line!.adjustedP).toBeGreaterThan(0.05)
    expect(line!.adjustedP).toBeLessThanOrEqual(0.1)
    expect(line!.found).toBe(false)
  })

  it('claim nothing of a branch whose own visits scatter too far for it, and the same of one of calm visits', () => {
    // Three visits in both periods; Σ(y − ȳ)² of both 8 in eleven branches, 104 in one: s_w² = 192 ÷ 48 = 4, SE = √(4 · ⅔).
    // V = (11 · 4 · ¼ + 4 · 5½² − 24) ÷ 72 = 1½, d0 = 16/3, s̃² = (64/3 + 104) ÷ (28/3) = 376/28: −6 is −3.674 alone, −2.005 by it.
    const list = (mean: number, restless: number, calm: number) =>
      [...names, 'b8', 'b9', 'calm', 'restless'].map((branchId) => ({
        branchId, n: 3, mean: mean + (branchId === 'restless' ? restless : branchId === 'calm' ? calm : 0), squares: branchId === 'restless' ? 52 : 4,
      }))
    const read = (restless: number, calm: number) =>
      branchChanges({ before: list(80, 0, 0), after: list(80, restless, calm), shown: new Set(['calm', 'restless']) })
    const [, restless] = read(-6, 0)
    expect(restless).toMatchObject({ found: false, adjustedP: expect.closeTo(12 * tTwoSidedP(-2.0053, 28 / 3), 3), change: { mayBeChance: false } })
    expect(tTwoSidedP(-3.674, 48) * 12).toBeLessThan(0.1)
    expect(read(0, -6)[0]).toMatchObject({ found: true, change: restless!.change })
  })

  it('leave out who came or went, and say too few visits', () => {
    const found = branchChanges({ before: [...before, at('gone', 80)], after: [at('new', 90), at('b1', 90), at('b0', 90, 2)], minimum: 3, shown: all })
    expect(found.map(({ branchId, change, found: told }) => [branchId, change.kind, told])).toEqual([['b1', 'interval', true], ['b0', 'too_few_visits', false]])
  })
})
