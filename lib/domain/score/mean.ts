import { divideHalfUp, type Millionths } from '../exact'
import type { Method } from '../standard/content'

/** Exact sums of one section, in millionths of a point. */
export type SectionSum = { weightMilli: number; earned: bigint; possible: bigint }

const WHOLE = 100_000_000n // 100 % in millionths of a percent

/** A share as a percentage: never under 0, never over 100. */
const bounded = (earned: bigint, possible: bigint): bigint => (earned < 0n ? 0n : earned > possible ? possible : earned)

/** Bounded to 0–100 and rounded once; null when there is nothing to divide by. */
export const percentOf = (earned: bigint, possible: bigint): Millionths | null =>
  possible <= 0n ? null : Number(divideHalfUp(WHOLE * bounded(earned, possible), possible))

/** The mean of a visit, and the same mean with one section's earned raised (by which losses are found quickly). */
export type Mean = { value: Millionths | null; withMore: (sectionIndex: number, more: bigint) => Millionths | null }

export const meanOf = (method: Method, sums: SectionSum[]): Mean =>
  method === 'pooled' ? pooled(sums) : weighted(sums)

/** Pooled: Σ earned ÷ Σ possible, bounded once at the end. */
function pooled(sums: SectionSum[]): Mean {
  const earned = sums.reduce((total, sum) => total + sum.earned, 0n)
  const possible = sums.reduce((total, sum) => total + sum.possible, 0n)
  return { value: percentOf(earned, possible), withMore: (_, more) => percentOf(earned + more, possible) }
}

/**
 * Weighted sections: Σ(weight × section) ÷ Σ weights over sections with a score, each bounded first and kept as an
 * exact fraction (decision 2, reading 10). All fractions stand over one common denominator.
 */
function weighted(sums: SectionSum[]): Mean {
  const counts = (sum: SectionSum) => sum.possible > 0n && sum.weightMilli > 0
  const counted = sums.filter(counts)
  const weights = counted.reduce((total, { weightMilli }) => total + BigInt(weightMilli), 0n)
  const common = counted.reduce(
    (multiple, { possible }) => (multiple / commonDivisor(multiple, possible)) * possible,
    1n,
  )
  const term = ({ weightMilli, earned, possible }: SectionSum) =>
    BigInt(weightMilli) * bounded(earned, possible) * (common / possible)
  const total = counted.reduce((all, sum) => all + term(sum), 0n)
  const value = percentOf(total, common * weights)
  return {
    value,
    withMore: (sectionIndex, more) => {
      const sum = sums[sectionIndex]
      if (!sum || !counts(sum)) return value
      return percentOf(total - term(sum) + term({ ...sum, earned: sum.earned + more }), common * weights)
    },
  }
}

function commonDivisor(one: bigint, other: bigint): bigint {
  while (other !== 0n) [one, other] = [other, one % other]
  return one
}
