import { usableSpread } from './branch-interval'
import type { PooledSpread } from './branch-interval'
import { MINIMUM_VISITS } from './branch-moments'
import { tQuantile } from './t-distribution'

export type VisitsNeeded = { kind: 'visits'; perBranch: number } | { kind: 'no_interval' } | { kind: 'no_spread' }

/**
 * "How many visits for ± x points?": the smallest n, at least the minimum, with t(0.975; N − B) · s_w ÷ √n ≤ x, from the
 * spread seen so far (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, §4.6, sample size for a mean).
 * `plusMinus` in percentage points, > 0, else RangeError. Without enough data or any spread there is no answer.
 */
export function visitsNeededPerBranch(spread: PooledSpread, plusMinus: number, minimum = MINIMUM_VISITS): VisitsNeeded {
  if (!(plusMinus > 0)) throw new RangeError(`a precision must be above 0 points, got ${plusMinus}`)
  const usable = usableSpread(spread)
  if (usable.kind !== 'usable') return { kind: usable.kind }
  const needed = (tQuantile(0.975, usable.df) ** 2 * usable.variance) / (plusMinus * plusMinus)
  // A whole number reached up to rounding is that number, not one visit more.
  return { kind: 'visits', perBranch: Math.max(minimum, Math.ceil(needed - 1e-9)) }
}
