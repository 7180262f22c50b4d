import { benjaminiHochberg } from './benjamini-hochberg'
import { pooledSpread, usableSpread } from './branch-interval'
import { MINIMUM_VISITS, visited } from './branch-moments'
import type { BranchMoments } from './branch-moments'
import { changeBetween, type Change } from './change'
import { FALSE_DISCOVERY_RATE } from './groups'
import { guardedTest, ownScatter, type OwnScatter } from './own-scatter'

/** One branch's change in percentage points; `adjustedP` and `found` over the whole list, null and false where no test was made. */
export type OneChange = { branchId: string; change: Change; adjustedP: number | null; found: boolean }

export type BranchChangesInput = {
  before: readonly BranchMoments[]
  after: readonly BranchMoments[]
  minimum?: number
  /** Whose changes are told; every branch of the list takes part in the tests all the same. */
  shown: ReadonlySet<string>
}

/**
 * Changes of single branches as a list: each ȳ_b2 − ȳ_b1 with its interval as changeBetween gives it, the spread pooled over all
 * branches and both periods, and a change found only where its p, t by N − B as in changeBetween and by the branch's own scatter
 * over both periods where branches scatter differently (`guardedTest`), stays ≤ 10 % after Benjamini–Hochberg (1995) over every
 * branch tested, and its own 95 % interval leaves zero out: no line contradicts itself.
 * In the order of `after`; branches visited in one period alone are left out.
 */
export function branchChanges({ before, after, minimum = MINIMUM_VISITS, shown }: BranchChangesInput): OneChange[] {
  const then = new Map(visited(before).map((branch) => [branch.branchId, branch]))
  const everyVisit = [...before, ...after]
  const spread = pooledSpread(everyVisit)
  const usable = usableSpread(spread)
  const pairs = visited(after).flatMap((second) => {
    const first = then.get(second.branchId)
    return first ? [{ first, second }] : []
  })
  const scatterOf = scatterOfBranches(everyVisit)
  const test = usable.kind === 'usable' ? { ...usable, guardedP: guardedTest([...scatterOf.values()], usable) } : null
  const tests = pairs.flatMap(({ first, second }) => {
    if (test === null || Math.min(first.n, second.n) < minimum) return []
    const error = Math.sqrt(test.variance * (1 / first.n + 1 / second.n))
    return [{ branchId: second.branchId, p: test.guardedP((second.mean - first.mean) / error, scatterOf.get(second.branchId)!) }]
  })
  const adjusted = benjaminiHochberg(tests.map(({ p }) => p))
  const adjustedOf = new Map(tests.map(({ branchId }, at) => [branchId, adjusted[at]!]))
  return pairs.filter(({ second }) => shown.has(second.branchId)).map(({ first, second }) => {
    const change = changeBetween({ before: [first], after: [second], spread, minimum })
    const adjustedP = adjustedOf.get(second.branchId) ?? null
    const found = change.kind === 'interval' && !change.mayBeChance && adjustedP !== null && adjustedP <= FALSE_DISCOVERY_RATE
    return { branchId: second.branchId, change, adjustedP, found }
  })
}

/** Each branch's over every period given, each about the mean of its own. */
function scatterOfBranches(branches: readonly BranchMoments[]): Map<string, OwnScatter> {
  const scatterOf = new Map<string, OwnScatter>()
  for (const branch of branches) {
    const [own, others] = [ownScatter(branch), scatterOf.get(branch.branchId)]
    scatterOf.set(branch.branchId, others ? { df: own.df + others.df, squares: own.squares + others.squares } : own)
  }
  return scatterOf
}
