import { clipToPercent, MINIMUM_SPREAD_DF, MINIMUM_VISITS, ownVisits } from './branch-moments'
import type { BranchMoments } from './branch-moments'
import { tQuantile } from './t-distribution'

/**
 * Spread within branches: `variance` is s_w² in percent², null while no branch has two visits; `df` = visits − branches. Of visits
 * known only as the mean of several it knows nothing: they are not among its `visits`.
 */
export type PooledSpread = { visits: number; branches: number; df: number; variance: number | null }

/** What one figure may say of its certainty. Numbers in percent 0–100; a mean is shown without an interval where there is none. */
export type BranchInterval =
  | { kind: 'interval'; n: number; mean: number; low: number; high: number }
  | { kind: 'too_few_visits'; n: number; mean: number | null }
  | { kind: 'no_interval'; n: number; mean: number }
  | { kind: 'no_spread'; n: number; mean: number }

/**
 * Spread pooled over branches of the same standard, channel and period: s_w² = Σ_b Σ_i (y_bi − ȳ_b)² ÷ (N − B),
 * the error mean square of a one-way analysis of variance (R. A. Fisher, Statistical Methods for Research Workers, 1925).
 */
export function pooledSpread(branches: readonly BranchMoments[]): PooledSpread {
  const seen = branches.map(ownVisits).filter(({ n }) => n > 0)
  const visits = seen.reduce((sum, { n }) => sum + n, 0)
  const df = visits - seen.length
  const squares = seen.reduce((sum, branch) => sum + branch.squares, 0)
  return { visits, branches: seen.length, df, variance: df > 0 ? squares / df : null }
}

export type UsableSpread =
  { kind: 'usable'; variance: number; df: number } | { kind: 'no_interval' } | { kind: 'no_spread' }

/** Whether the spread can carry an interval: enough degrees of freedom, and some spread at all. */
export function usableSpread({ df, variance }: PooledSpread): UsableSpread {
  if (variance === null || df < MINIMUM_SPREAD_DF) return { kind: 'no_interval' }
  return variance > 0 ? { kind: 'usable', variance, df } : { kind: 'no_spread' }
}

/**
 * A branch's mean with its 95 % interval ȳ_b ± t(0.975; N − B) · s_w ÷ √n_b, clipped to 0–100: the interval of a group
 * mean in a one-way analysis of variance (D. C. Montgomery, Design and Analysis of Experiments, ch. 3).
 * `no_interval`: N − B < 20, show the single visits and n. `no_spread`: all visits of every branch are alike.
 */
export function branchInterval(branch: BranchMoments, spread: PooledSpread, minimum = MINIMUM_VISITS): BranchInterval {
  const { n, mean } = branch
  if (n === 0 || n < minimum) return { kind: 'too_few_visits', n, mean: n === 0 ? null : mean }
  const usable = usableSpread(spread)
  if (usable.kind !== 'usable') return { kind: usable.kind, n, mean }
  const half = tQuantile(0.975, usable.df) * Math.sqrt(usable.variance / n)
  return { kind: 'interval', n, mean, low: clipToPercent(mean - half), high: clipToPercent(mean + half) }
}
