/**
 * The units of every exact figure. Integers only: no score, weight or level is ever a binary fraction.
 * Milli: thousandths (a weight .25 is 250, 2 points are 2000).
 * Tenths: tenths of a percent, what people see and thresholds compare (86.4 % is 864).
 * Millionths: millionths of a percent, how a score is stored (61.052632 % is 61_052_632).
 */
export type Milli = number
export type Tenths = number
export type Millionths = number

/** The official figure: millionths rounded half-up once to 0.1 (79.96 becomes 80.0). */
export const toTenths = (score: Millionths): Tenths => Math.floor((score + 50_000) / 100_000)

/** A part of a whole: rounded likewise, but short of the whole it is never told as the whole (99.96 is 99.9). */
export const shareTenths = (share: Millionths): Tenths => (share < 100_000_000 ? Math.min(999, toTenths(share)) : toTenths(share))

/** floor(numerator / denominator + 1/2) over exact integers; the denominator is positive. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const doubled = 2n * numerator + denominator
  const quotient = doubled / (2n * denominator)
  return doubled < 0n && doubled % (2n * denominator) !== 0n ? quotient - 1n : quotient
}
