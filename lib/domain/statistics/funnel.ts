import { pooledSpread, usableSpread } from './branch-interval'
import { clipToPercent, meanOfBranchMeans } from './branch-moments'
import type { BranchMoments } from './branch-moments'

/** Quantiles of the normal distribution for limits that 95 % and 99.8 % of branches alike stay within. */
export const FUNNEL_Z = { inner: 1.96, outer: 3.09 } as const

type Span = { low: number; high: number }
/** In percent, clipped to 0–100. */
export type FunnelLimits = { inner: Span; outer: Span }

/** `limits`: around `mean` with the spread within branches, `variance` in percent². Else no limit can be drawn, and the page says why. */
export type Funnel =
  | { kind: 'limits'; mean: number; variance: number }
  | { kind: 'no_interval' | 'no_spread'; mean: number | null }

/** Where a branch's mean lies: as alike branches do, outside the inner limits, or outside the outer ones. */
export type FunnelPlace = 'within' | 'beyond_inner' | 'beyond_outer'

/**
 * The funnel of a list of branches: its target μ is the mean of branch means and its width stands on the spread s_w pooled within
 * branches (D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24, 2005, 1185–1202).
 */
export function funnelOf(branches: readonly BranchMoments[]): Funnel {
  const mean = meanOfBranchMeans(branches)
  const spread = usableSpread(pooledSpread(branches))
  if (mean === null) return { kind: 'no_interval', mean }
  return spread.kind === 'usable' ? { kind: 'limits', mean, variance: spread.variance } : { kind: spread.kind, mean }
}

/**
 * Control limits of a mean of `n` visits, μ ± z · s_w/√n with z = 1.96 and 3.09 (Spiegelhalter 2005, §2.2, continuous measure with
 * known variance). `n` > 0 need not be whole: a curve runs between whole numbers. @throws RangeError on n ≤ 0
 */
export function funnelLimits({ mean, variance }: { mean: number; variance: number }, n: number): FunnelLimits {
  if (!(n > 0)) throw new RangeError(`limits need a positive number of visits, got ${n}`)
  const error = Math.sqrt(variance / n)
  const at = (z: number): Span => ({ low: clipToPercent(mean - z * error), high: clipToPercent(mean + z * error) })
  return { inner: at(FUNNEL_Z.inner), outer: at(FUNNEL_Z.outer) }
}

/** Places one branch; its mean in percent, `n` visits. Null where there are no limits. A mean on a limit lies within it. */
export function placeInFunnel(funnel: Funnel, { n, mean }: { n: number; mean: number }): FunnelPlace | null {
  if (funnel.kind !== 'limits') return null
  const { inner, outer } = funnelLimits(funnel, n)
  if (mean < outer.low || mean > outer.high) return 'beyond_outer'
  return mean < inner.low || mean > inner.high ? 'beyond_inner' : 'within'
}

const STEPS = 48

/** Limits from `from` to `to` visits for drawing: closer together where the funnel bends, at few visits. */
export function funnelCurve(funnel: { mean: number; variance: number }, from: number, to: number): ({ n: number } & FunnelLimits)[] {
  const [first, last] = [Math.sqrt(from), Math.sqrt(to)]
  return Array.from({ length: STEPS + 1 }, (_, at) => {
    const n = (first + ((last - first) * at) / STEPS) ** 2
    return { n, ...funnelLimits(funnel, n) }
  })
}
