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

/**
 * What each section brings into the visit's sum, so that sums of the same visit with other answers compare as integers:
 * `worth` of a section when it earned so much, and the score that a sum of worths stands for (it rises with the sum).
 */
export type Scale = { worth: (sectionIndex: number, earned: bigint) => bigint; score: (sum: bigint) => Millionths | null }

export const scaleOf = (method: Method, sums: SectionSum[]): Scale => (method === 'pooled' ? pooled(sums) : weighted(sums))

/** The mean of a visit, and the same mean with one section's earned raised (by which losses are found quickly). */
export type Mean = { value: Millionths | null; withMore: (sectionIndex: number, more: bigint) => Millionths | null }

export function meanOf(method: Method, sums: SectionSum[]): Mean {
  const { worth, score } = scaleOf(method, sums)
  const total = sums.reduce((all, { earned }, index) => all + worth(index, earned), 0n)
  return {
    value: score(total),
    withMore: (index, more) => {
      const earned = sums[index]?.earned ?? 0n
      return score(total - worth(index, earned) + worth(index, earned + more))
    },
  }
}

/** Pooled: Σ earned ÷ Σ possible, bounded once at the end. */
function pooled(sums: SectionSum[]): Scale {
  const possible = sums.reduce((total, sum) => total + sum.possible, 0n)
  return { worth: (_, earned) => earned, score: (sum) => percentOf(sum, possible) }
}

/**
 * Weighted sections: Σ(weight × section) ÷ Σ weights over sections with a score, each bounded first and kept as an
 * exact fraction (decision 2, reading 10). All fractions stand over one common denominator.
 */
function weighted(sums: SectionSum[]): Scale {
  const counts = (sum: SectionSum) => sum.possible > 0n && sum.weightMilli > 0
  const counted = sums.filter(counts)
  const weights = counted.reduce((total, { weightMilli }) => total + BigInt(weightMilli), 0n)
  const common = counted.reduce(
    (multiple, { possible }) => (multiple / commonDivisor(multiple, possible)) * possible,
    1n,
  )
  const perPoint = sums.map((sum) => (counts(sum) ? BigInt(sum.weightMilli) * (common / sum.possible) : 0n))
  return {
    worth: (index, earned) => (perPoint[index] ?? 0n) * bounded(earned, sums[index]?.possible ?? 0n),
    score: (sum) => percentOf(sum, common * weights),
  }
}

function commonDivisor(one: bigint, other: bigint): bigint {
  while (other !== 0n) [one, other] = [other, one % other]
  return one
}
