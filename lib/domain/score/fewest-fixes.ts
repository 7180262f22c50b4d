import { type Tenths, toTenths } from '../exact'
import { type Criterion, criteriaOf, type Section, type StandardContent, type Zone } from '../standard/content'
import { bestAnswerPoints } from './best-answer'
import { percentOf, scaleOf } from './mean'
import { mostByCount, mostDealtOtherwise } from './most-by-count'
import type { CriterionScore, ScoreResult, SectionScore } from './result'

/**
 * `fixes`: the fewest answers that, had they been the best ones, would have brought the visit into the zone, gates first, and the
 * score then shown; `others`: another set of as many would have done it too. Out of reach: `most` is the score with every answer at
 * its best; `failureStays`: a critical failure would remain. Inside: no fix is needed.
 */
export type FewestFixes =
  | { kind: 'inside' }
  | { kind: 'fixes'; criterionKeys: string[]; reaches: Tenths; others: boolean }
  | { kind: 'out_of_reach'; most: Tenths; failureStays: boolean }

/** A fix: this answer made the best one. `gain` in millionths of a point; of a failed gate it may be nothing or less. */
type Fix = { criterionKey: string; gain: bigint }

/** What must be mended (failed gates) is earned already in `earned`; `open` are the other fixes, the greatest gain first. */
type Part = { score: SectionScore; mustReach: Tenths | null; earned: bigint; gates: Fix[]; open: Fix[]; stuck: boolean }

/**
 * Exact. Inside a section k fixes are best the k of the greatest gain, as only their sum counts; how many in which section is a
 * knapsack, as sections are bounded and may have a pass mark. Conditions stay as answered; bonus, not applicable and could not check
 * are no fixes (DOMAIN.md section 5). With every gate mended the official score is the service score. Null: no zone or no score.
 */
export function fewestFixes(content: StandardContent, result: ScoreResult): FewestFixes | null {
  const { zone } = content
  if (!zone || result.officialTenths === null) return null
  if (result.criticalFailures.length === 0 && result.officialTenths >= zone.acceptable) return { kind: 'inside' }
  const parts = partsOf(content, result)
  return lift(parts, result, zone)
}

function lift(parts: Part[], { method }: ScoreResult, zone: Zone): FewestFixes {
  const scale = scaleOf(
    method,
    parts.map(({ score, earned }) => ({ weightMilli: score.weightMilli, earned, possible: BigInt(score.possible) })),
  )
  const shown = (sum: bigint): Tenths => toTenths(scale.score(sum) ?? 0)
  const menus = parts.map((part, index) =>
    earnedWith(part).map((earned) => (reachesMark(part, earned) ? scale.worth(index, earned) : null)),
  )
  const stuck = parts.some((part) => part.stuck)
  const found = stuck ? undefined : mostByCount(menus).find((most) => most !== null && shown(most.total) >= zone.acceptable)
  if (!found) {
    const everything = parts.reduce((sum, part, index) => sum + scale.worth(index, earnedWith(part).at(-1) ?? part.earned), 0n)
    return { kind: 'out_of_reach', most: shown(everything), failureStays: stuck || menus.some((menu) => menu.at(-1) === null) }
  }
  const otherDeal = mostDealtOtherwise(menus, found.counts)
  const others =
    (otherDeal !== null && shown(otherDeal) >= zone.acceptable) ||
    parts.some((part, index) => {
      const swapped = withNextInstead(part, found.counts[index] ?? 0)
      if (swapped === null || !reachesMark(part, swapped)) return false
      const now = menus[index]?.[found.counts[index] ?? 0] ?? 0n
      return shown(found.total - now + scale.worth(index, swapped)) >= zone.acceptable
    })
  const fixes = parts.flatMap(({ open }, index) => open.slice(0, found.counts[index] ?? 0))
  const criterionKeys = [...parts.flatMap(({ gates }) => gates), ...fixes].map(({ criterionKey }) => criterionKey)
  return { kind: 'fixes', criterionKeys, reaches: shown(found.total), others }
}

/** What the section earns with none, one, two … of its open fixes. */
function earnedWith({ earned, open }: Part): bigint[] {
  const all = [earned]
  for (const { gain } of open) all.push((earned += gain))
  return all
}

/** The nearest other choice of as many fixes: the smallest chosen gives way to the greatest left. Null: there is none. */
function withNextInstead(part: Part, count: number): bigint | null {
  const [last, next] = [part.open[count - 1], part.open[count]]
  const earned = earnedWith(part)[count]
  return last && next && earned !== undefined ? earned - last.gain + next.gain : null
}

/** A pass mark compares what people see: the section's own bounded score to 0.1. */
const reachesMark = ({ score, mustReach }: Part, earned: bigint): boolean => {
  const percent = percentOf(earned, BigInt(score.possible))
  return mustReach === null || percent === null || toTenths(percent) >= mustReach
}

function partsOf(content: StandardContent, result: ScoreResult): Part[] {
  const criteria = new Map(criteriaOf(content).map((criterion) => [criterion.key, criterion]))
  const sections = new Map(content.sections.map((section) => [section.key, section]))
  const failed = new Set(result.criticalFailures.flatMap(({ kind, key }) => (kind === 'criterion' ? [key] : [])))
  return result.sections.map((score) => {
    const answered = result.criteria.flatMap((one) => {
      const criterion = criteria.get(one.criterionKey)
      return criterion && one.sectionKey === score.sectionKey ? [fixOf(criterion, one)] : []
    })
    const gates = answered.filter(({ criterionKey }) => failed.has(criterionKey))
    const open = answered.filter(({ criterionKey, gain }) => !failed.has(criterionKey) && gain !== null && gain > 0n)
    return {
      score,
      mustReach: markToReach(sections.get(score.sectionKey)),
      earned: gates.reduce((sum, { gain }) => sum + (gain ?? 0n), BigInt(score.earned)),
      gates: gates.flatMap(whole),
      open: open.flatMap(whole).sort((one, other) => Number(other.gain > one.gain) - Number(other.gain < one.gain)),
      stuck: gates.some(({ gain }) => gain === null),
    }
  })
}

const whole = ({ criterionKey, gain }: { criterionKey: string; gain: bigint | null }): Fix[] =>
  gain === null ? [] : [{ criterionKey, gain }]

/** Null: no answer could be better, or this criterion is nothing a fix can be about. */
function fixOf(criterion: Criterion, { criterionKey, status, earned }: CriterionScore) {
  const best = criterion.bonus ? null : bestAnswerPoints(criterion)
  if (best === null || (status !== 'scored' && status !== 'unscored')) return { criterionKey, gain: null }
  return { criterionKey, gain: status === 'scored' ? BigInt(best) * BigInt(criterion.weightMilli) - BigInt(earned) : 0n }
}

const markToReach = (section: Section | undefined): Tenths | null =>
  section?.passMark?.effect === 'fails_visit' ? section.passMark.level : null
