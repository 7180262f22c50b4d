import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeBetween } from '@/lib/domain/statistics/change'
import { rolloutDifference, type Cell, type Step } from '@/lib/domain/statistics/rollout-difference'
import { momentsFromScores, percent } from './arbitrary-branches'

const cell = (branchId: string, stretch: number, ...values: number[]): Cell => ({ ...momentsFromScores(branchId, percent(...values)), stretch })
const step = (reached: string[], waiting: string[], before = [0], after = [1]): Step => ({ reached, waiting, before, after })
/** Ten visits a cell around a mean, with Σ(y − ȳ)² = 90 and so s² = 10. */
const around = (branchId: string, stretch: number, mean: number): Cell => cell(branchId, stretch, ...[-3, -3, -3, -3, -3, 3, 3, 3, 3, 3].map((off) => mean + off))

describe('a measure as the difference to branches not yet reached', () => {
  it('is the classic difference in differences of four cells, by hand', () => {
    // The fast-food example of D. Card & A. Krueger (American Economic Review 84, 1994, table 3): New Jersey 20.44 → 21.03, Pennsylvania 23.33 → 21.17: +2.75 (their +2.76 is of unrounded means).
    const cells = [around('nj', 0, 20.44), around('nj', 1, 21.03), around('pa', 0, 23.33), around('pa', 1, 21.17)]
    const found = rolloutDifference(cells, [step(['nj'], ['pa'])])
    if (found.kind !== 'interval') throw new Error('an interval was expected')
    expect(found.difference).toBeCloseTo(2.75, 6)
    // SE² = 10 · 4/10, t(0.975; 36) = 2.028094.
    expect(found.high - found.difference).toBeCloseTo(2.028094 * Math.sqrt(4), 4)
    expect(found.mayBeChance).toBe(true)
  })

  it('is the change of the reached less that of the waiting, whatever they all share', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 8, maxLength: 8 }), fc.integer({ min: -10, max: 10 }), (means, season) => {
        const [a, b, c, d] = ['a', 'b', 'c', 'd']
        const cells = (shift: number) => [a, b, c, d].flatMap((id, at) => [around(id!, 0, means[at]!), around(id!, 1, means[at + 4]! + shift)])
        const found = rolloutDifference(cells(0), [step([a!, b!], [c!, d!])])
        const shifted = rolloutDifference(cells(season), [step([a!, b!], [c!, d!])])
        if (found.kind !== 'interval' || shifted.kind !== 'interval') throw new Error('an interval was expected')
        const change = (ids: string[]) => {
          const of = (stretch: number) => cells(0).filter((one) => one.stretch === stretch && ids.includes(one.branchId))
          const of2 = changeBetween({ before: of(0), after: of(1) })
          return 'change' in of2 ? of2.change : NaN
        }
        expect(found.difference).toBeCloseTo(change([a!, b!]) - change([c!, d!]), 8)
        expect(shifted.difference).toBeCloseTo(found.difference, 8)
        expect(shifted.high - shifted.low).toBeCloseTo(found.high - found.low, 8)
      }),
      { numRuns: 50 },
    )
  })

  it('stacks the steps by how many each reached, each against those still waiting', () => {
    const cells = ['a', 'b', 'c', 'd'].flatMap((id) => [0, 1, 2].map((stretch) => around(id, stretch, 50)))
    const moved = cells.map((one) => ({ ...one, mean: one.mean + (one.branchId === 'a' && one.stretch >= 1 ? 6 : 0) + (['b', 'c'].includes(one.branchId) && one.stretch === 2 ? 12 : 0) }))
    const found = rolloutDifference(moved, [step(['a'], ['b', 'c', 'd'], [0], [1]), step(['b', 'c'], ['d'], [0, 1], [2])])
    expect(found).toMatchObject({ kind: 'interval' })
    expect('difference' in found && found.difference).toBeCloseTo((1 * 6 + 2 * 12) / 3, 10)
    expect(found.steps.map(({ reached, waiting }) => [reached.branches.length, waiting.branches.length, reached.visitsBefore])).toEqual([[1, 3, 10], [2, 1, 40]])
  })

  it('leaves out who was not visited on both sides, and says when nobody is left to compare', () => {
    const cells = [around('a', 0, 50), around('a', 1, 55), around('b', 0, 50), around('c', 0, 50), around('c', 1, 50)]
    expect(rolloutDifference(cells, [step(['a', 'b'], ['c'])]).steps[0]!.leftOut).toEqual(['b'])
    expect(rolloutDifference(cells, [step(['b'], ['c'])]).kind).toBe('nobody_reached')
    expect(rolloutDifference(cells, [step(['a'], ['b'])]).kind).toBe('nobody_waiting')
    const few = [cell('a', 0, 50), cell('a', 1, 60), cell('c', 0, 50), cell('c', 1, 50)]
    expect(rolloutDifference(few, [step(['a'], ['c'])])).toMatchObject({ kind: 'too_few_visits', difference: 10 })
    expect(rolloutDifference(few, [step(['a'], ['c'])], 1)).toMatchObject({ kind: 'no_interval', difference: 10 })
  })

  it('warns when the reached were the worst, and says what they would gain by themselves', () => {
    const low = [around('a', 0, 40), around('b', 0, 60), around('c', 0, 60), around('a', 1, 50), around('b', 1, 60), around('c', 1, 60)]
    const { choice } = rolloutDifference(low, [step(['a'], ['b', 'c'])])
    expect(choice).toMatchObject({ gap: -20, worst: true })
    // Means that visits tell apart well come back hardly at all.
    expect(choice!.returns!).toBeGreaterThan(0)
    expect(choice!.returns!).toBeLessThan(1)
    const same = rolloutDifference(low, [step(['b'], ['c'])]).choice
    expect(same).toMatchObject({ worst: false, returns: null })
  })

  it('takes means of several visits for no spread behind what would come back by itself', () => {
    const apart = (id: string, mean: number): Cell => cell(id, 0, ...[-10, -10, 10, 10].map((off) => mean + off))
    const grouped = (one: Cell): Cell => ({ ...one, n: 50, single: { n: one.n, mean: one.mean, squares: one.squares } })
    const returns = (make: (one: Cell) => Cell) => {
      const before = [apart('a', 40), apart('b', 55), apart('c', 50)].map(make)
      return rolloutDifference([...before, ...['a', 'b', 'c'].map((id) => around(id, 1, 50))], [step(['a'], ['b', 'c'])]).choice?.returns
    }
    // 50 visits of which 4 are known singly: spread 1200 ÷ 9, not 1200 ÷ 147.
    const [within, between] = [1200 / 9, (50 * (8.333333 ** 2 + 6.666667 ** 2 + 1.666667 ** 2)) / 2]
    const icc = (between - within) / (between + 49 * within)
    expect(returns(grouped)).toBeCloseTo(12.5 * (1 - (50 * icc) / (1 + 49 * icc)), 3)
    expect(returns((one) => ({ ...one, n: 50 }))).not.toBeCloseTo(returns(grouped)!, 2)
  })

  it('joins stretches of one branch known in part, about the mean of the visits known', () => {
    const parts = [{ ...cell('a', 0, 30, 50), n: 10, single: { n: 2, mean: 40, squares: 200 } }, cell('a', 1, 60, 80)]
    const whole = (id: string) => [cell(id, 0, 60, 70), cell(id, 1, 60, 70)]
    const joinedBefore = [...parts, ...whole('b'), ...whole('c'), ...['a', 'b', 'c'].map((id) => around(id, 2, 60))]
    const once = [{ ...cell('a', 0, 30, 50, 60, 80), n: 12, mean: (10 * 40 + 2 * 70) / 12, single: { n: 4, mean: 55, squares: 1300 } }, ...['b', 'c'].map((id) => cell(id, 0, 60, 70, 60, 70)), ...['a', 'b', 'c'].map((id) => around(id, 2, 60))]
    const asked = (cells: Cell[], before: number[]) => rolloutDifference(cells, [step(['a'], ['b', 'c'], before, [2])]).choice?.returns
    expect(asked(joinedBefore, [0, 1])).toBeCloseTo(asked(once, [0])!, 9)
  })
})
