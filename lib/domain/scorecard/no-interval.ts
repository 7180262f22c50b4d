import { usableSpread, type PooledSpread } from '../statistics/branch-interval'
import { MINIMUM_SPREAD_DF } from '../statistics/branch-moments'

/**
 * Why a figure stands without an interval, with the numbers of the reason: the one place it is decided, whatever page tells it.
 * `df`: visits less branches, from visits whose own scores are known. `as_closed`: its visits were corrected before what the wave was
 * closed with was kept beside the figure itself.
 */
export type NoInterval =
  | { kind: 'too_few'; n: number; minimum: number }
  | { kind: 'little_data'; visits: number; branches: number; df: number; needed: number }
  | { kind: 'one_branch'; inScope: number }
  | { kind: 'no_spread' | 'as_closed' }
  /** The same as little_data for a reader who may not count the others' visits. */
  | { kind: 'little_data_of_others' }

type Asked = { /** Visits behind the figure that is shown. */ n: number; minimum: number; spread: PooledSpread; /** Branches the figure speaks for; 1: of one branch. */ inScope: number; /** The sums at hand give another figure. */ differs: boolean; /** Whether the network's visits may be told to this reader. */ told: boolean }

/** The first reason that holds. Asked where no interval could be formed. */
export function noInterval({ n, minimum, spread, inScope, differs, told }: Asked): NoInterval {
  if (n < minimum) return { kind: 'too_few', n, minimum }
  if (differs) return { kind: 'as_closed' }
  const usable = usableSpread(spread)
  if (usable.kind === 'no_interval') return told ? littleData(spread) : { kind: 'little_data_of_others' }
  // With a spread within branches and some of them left out, one branch alone cannot tell how branches differ.
  return usable.kind === 'usable' && inScope > 1 ? { kind: 'one_branch', inScope } : { kind: 'no_spread' }
}

export const littleData = ({ visits, branches, df }: PooledSpread): NoInterval => ({ kind: 'little_data', visits, branches, df, needed: MINIMUM_SPREAD_DF })
