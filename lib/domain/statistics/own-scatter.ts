import type { UsableSpread } from './branch-interval'
import { ownVisits, type BranchMoments } from './branch-moments'
import { tTwoSidedP } from './t-distribution'

/** How one branch's own visits scatter: `squares` = Σ(y − ȳ)² in percent², `df` = those visits − 1; 0 and 0 where they show nothing. */
export type OwnScatter = { df: number; squares: number }

type Spread = Omit<Extract<UsableSpread, { kind: 'usable' }>, 'kind'>

export function ownScatter(branch: BranchMoments): OwnScatter {
  const { n, squares } = ownVisits(branch)
  return n > 1 ? { df: n - 1, squares } : { df: 0, squares: 0 }
}

/**
 * V, by how much branches truly scatter differently: the relative variance of their true variances, without a unit; 0 when all
 * scatter alike. By moments: for normal visits r_b = s_b²/s_w² has the variance V + (1 + V)·2/d_b, so that
 * V = Σ d_b((r_b − 1)² − 2/d_b) ÷ Σ d_b(1 + 2/d_b) over branches with d_b > 0. May come out below 0: as chance lets them
 * differ, or less. s_w² is made of the same visits, which lowers V by 2 ÷ (N − B + 2) where all are alike: a short list is
 * rather taken for even.
 */
export function unevenness(scatters: readonly OwnScatter[], pooled: number): number {
  const shown = scatters.filter(({ df }) => df > 0)
  const beyondChance = shown.reduce((sum, { df, squares }) => sum + df * (squares / df / pooled - 1) ** 2 - 2, 0)
  return beyondChance / shown.reduce((sum, { df }) => sum + df + 2, 0)
}

/**
 * A branch's variance in percent², its own drawn towards the pooled one: s̃_b² = (d0·s_w² + d_b·s_b²) ÷ (d0 + d_b), with t by
 * d0 + d_b, at most N − B (G. K. Smyth, Statistical Applications in Genetics and Molecular Biology 3, 2004, art. 3). d0 = 4 + 2/V
 * is that of the inverse χ² distribution whose relative variance is V. V must be over 0.
 */
export function moderated({ df, squares }: OwnScatter, pooled: Spread, v: number): Spread {
  const prior = 4 + 2 / v
  return { variance: (prior * pooled.variance + squares) / (prior + df), df: Math.min(prior + df, pooled.df) }
}

/**
 * Two-sided p of z = difference ÷ standard error by s_w, guarded against single visits far off: the larger of p by t with N − B
 * and, where branches scatter differently by more than chance (V > 0), p by the branch's own moderated variance. So nothing is
 * found that the pooled test alone would not find: a few calm visits may be calm by chance and are no evidence of their own.
 * `scatters`: those the pooled spread is made of. How often this errs and what it costs: docs/decisions/0053-lopsided-scatter.md.
 */
export function guardedTest(scatters: readonly OwnScatter[], pooled: Spread): (z: number, own: OwnScatter) => number {
  const v = unevenness(scatters, pooled.variance)
  return (z, own) => {
    const p = tTwoSidedP(z, pooled.df)
    if (v <= 0) return p
    const { variance, df } = moderated(own, pooled, v)
    return Math.max(p, tTwoSidedP(z * Math.sqrt(pooled.variance / variance), df))
  }
}
