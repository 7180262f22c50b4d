import { benjaminiHochberg } from './benjamini-hochberg'
import { pooledSpread, usableSpread } from './branch-interval'
import { meanOfBranchMeans, MINIMUM_VISITS } from './branch-moments'
import type { BranchMoments } from './branch-moments'
import { guardedTest, ownScatter } from './own-scatter'

/** The share of false findings a list of branches may hold (DOMAIN §5). */
export const FALSE_DISCOVERY_RATE = 0.1

export type Group = 'clearly_lower' | 'not_distinguishable' | 'clearly_higher' | 'too_few_visits'

/** `z` by s_w, `p` guarded, `adjustedP` over the list; null where no test was made. */
export type BranchGroup = {
  branchId: string
  n: number
  mean: number | null
  group: Group
  z: number | null
  p: number | null
  adjustedP: number | null
}

/** `tested`: groups rest on the test. `no_interval` and `no_spread`: nothing can be told apart, and the page says why. */
export type BranchGroups = {
  kind: 'tested' | 'no_interval' | 'no_spread'
  mean: number | null
  branches: BranchGroup[]
}

/**
 * Sorts branches against μ, the mean of branch means: z_b = (ȳ_b − μ) ÷ (s_w/√n_b), two-sided p by t with N − B, found
 * clearly lower or higher by Benjamini–Hochberg at 10 % over the branches tested (D. J. Spiegelhalter, Statistics in
 * Medicine 24, 2005, 1185–1202, for comparing units without ranks; Benjamini & Hochberg 1995 for the list). Where branches
 * scatter differently by more than chance, a branch must be found by its own scatter too (`guardedTest`).
 * A branch under the minimum of visits counts in μ and s_w but is not tested. Order of the result is the order given.
 */
export function groupBranches(branches: readonly BranchMoments[], minimum = MINIMUM_VISITS): BranchGroups {
  const mean = meanOfBranchMeans(branches)
  const spread = usableSpread(pooledSpread(branches))
  const enough = ({ n }: BranchMoments) => n > 0 && n >= minimum
  const untested = (branch: BranchMoments): BranchGroup => ({
    branchId: branch.branchId,
    n: branch.n,
    mean: branch.n > 0 ? branch.mean : null,
    group: enough(branch) ? 'not_distinguishable' : 'too_few_visits',
    z: null,
    p: null,
    adjustedP: null,
  })
  if (spread.kind !== 'usable') return { kind: spread.kind, mean, branches: branches.map(untested) }

  const guardedP = guardedTest(branches.map(ownScatter), spread)
  const tests = branches.filter(enough).map((branch) => {
    const z = (branch.mean - (mean ?? 0)) / Math.sqrt(spread.variance / branch.n)
    return { branchId: branch.branchId, z, p: guardedP(z, ownScatter(branch)) }
  })
  const adjusted = benjaminiHochberg(tests.map(({ p }) => p))
  const found = new Map(tests.map((test, at) => [test.branchId, { ...test, adjustedP: adjusted[at]! }]))
  return {
    kind: 'tested',
    mean,
    branches: branches.map((branch) => {
      const test = found.get(branch.branchId)
      return test ? { ...untested(branch), ...test, group: groupOf(test.z, test.adjustedP) } : untested(branch)
    }),
  }
}

function groupOf(z: number, adjustedP: number): Group {
  if (adjustedP > FALSE_DISCOVERY_RATE) return 'not_distinguishable'
  return z < 0 ? 'clearly_lower' : 'clearly_higher'
}
