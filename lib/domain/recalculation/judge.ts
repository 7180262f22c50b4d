import { toTenths, type Tenths } from '../exact'
import { type Scoring, scoringAfterCorrection } from '../review/scoring'
import { type PastReport, rescore } from '../score/rescore'
import type { Outcome, ScoreResult } from '../score/result'
import { criteriaOf, type StandardContent } from '../standard/content'

/** More published visits than this are not moved at once: they are taken a wave or some months at a time. */
export const MOST_AT_ONCE = 2_000

/**
 * Why a visit keeps its figures: its answers cover less of the new version than a complete report must · a gate of the new version was
 * never asked · what they cover gives no score.
 */
export const stayReasons = ['covered_too_little', 'gate_not_asked', 'no_score'] as const
export type StayReason = (typeof stayReasons)[number]

export type Figures = { service: number | null; official: number | null; outcome: Outcome; scoring: Scoring }
export type Before = Figures & { incomplete: boolean }
export type Judged = { stays: StayReason; figures: Figures; result: null } | { stays: null; figures: Figures; result: ScoreResult }

/**
 * What becomes of one published visit under another version's rules. Answers that are none to the new version are left out, and where
 * too much would be, the visit stays as it is. `completeness` is the level the visit was planned with.
 */
export function judge(past: PastReport, before: Before, target: StandardContent, { completeness }: { completeness: Tenths }): Judged {
  const { result, covered, leftOut } = rescore(past, target, { completeness })
  const gates = new Set(criteriaOf(target).flatMap(({ key, gate }) => (gate ? [key] : [])))
  const stays: StayReason | null =
    result.service === null && before.service !== null ? 'no_score'
    : leftOut.some(({ criterionKey }) => gates.has(criterionKey)) ? 'gate_not_asked'
    : covered !== null && toTenths(covered) < completeness && !before.incomplete ? 'covered_too_little'
    : null
  const { incomplete, ...figures } = before
  if (stays !== null) return { stays, figures, result: null }
  const { service, official, outcome } = result
  return { stays, result, figures: { service, official, outcome, scoring: scoringAfterCorrection(before.scoring, incomplete, result.incomplete) } }
}

/**
 * Whether a reader would see another figure or another word, or the visit enters or leaves the means; steps below the displayed 0.1 are
 * nobody's news. Totals are compared, not sections.
 */
export const isSeen = (was: Figures, now: Figures): boolean =>
  shown(was.service) !== shown(now.service) || shown(was.official) !== shown(now.official) || was.outcome !== now.outcome || was.scoring !== now.scoring

const shown = (millionths: number | null): Tenths | null => (millionths === null ? null : toTenths(millionths))

type Left = { already: number; newer: number; imported: number; stays: number }
/** Why there is nothing to recalculate, in counts; `chosen`: all of them. */
export const nothingBecause = ({ already = 0, newer = 0, imported = 0, stays = 0 }: Partial<Left>): Left & { chosen: number } =>
  ({ chosen: already + newer + imported + stays, already, newer, imported, stays })
