import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '@/lib/domain/statistics/benjamini-hochberg'
import { pooledSpread, usableSpread } from '@/lib/domain/statistics/branch-interval'
import type { BranchMoments } from '@/lib/domain/statistics/branch-moments'
import { FALSE_DISCOVERY_RATE, groupBranches } from '@/lib/domain/statistics/groups'
import { guardedTest, moderated, ownScatter, unevenness } from '@/lib/domain/statistics/own-scatter'
import { tTwoSidedP } from '@/lib/domain/statistics/t-distribution'
import { chanceFrom } from '../../bench/truth/chance'
import { trueMeans, visitAll, visitings } from '../../bench/truth/networks'
import { arbitraryScores, named, seededNormal } from './arbitrary-branches'

/**
 * Twelve branches of three visits: Σ(y − ȳ)² is 4 in eleven and 52 in one, so s_w² = 96 ÷ 24 = 4 and r = ½ and 6½.
 * V = (11 · 2 · ¼ + 2 · 5½² − 12 · 2) ÷ (12 · 2 · 2) = 42 ÷ 48 = ⅞, d0 = 4 + 16/7 = 44/7.
 */
const eleven = Array.from({ length: 11 }, () => ({ df: 2, squares: 4 }))
const restless = { df: 2, squares: 52 }
const pooled = { variance: 4, df: 24 }

const branch = (branchId: string, mean: number, squares = 4, n = 3): BranchMoments => ({ branchId, n, mean, squares })
const usable = (branches: readonly BranchMoments[]) => {
  const spread = usableSpread(pooledSpread(branches))
  if (spread.kind !== 'usable') throw new Error('no spread')
  return spread
}

describe('how differently branches scatter', () => {
  it('is by hand', () => {
    expect(unevenness([...eleven, restless], 4)).toBeCloseTo(7 / 8, 12)
    expect(unevenness([...eleven, restless, { df: 0, squares: 0 }], 4)).toBeCloseTo(7 / 8, 12)
    // All alike: each r is 1, V = −12 · 2 ÷ 48.
    expect(unevenness(Array.from({ length: 12 }, () => ({ df: 2, squares: 8 })), 4)).toBe(-1 / 2)
  })

  it('finds the relative variance that true variances were given: ½ and 1½ of the mean differ by ¼', () => {
    expect(unevenness(...drawn(4_000, 6, (at) => (at % 2 === 0 ? 1 / 2 : 3 / 2), 11))).toBeCloseTo(1 / 4, 1)
  })

  it('comes out −2 ÷ (N − B + 2) on average where all scatter alike', () => {
    const lists = Array.from({ length: 3_000 }, (_, list) => unevenness(...drawn(12, 3, () => 1, list)))
    expect(lists.reduce((sum, one) => sum + one, 0) / lists.length).toBeCloseTo(-2 / 26, 1)
  })

  it('is asked of the visits whose own scores are known', () => {
    expect(ownScatter(branch('b', 80, 52))).toEqual(restless)
    expect(ownScatter({ ...branch('b', 80, 900, 40), single: { n: 3, mean: 80, squares: 52 } })).toEqual(restless)
    expect(ownScatter({ ...branch('b', 80, 900, 40), single: { n: 0, mean: 0, squares: 0 } })).toEqual({ df: 0, squares: 0 })
    expect(ownScatter(branch('b', 80, 0, 1))).toEqual({ df: 0, squares: 0 })
  })
})

describe('the moderated variance', () => {
  it('is by hand', () => {
    // (44/7 · 4 + 52) ÷ (44/7 + 2) and (44/7 · 4 + 4) ÷ (44/7 + 2), t by 58/7.
    expect(moderated(restless, pooled, 7 / 8)).toEqual({ variance: expect.closeTo(540 / 58, 12), df: expect.closeTo(58 / 7, 12) })
    expect(moderated(eleven[0]!, pooled, 7 / 8).variance).toBeCloseTo(204 / 58, 12)
    // No visits to show a scatter of its own: the pooled one, by d0.
    expect(moderated({ df: 0, squares: 0 }, pooled, 7 / 8)).toEqual({ variance: expect.closeTo(4, 12), df: expect.closeTo(44 / 7, 12) })
    // Hardly uneven: the pooled one, by N − B at most.
    expect(moderated(restless, pooled, 1e-12)).toEqual({ variance: expect.closeTo(4, 9), df: 24 })
  })

  it('is what Bayes makes of the visits: 1 ÷ E(1 ÷ σ²) under the inverse χ² distribution whose relative variance is V', () => {
    for (const [v, own] of [[7 / 8, restless], [1 / 4, restless], [1 / 4, { df: 5, squares: 3 }]] as const) {
      const prior = 4 + 2 / v
      // Density of σ² with d0 and s_w², up to a factor; in steps of its logarithm.
      const density = (variance: number) => variance ** (-prior / 2 - 1) * Math.exp((-prior * pooled.variance) / (2 * variance))
      const likelihood = (variance: number) => variance ** (-own.df / 2) * Math.exp(-own.squares / (2 * variance))
      const sum = (of: (variance: number) => number) =>
        Array.from({ length: 20_001 }, (_, step) => Math.exp(-8 + step / 1_000)).reduce((total, variance) => total + of(variance) * variance, 0)
      const [all, mean, square] = [0, 1, 2].map((power) => sum((variance) => density(variance) * variance ** power)) as [number, number, number]
      expect((square * all) / mean ** 2 - 1).toBeCloseTo(v, 2)
      const seen = sum((variance) => density(variance) * likelihood(variance))
      const inverse = sum((variance) => (density(variance) * likelihood(variance)) / variance)
      expect(seen / inverse).toBeCloseTo(moderated(own, pooled, v).variance, 6)
    }
  })
})

