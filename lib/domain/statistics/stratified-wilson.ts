import { MINIMUM_SPREAD_DF } from './branch-moments'
import { shares } from './network-interval'
import type { BranchWeights } from './network-interval'
import { tQuantile } from './t-distribution'
import { requirePasses, wilsonBounds, wilsonPassRate, Z95 } from './wilson'
import type { PassCount, PassRate } from './wilson'

export type BranchPasses = PassCount & { branchId: string }
export type StratifiedPassRate = PassRate & { branches: number }

/**
 * Pass rate of one criterion over the branches visited, Σ ω_b p_b ÷ Σ ω_b, each branch equal or by chosen weights, with
 * the stratified form of the Wilson interval: Wilson's bounds at the effective number of visits p(1 − p) ÷ v, where
 * v = Σ ω_b² p_b(1 − p_b)/(n_b − 1), corrected for its degrees of freedom by (z/t)² (E. L. Korn & B. I. Graubard, Survey
 * Methodology 24, 1998, 193–201; with Wilson's bounds: P. S. Kott & D. A. Carr, J. Official Statistics 13, 1997).
 * Preferred to Yan & Su (2010), whose bounds come out up to five times wider in simulation at two to four visits a branch.
 * A branch with one visit enters v with the overall p(1 − p); where v is 0 or rests on N − B < 20 the design's own n,
 * 1 ÷ Σ ω_b²/n_b (L. Kish, Survey Sampling, 1965, §11.7), stands in for it.
 * One branch alone is the plain Wilson interval. Speaks of the branches visited only. Percent 0–100.
 */
export function stratifiedPassRate(
  strata: readonly BranchPasses[],
  options: { weights?: BranchWeights; minimum?: number } = {},
): StratifiedPassRate {
  strata.forEach(requirePasses)
  const seen = strata.filter(({ n }) => n > 0)
  const n = seen.reduce((sum, stratum) => sum + stratum.n, 0)
  const branches = seen.length
  const [first] = seen
  if (!first) return { kind: 'too_few_visits', n, branches, rate: null }
  if (branches === 1) return { ...wilsonPassRate(first, options.minimum), branches }

  const omegas = shares(seen, options.weights)
  const sum = seen.reduce((total, { passes, n: visits }, at) => total + (omegas[at]! * passes) / visits, 0)
  // Thirds and sevenths do not add up to 1 in binary; all passed must stay all passed.
  const rate = sum > 1 - 1e-12 ? 1 : sum
  if (n < (options.minimum ?? 1)) return { kind: 'too_few_visits', n, branches, rate: 100 * rate }
  const { low, high } = wilsonBounds(rate, effectiveVisits(seen, omegas, rate, n - branches))
  return { kind: 'interval', n, branches, rate: 100 * rate, low: 100 * low, high: 100 * high }
}

function effectiveVisits(seen: readonly BranchPasses[], omegas: readonly number[], rate: number, df: number): number {
  const designSize = 1 / seen.reduce((sum, { n }, at) => sum + omegas[at]! ** 2 / n, 0)
  const variance = seen.reduce((sum, { passes, n }, at) => {
    const own = n > 1 ? ((passes / n) * (1 - passes / n)) / (n - 1) : rate * (1 - rate)
    return sum + omegas[at]! ** 2 * own
  }, 0)
  if (df < MINIMUM_SPREAD_DF || !(variance > 0)) return designSize
  return ((rate * (1 - rate)) / variance) * (Z95 / tQuantile(0.975, df)) ** 2
}
