import { pooledSpread, usableSpread } from './branch-interval'
import type { PooledSpread } from './branch-interval'
import { MINIMUM_VISITS, totalVisits, visited } from './branch-moments'
import type { BranchMoments } from './branch-moments'
import { shares } from './network-interval'
import type { BranchWeights } from './network-interval'
import { tQuantile, tTwoSidedP } from './t-distribution'

/** Said beside every change: visited in both periods, their visits, and who came and went. Ids in the order given. */
type ChangeCounts = { branches: number; visitsBefore: number; visitsAfter: number; entered: string[]; left: string[] }

/** Percentage points −100 to 100, after − before; `p` two-sided, for a list of changes under Benjamini–Hochberg. */
export type Change = ChangeCounts &
  (
    | { kind: 'interval'; change: number; low: number; high: number; p: number; mayBeChance: boolean }
    | { kind: 'no_common_branches' }
    | { kind: 'too_few_visits'; change: number }
    | { kind: 'no_interval'; change: number }
    | { kind: 'no_spread'; change: number }
  )

export type ChangeInput = {
  before: readonly BranchMoments[]
  after: readonly BranchMoments[]
  weights?: BranchWeights
  /** Pooled over every branch and period compared; give it when `before` and `after` are a part of the network. */
  spread?: PooledSpread
  minimum?: number
}

/**
 * Change over the branches visited in both periods, Σ ω_b (ȳ_b2 − ȳ_b1) ÷ Σ ω_b, with
 * SE² = s_w² Σ ω_b²(1/n_b1 + 1/n_b2) ÷ (Σ ω_b)² and t with the degrees of freedom of s_w, by default pooled over both
 * periods: a linear contrast in a one-way analysis of variance whose groups are branch × period (H. Scheffé, The
 * Analysis of Variance, 1959, ch. 3). Branches that entered or left are listed, never mixed in.
 */
export function changeBetween({ before, after, weights, spread, minimum = MINIMUM_VISITS }: ChangeInput): Change {
  const then = new Map(visited(before).map((branch) => [branch.branchId, branch]))
  const now = visited(after)
  const nowIds = new Set(now.map(({ branchId }) => branchId))
  const pairs = now.flatMap((second) => {
    const first = then.get(second.branchId)
    return first ? [{ branchId: second.branchId, first, second }] : []
  })
  const counts = {
    branches: pairs.length,
    visitsBefore: totalVisits(pairs.map(({ first }) => first)),
    visitsAfter: totalVisits(pairs.map(({ second }) => second)),
    entered: now.filter(({ branchId }) => !then.has(branchId)).map(({ branchId }) => branchId),
    left: [...then.keys()].filter((branchId) => !nowIds.has(branchId)),
  }
  if (pairs.length === 0) return { ...counts, kind: 'no_common_branches' }

  const omegas = shares(pairs, weights)
  const change = pairs.reduce((sum, { first, second }, at) => sum + omegas[at]! * (second.mean - first.mean), 0)
  if (Math.min(counts.visitsBefore, counts.visitsAfter) < minimum) return { ...counts, kind: 'too_few_visits', change }
  const usable = usableSpread(spread ?? pooledSpread([...before, ...after]))
  if (usable.kind !== 'usable') return { ...counts, kind: usable.kind, change }

  const parts = pairs.reduce((sum, { first, second }, at) => sum + omegas[at]! ** 2 * (1 / first.n + 1 / second.n), 0)
  const error = Math.sqrt(usable.variance * parts)
  const half = tQuantile(0.975, usable.df) * error
  const low = Math.max(-100, change - half)
  const high = Math.min(100, change + half)
  const p = tTwoSidedP(change / error, usable.df)
  return { ...counts, kind: 'interval', change, low, high, p, mayBeChance: low <= 0 && high >= 0 }
}