describe('the guarded test', () => {
  const others = Array.from({ length: 11 }, (_, at) => branch(`b${at}`, 80))

  it('does not call a branch lower for one visit far off, and calls one of calm visits so at the same mean', () => {
    // z = (75 − 79.583) ÷ √(4/3) = −3.969: p = 0.0006 alone, but −3.969 · √(4 ÷ 9.310) = −2.602 by its own, with t of 8.29.
    const one = groupBranches([...others, branch('restless', 75, 52)]).branches.at(-1)!
    expect(one).toMatchObject({ z: expect.closeTo(-3.969, 3), group: 'not_distinguishable', p: expect.closeTo(tTwoSidedP(-2.6016, 58 / 7), 4) })
    expect(tTwoSidedP(one.z!, 24) * 12).toBeLessThan(FALSE_DISCOVERY_RATE)
    const calm = groupBranches([...others.slice(1), branch('restless', 80, 52), branch('calm', 75)]).branches.at(-1)!
    expect(calm).toMatchObject({ z: one.z, group: 'clearly_lower' })
  })

  it('is the pooled test where branches scatter as chance lets them, to the last digit', () => {
    const even = [...others, branch('lower', 77)]
    expect(groupBranches(even).branches.at(-1)!.p).toBe(tTwoSidedP(groupBranches(even).branches.at(-1)!.z!, usable(even).df))
    expect(guardedTest(Array.from({ length: 12 }, () => ({ df: 2, squares: 8 })), pooled)(-2.5, restless)).toBe(tTwoSidedP(-2.5, 24))
  })

  const lists = arbitraryScores({ min: 8, max: 25 }, { min: 0, max: 8 }).map(named)

  it('never finds what the pooled test alone would not', () => {
    fc.assert(
      fc.property(lists, (branches) => {
        const tested = groupBranches(branches).branches.filter(({ z }) => z !== null)
        const { df } = pooledSpread(branches)
        const alone = tested.map(({ z }) => tTwoSidedP(z!, df))
        const adjusted = benjaminiHochberg(alone)
        tested.forEach(({ p, group }, at) => {
          expect(p!).toBeGreaterThanOrEqual(alone[at]!)
          if (group !== 'not_distinguishable') expect(adjusted[at]!).toBeLessThanOrEqual(FALSE_DISCOVERY_RATE)
        })
      }),
      { numRuns: 200 },
    )
  })

  it('knows neither the unit of a score nor the order of branches', () => {
    fc.assert(
      fc.property(lists, fc.double({ min: 0.01, max: 100, noNaN: true }), (branches, by) => {
        const found = groupBranches(branches).branches
        const scaled = branches.map((one) => ({ ...one, mean: one.mean * by, squares: one.squares * by * by }))
        groupBranches(scaled).branches.forEach(({ p }, at) => expect(p ?? 0).toBeCloseTo(found[at]!.p ?? 0, 8))
        groupBranches(branches.toReversed()).branches.toReversed().forEach(({ p }, at) => expect(p ?? 0).toBeCloseTo(found[at]!.p ?? 0, 8))
      }),
      { numRuns: 200 },
    )
  })

  it('tells branches apart that do not differ in at most 12 lists of 100, also where a bad hour pulls single visits down', () => {
    for (const visiting of Object.values(visitings)) {
      const chance = chanceFrom(3)
      const flagged = Array.from({ length: 400 }, () => groupBranches(visitAll(chance, visiting, trueMeans(chance, 40, 0), [3, 6])))
        .filter(({ branches }) => branches.some(({ group }) => group.startsWith('clearly'))).length
      expect(flagged / 400).toBeLessThanOrEqual(0.12)
    }
  })
})

/** So many branches of normal visits, each with a true variance of its own. */
function drawn(branches: number, visits: number, trueVariance: (at: number) => number, seed: number): [{ df: number; squares: number }[], number] {
  const normal = seededNormal(seed)
  const scatters = Array.from({ length: branches }, (_, at) => {
    const scores = Array.from({ length: visits }, () => Math.sqrt(trueVariance(at)) * normal())
    const mean = scores.reduce((sum, one) => sum + one, 0) / visits
    return { df: visits - 1, squares: scores.reduce((sum, one) => sum + (one - mean) ** 2, 0) }
  })
  return [scatters, scatters.reduce((sum, { squares }) => sum + squares, 0) / (branches * (visits - 1))]
}
