import { incompleteBetaHalf } from './incomplete-beta'

/** P(T > t) for t ≥ 0: half of I_{df/(df+t²)}(df/2, ½) (Abramowitz & Stegun 26.7.1). */
function upperTail(t: number, df: number): number {
  const square = t * t
  if (square === Infinity) return 0
  return incompleteBetaHalf(df / 2, df / (df + square), square / (df + square)) / 2
}

/**
 * Cumulative probability of Student's t (Student 1908; by the incomplete beta function, Abramowitz & Stegun 26.7).
 * Absolute error under 1e-9. `df` > 0, not necessarily whole; throws RangeError otherwise.
 */
export function tCdf(t: number, df: number): number {
  requirePositive(df)
  return t >= 0 ? 1 - upperTail(t, df) : upperTail(-t, df)
}

/** Two-sided p-value of an observed t, without the cancellation of 1 − CDF: keeps its digits far into the tail. */
export function tTwoSidedP(t: number, df: number): number {
  requirePositive(df)
  return Math.min(1, 2 * upperTail(Math.abs(t), df))
}

/** Quantile of Student's t: the t with tCdf(t, df) = p, for 0 < p < 1 (as in the printed tables: p 0.975, df 20 → 2.086). */
export function tQuantile(p: number, df: number): number {
  requirePositive(df)
  if (latest?.p === p && latest.df === df) return latest.t
  latest = { p, df, t: symmetricQuantile(p, (t) => upperTail(t, df)) }
  return latest.t
}

/** All branches of a network ask with the same degrees of freedom, one after the other; a bisection costs some thousand steps. */
let latest: { p: number; df: number; t: number } | undefined

/** P(Z > z) for z ≥ 0: the power series near 0, Laplace's continued fraction beyond (Abramowitz & Stegun 26.2.11, 26.2.14). */
function normalUpperTail(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  if (z > 3) {
    let fraction = z
    for (let k = 200; k >= 1; k--) fraction = z + k / fraction
    return density / fraction
  }
  let term = z
  let sum = z
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return 0.5 - density * sum
}

/** Quantile of the standard normal distribution, for 0 < p < 1 (0.975 → 1.959964). */
export const normalQuantile = (p: number): number => symmetricQuantile(p, normalUpperTail)

/** Bisection on the falling tail: a bit per step, no derivative to go wrong, ends at neighbouring doubles. */
function symmetricQuantile(p: number, tail: (value: number) => number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a quantile needs 0 < p < 1, got ${p}`)
  if (p === 0.5) return 0
  const wanted = Math.min(p, 1 - p)
  let low = 0
  let high = 2
  while (tail(high) > wanted) {
    low = high
    high *= 2
  }
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (tail(middle) > wanted) low = middle
    else high = middle
  }
  return p < 0.5 ? -high : high
}

function requirePositive(df: number): void {
  if (!(df > 0)) throw new RangeError(`degrees of freedom must be positive, got ${df}`)
}
