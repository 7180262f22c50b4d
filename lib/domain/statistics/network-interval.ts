import { pooledSpread, usableSpread } from './branch-interval'
import type { PooledSpread } from './branch-interval'
import { clipToPercent, MINIMUM_VISITS, totalVisits, visited } from './branch-moments'
import type { BranchMoments } from './branch-moments'
import { tQuantile } from './t-distribution'

/** Chosen weight ω per branch id, ≥ 0; only their proportions matter. Absent: each branch equal. */
export type BranchWeights = ReadonlyMap<string, number>

/** Said beside every figure: visited branches, branches in scope ("b of B branches"), visits. */
type Counts = { branches: number; branchesInScope: number; visits: number }

export type NetworkInterval = Counts &
  (
    | { kind: 'interval'; mean: number; low: number; high: number; form: 'all_visited' | 'two_stage' }
    | { kind: 'too_few_visits'; mean: number | null }
    | { kind: 'no_interval'; mean: number; because: 'little_data' | 'chosen_weights_and_unvisited_branches' }
    | { kind: 'no_spread'; mean: number }
  )

export type NetworkInput = {
  /** The branches of the region or network; those without visits may be present or left out. */
  branches: readonly BranchMoments[]
  /** B: how many branches the figure speaks for. */
  branchesInScope: number
  weights?: BranchWeights
  /** Spread pooled over a wider set (the network, for a region); by default over these branches. */
  spread?: PooledSpread
  minimum?: number
}

/**
 * A region's or the network's mean Σ ω_b ȳ_b ÷ Σ ω_b with its 95 % interval, in percent clipped to 0–100.
 * All branches visited: variance s_w² Σ ω_b²/n_b ÷ (Σ ω_b)² and t with N − B, a linear contrast of group means
 * (H. Scheffé, The Analysis of Variance, 1959, ch. 3). Only b of B visited, equal weights: (1 − b/B) s_b²/b +
 * (b/B) s_w² Σ(1/n_b)/b² and t with b − 1 (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, ch. 10, two-stage
 * sampling; visits are drawn from an endless supply, so the second stage has no finite correction).
 * The union is that of a branch; every kind carries the counts. Throws RangeError when more branches are visited than
 * are in scope, or when a visited branch has no weight.
 */
export function networkInterval(input: NetworkInput): NetworkInterval {
  const seen = visited(input.branches)
  const counts = { branches: seen.length, branchesInScope: input.branchesInScope, visits: totalVisits(seen) }
  if (seen.length > input.branchesInScope) throw new RangeError(`${seen.length} of ${input.branchesInScope} branches`)
  const omegas = shares(seen, input.weights)
  const mean = seen.reduce((sum, branch, index) => sum + omegas[index]! * branch.mean, 0)
  if (counts.visits === 0 || counts.visits < (input.minimum ?? MINIMUM_VISITS))
    return { ...counts, kind: 'too_few_visits', mean: seen.length === 0 ? null : mean }

  const allVisited = seen.length === input.branchesInScope
  if (!allVisited && omegas.some((omega) => Math.abs(omega * seen.length - 1) > 1e-9))
    return { ...counts, kind: 'no_interval', mean, because: 'chosen_weights_and_unvisited_branches' }
  const spread = input.spread ?? pooledSpread(seen)
  const usable = usableSpread(spread)
  if (usable.kind === 'no_interval' || (!allVisited && seen.length < 2))
    return { ...counts, kind: 'no_interval', mean, because: 'little_data' }

  const { variance, df } = meanVariance(seen, omegas, mean, input.branchesInScope, spread)
  if (!(variance > 1e-20)) return { ...counts, kind: 'no_spread', mean }
  const half = tQuantile(0.975, df) * Math.sqrt(variance)
  const form = allVisited ? 'all_visited' : 'two_stage'
  return { ...counts, kind: 'interval', mean, low: clipToPercent(mean - half), high: clipToPercent(mean + half), form }
}

/** The variance of such a mean in percent² and the degrees of freedom of its t; with branches left out, two of the visited at least. */
function meanVariance(seen: readonly BranchMoments[], omegas: readonly number[], mean: number, branchesInScope: number, spread: PooledSpread) {
  const within = (spread.variance ?? 0) * seen.reduce((sum, { n }, index) => sum + omegas[index]! ** 2 / n, 0)
  if (seen.length === branchesInScope) return { variance: within, df: spread.df }
  const fraction = seen.length / branchesInScope
  const between = seen.reduce((sum, branch) => sum + (branch.mean - mean) ** 2, 0) / (seen.length - 1)
  return { variance: ((1 - fraction) * between) / seen.length + fraction * within, df: seen.length - 1 }
}

/**
 * How far the mean of branches weighted equally is known, ± points, not clipped; the same forms as `networkInterval`. Null where the
 * spread carries none or, with branches left out, fewer than two are visited.
 */
export function precisionOfMean(branches: readonly BranchMoments[], branchesInScope: number, spread: PooledSpread): number | null {
  const seen = visited(branches)
  if (usableSpread(spread).kind !== 'usable' || seen.length === 0 || (seen.length < branchesInScope && seen.length < 2)) return null
  const omegas = shares(seen)
  const mean = seen.reduce((sum, branch, index) => sum + omegas[index]! * branch.mean, 0)
  const { variance, df } = meanVariance(seen, omegas, mean, Math.max(branchesInScope, seen.length), spread)
  return variance > 1e-20 ? tQuantile(0.975, df) * Math.sqrt(variance) : null
}

/** Weights scaled to a sum of 1, in the order of the branches. */
export function shares(branches: readonly { branchId: string }[], weights?: BranchWeights): number[] {
  const raw = branches.map(({ branchId }) => {
    const weight = weights ? weights.get(branchId) : 1
    if (weight === undefined || !(weight >= 0)) throw new RangeError(`branch ${branchId} has no usable weight`)
    return weight
  })
  const sum = raw.reduce((total, weight) => total + weight, 0)
  if (branches.length > 0 && !(sum > 0)) throw new RangeError('the weights add up to nothing')
  return raw.map((weight) => weight / sum)
}
