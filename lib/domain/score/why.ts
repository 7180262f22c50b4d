import { divideHalfUp, type Milli, type Millionths, type Tenths, toTenths } from '../exact'
import type { Bounding } from './explain'
import type { ScoreResult, SectionScore } from './result'

/** One section's part of a visit's sum, in millionths of a point; with a weight where sections are weighed. */
export type WhyTerm = { sectionKey: string; earned: number; possible: number; weightMilli: Milli | null }

/**
 * A visit's sum as it is written down: whoever works it out from the terms alone comes to `exact`, and by one rounding to `shown`.
 * Weighted terms are bounded already (under 0 is 0, over what is possible is what is possible); pooled points are bounded at the end.
 */
export type WhySum = {
  method: ScoreResult['method']
  terms: WhyTerm[]
  earned: number
  possible: number
  weightSum: Milli | null
  bounding: Bounding
  /** The quotient in millionths of a percent, as it is stored. */
  exact: Millionths | null
  shown: Tenths | null
}

/** Before gates, and after them where they changed the sum; `zeroed`: a gate sets the whole visit to 0. */
export type WhyVisitSums = { service: WhySum; official: WhySum | 'zeroed' | null }

type Explained = { method: ScoreResult['method']; sections: readonly { score: SectionScore }[]; gates: readonly { effect: ScoreResult['criticalFailures'][number]['effect'] }[] }

/** The sums of a stored score (DOMAIN.md §4, rules 4 and 5), from its sections' exact points. */
export function visitSums({ method, sections, gates }: Explained): WhyVisitSums {
  const scores = sections.map(({ score }) => score)
  const service = sumOf(method, scores)
  const changed = scores.some(({ zeroedBy }) => zeroedBy.length > 0)
  const afterGates = scores.map((score) => (score.zeroedBy.length > 0 ? { ...score, earned: 0 } : score))
  const zeroed = service.exact !== null && gates.some(({ effect }) => effect === 'zeroes_visit')
  return { service, official: zeroed ? 'zeroed' : changed ? sumOf(method, afterGates) : null }
}

type Points = Pick<SectionScore, 'sectionKey' | 'weightMilli' | 'earned' | 'possible'>

function sumOf(method: ScoreResult['method'], sections: readonly Points[]): WhySum {
  const earned = sections.reduce((sum, one) => sum + BigInt(one.earned), 0n)
  const possible = sections.reduce((sum, one) => sum + BigInt(one.possible), 0n)
  const frame = { method, earned: Number(earned), possible: Number(possible) }
  if (method === 'pooled') {
    const terms = sections.map(({ sectionKey, earned: points, possible: best }) => ({ sectionKey, earned: points, possible: best, weightMilli: null }))
    const bounding: Bounding = possible <= 0n ? null : earned < 0n ? 'raised_to_0' : earned > possible ? 'lowered_to_100' : null
    return { ...frame, ...quotient(within(earned, possible), possible), terms, bounding, weightSum: null }
  }
  const counted = sections.filter((one) => one.possible > 0 && one.weightMilli > 0)
  const terms = counted.map(({ sectionKey, weightMilli, earned: points, possible: best }) => ({
    sectionKey, weightMilli, possible: best, earned: Math.min(Math.max(0, points), best),
  }))
  const weightSum = terms.reduce((sum, { weightMilli }) => sum + weightMilli, 0)
  // All fractions over one common denominator: the product of what is possible.
  const under = terms.reduce((product, { possible: best }) => product * BigInt(best), 1n)
  const over = terms.reduce((sum, term) => sum + (BigInt(term.weightMilli) * BigInt(term.earned) * under) / BigInt(term.possible), 0n)
  return { ...frame, ...quotient(over, under * BigInt(weightSum)), terms, bounding: null, weightSum }
}

const within = (earned: bigint, possible: bigint) => (earned < 0n ? 0n : earned > possible ? possible : earned)

/** Rounded half-up once to millionths, and that once to 0.1; nothing to divide by is no score. */
function quotient(over: bigint, under: bigint): Pick<WhySum, 'exact' | 'shown'> {
  if (under <= 0n) return { exact: null, shown: null }
  const exact = Number(divideHalfUp(100_000_000n * over, under))
  return { exact, shown: toTenths(exact) }
}
