import { usableSpread } from './branch-interval'
import type { PooledSpread } from './branch-interval'
import { MINIMUM_VISITS } from './branch-moments'
import { tQuantile } from './t-distribution'

export type VisitsNeeded = { kind: 'visits'; perBranch: number } | { kind: 'no_interval' } | { kind: 'no_spread' }

/** A whole number reached up to rounding is that number, not one visit more. */
const wholeUp = (count: number): number => Math.ceil(count - 1e-9)

function requirePrecision(plusMinus: number): void {
  if (!(plusMinus > 0)) throw new RangeError(`a precision must be above 0 points, got ${plusMinus}`)
}

/**
 * "How many visits for ± x points?": the smallest n, at least the minimum, with t(0.975; N − B) · s_w ÷ √n ≤ x, from the
 * spread seen so far (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, §4.6, sample size for a mean).
 * `plusMinus` in percentage points, > 0, else RangeError. Without enough data or any spread there is no answer.
 */
export function visitsNeededPerBranch(spread: PooledSpread, plusMinus: number, minimum = MINIMUM_VISITS): VisitsNeeded {
  requirePrecision(plusMinus)
  const usable = usableSpread(spread)
  if (usable.kind !== 'usable') return { kind: usable.kind }
  const needed = (tQuantile(0.975, usable.df) ** 2 * usable.variance) / (plusMinus * plusMinus)
  return { kind: 'visits', perBranch: Math.max(minimum, wholeUp(needed)) }
}

/**
 * The same for the mean of `branches` branches, all visited n times: the smallest n ≥ 1 with t(0.975; N − B) · s_w ÷ √(B · n) ≤ x
 * and B · n at least the minimum (Cochran 1977, §5.3: every stratum drawn from, equal weights and equal allocation).
 * The number of branches from 1 on, else RangeError.
 */
export function visitsNeededForMean(spread: PooledSpread, branches: number, plusMinus: number, minimum = MINIMUM_VISITS): VisitsNeeded {
  if (!(Number.isInteger(branches) && branches > 0)) throw new RangeError(`a mean needs branches, got ${branches}`)
  const of = visitsNeededPerBranch(spread, plusMinus * Math.sqrt(branches), 1)
  return of.kind === 'visits' ? { kind: 'visits', perBranch: Math.max(of.perBranch, wholeUp(minimum / branches)) } : of
}

/** Half the width of a branch's interval at n visits, in points: t(0.975; N − B) · s_w ÷ √n, not clipped; null where the spread carries none. n may be a mean of counts. */
export function precisionOfBranch(spread: PooledSpread, n: number): number | null {
  const usable = usableSpread(spread)
  return usable.kind === 'usable' && n > 0 ? tQuantile(0.975, usable.df) * Math.sqrt(usable.variance / n) : null
}

/** What branches lack to have `perBranch` visits each; more of one makes up for nothing in another. */
export const missingPerBranch = (counts: readonly number[], perBranch: number): number =>
  counts.reduce((sum, n) => sum + Math.max(0, perBranch - n), 0)

/**
 * The fewest further visits after which the mean of these branches, each equal, is known to ± x points: Σ 1/n_b ≤ (B x)² ÷ (t² s_w²),
 * with every branch visited and the minimum reached in all; 0 where it is. The next visit takes most off Σ 1/n_b where fewest are,
 * and what it takes off shrinks with every one, so filling from the lowest is the optimum (marginal allocation: B. Fox, Discrete
 * Optimization via Marginal Analysis, Management Science 13, 1966). Null where the spread carries no answer.
 */
export function missingForMean(counts: readonly number[], spread: PooledSpread, plusMinus: number, minimum = MINIMUM_VISITS): number | null {
  requirePrecision(plusMinus)
  const usable = usableSpread(spread)
  if (usable.kind !== 'usable' || counts.length === 0) return null
  const bound = (counts.length * plusMinus) ** 2 / (tQuantile(0.975, usable.df) ** 2 * usable.variance)
  const total = counts.reduce((sum, n) => sum + n, 0)
  const filled = counts.map((n) => Math.max(1, n)).sort((one, other) => one - other)
  let added = filled.reduce((sum, n) => sum + n, 0) - total
  let over = filled.reduce((sum, n) => sum + 1 / n, 0) - bound
  let low = 0
  for (let level = 1; over > 1e-12; level += 1) {
    while (low < filled.length && filled[low]! <= level) low += 1
    const gain = 1 / (level * (level + 1))
    const visits = Math.min(low, wholeUp(over / gain))
    added += visits
    over -= visits * gain
    if (visits < low) break
  }
  return Math.max(added, minimum - total)
}
