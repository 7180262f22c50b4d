import { normalQuantile } from './t-distribution'

/** Passes among the visits where the criterion was either passed or failed. */
export type PassCount = { passes: number; n: number }

/** A pass rate with its 95 % interval, all in percent 0–100. `n` visits; above a branch also the branches. */
export type PassRate =
  | { kind: 'interval'; n: number; rate: number; low: number; high: number }
  | { kind: 'too_few_visits'; n: number; rate: number | null }

export const Z95 = normalQuantile(0.975)

/**
 * Bounds (as fractions 0–1) of the score interval for a fraction p seen in `n` trials, n > 0 and not necessarily whole
 * (E. B. Wilson, JASA 22, 1927, 209–212). Never of zero width; 0 and 1 bound it exactly when none or all passed.
 */
export function wilsonBounds(p: number, n: number): { low: number; high: number } {
  const z2 = Z95 * Z95
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z95 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))
  return { low: p <= 0 ? 0 : Math.max(0, centre - half), high: p >= 1 ? 1 : Math.min(1, centre + half) }
}

/** Pass rate of one criterion in one branch: Wilson 1927, 95 %, without continuity correction (3 of 3 → 43.8–100). */
export function wilsonPassRate({ passes, n }: PassCount, minimum = 1): PassRate {
  requirePasses({ passes, n })
  if (n === 0 || n < minimum) return { kind: 'too_few_visits', n, rate: n === 0 ? null : (100 * passes) / n }
  const { low, high } = wilsonBounds(passes / n, n)
  return { kind: 'interval', n, rate: (100 * passes) / n, low: 100 * low, high: 100 * high }
}

export function requirePasses({ passes, n }: PassCount): void {
  if (!Number.isInteger(passes) || !Number.isInteger(n) || passes < 0 || passes > n)
    throw new RangeError(`${passes} passes of ${n} visits is impossible`)
}
