import { requirePasses, wilsonBounds } from './wilson'
import type { PassCount } from './wilson'

/** Difference in percentage points −100 to 100, `after` − `before`; `mayBeChance` when the interval holds 0. */
export type PassRateChange =
  | { kind: 'interval'; difference: number; low: number; high: number; mayBeChance: boolean }
  | { kind: 'too_few_visits'; difference: number | null }

/**
 * 95 % interval of the difference of two independent pass rates, by squaring and adding the Wilson intervals
 * (R. G. Newcombe, Statistics in Medicine 17, 1998, 873–890, method 10: 56/70 − 48/80 → 0.0524 to 0.3339).
 */
export function newcombeChange(before: PassCount, after: PassCount, minimum = 1): PassRateChange {
  requirePasses(before)
  requirePasses(after)
  if (before.n === 0 || after.n === 0) return { kind: 'too_few_visits', difference: null }
  const was = before.passes / before.n
  const is = after.passes / after.n
  const difference = 100 * (is - was)
  if (before.n < minimum || after.n < minimum) return { kind: 'too_few_visits', difference }
  const then = wilsonBounds(was, before.n)
  const now = wilsonBounds(is, after.n)
  const low = 100 * (is - was - Math.hypot(is - now.low, then.high - was))
  const high = 100 * (is - was + Math.hypot(now.high - is, was - then.low))
  return { kind: 'interval', difference, low, high, mayBeChance: low <= 0 && high >= 0 }
}
