import { pooledSpread } from './branch-interval'
import { MINIMUM_SPREAD_DF, totalVisits, visited } from './branch-moments'
import type { BranchMoments } from './branch-moments'

/** Under this the page says "differences between branches are mostly chance" (DOMAIN §5). */
export const RELIABLE_FROM = 0.7

/** `icc` and `reliability` in 0–1; `meanVisits` is n̄; `mostlyChance` when reliability < 0.7. Null: not estimable. */
export type Reliability = { icc: number; reliability: number; meanVisits: number; mostlyChance: boolean }

/**
 * How far a list of branch means would come out the same again. ICC = (MSB − MSW) ÷ (MSB + (n0 − 1)·MSW) of a one-way
 * analysis of variance (P. E. Shrout & J. L. Fleiss, Psychological Bulletin 86, 1979, form 1,1), with
 * n0 = (N − Σn²/N) ÷ (B − 1) for unequal numbers (A. Donner, Int. Statistical Review 54, 1986), not below 0; then
 * n̄·ICC ÷ (1 + (n̄ − 1)·ICC) (Spearman 1910, Brown 1910). Null with under two branches, fewer
 * than `minimumDf` repeated visits (as for an interval: a spread seen in fewer is itself a guess), or no spread.
 */
export function reliability(branches: readonly BranchMoments[], minimumDf: number = MINIMUM_SPREAD_DF): Reliability | null {
  const seen = visited(branches)
  const { df, variance: within } = pooledSpread(seen)
  const visits = totalVisits(seen)
  if (seen.length < 2 || df < Math.max(1, minimumDf) || within === null) return null
  const grandMean = seen.reduce((sum, { n, mean }) => sum + n * mean, 0) / visits
  const between = seen.reduce((sum, { n, mean }) => sum + n * (mean - grandMean) ** 2, 0) / (seen.length - 1)
  const n0 = (visits - seen.reduce((sum, { n }) => sum + n * n, 0) / visits) / (seen.length - 1)
  const total = between + (n0 - 1) * within
  // Equal means leave a remainder of rounding, which is no spread.
  if (!(total > 1e-18)) return null
  const icc = Math.max(0, (between - within) / total)
  const meanVisits = visits / seen.length
  const value = (meanVisits * icc) / (1 + (meanVisits - 1) * icc)
  return { icc, reliability: value, meanVisits, mostlyChance: value < RELIABLE_FROM }
}
