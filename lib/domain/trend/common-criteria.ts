import type { Millionths } from '../exact'
import { bestPoints } from '../score/attainable'
import { meanOf } from '../score/mean'
import { alike } from '../standard/compare/part-changes'
import type { Criterion, StandardContent } from '../standard/content'
import { isScored } from '../standard/judged'
import { stepsTaken } from '../standard/steps-asked'
import { answersOf, meansOtherwise } from './criterion-trend'
import { contentOf, placedIn, stepBetween, type Chain, type Placed, type Step } from './version-chain'

/** Why a criterion is not among the common ones; `unscored`: it earned points once and earns none now. */
export const leftOutReasons = ['added', 'removed', 'unscored', 'meaning', 'answers', 'asked'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]
export type LeftOut = { key: string; because: LeftOutReason }

export type CommonCriteria = {
  /** The version whose weights, points and method both periods are scored by. */
  newer: number
  keys: string[]
  /** Scored criteria of the newer version. */
  all: number
  /** What the common criteria weigh in the newer version, of 100 %; null when nothing in it weighs. */
  share: Millionths | null
  leftOut: LeftOut[]
  /** The common criteria and the unscored ones they may hang on: what a report is scored again over. */
  comparable: string[]
}

/**
 * The criteria that ask the same question, of the same answers, at the same occasions in all these versions (DOMAIN.md section 3);
 * points, bands, weights and rules may differ, the newer ones count (decision 24). @throws RangeError without a version
 */
export function commonCriteria(chain: Chain, numbers: readonly number[]): CommonCriteria {
  const newer = Math.max(...numbers)
  const content = contentOf(chain, newer)
  const steps = [...new Set(numbers)].filter((number) => number !== newer).map((number) => stepBetween(chain, number, newer))
  const placed = placedIn(content)
  const different = differences(content, placed, steps)
  const scored = [...placed.values()].map(({ criterion }) => criterion).filter(isScored)
  const keys = new Set(scored.filter(({ key }) => !different.has(key)).map(({ key }) => key))
  return {
    newer,
    keys: [...keys],
    all: scored.length,
    share: shareOf(content, keys),
    leftOut: [
      ...scored.flatMap(({ key }): LeftOut[] => (different.has(key) ? [{ key, because: different.get(key)! }] : [])),
      ...gone(steps, placed),
    ],
    comparable: [...placed.keys()].filter((key) => !different.has(key)),
  }
}

function differences(content: StandardContent, placed: Map<string, Placed>, steps: readonly Step[]): Map<string, LeftOutReason> {
  const different = new Map<string, LeftOutReason>()
  const before = steps.map((step) => placedIn(step.before))
  // Conditions look back, so what a criterion hangs on is settled before it.
  for (const { criterion, section } of content.sections.flatMap((section) => section.criteria.map((criterion) => ({ criterion, section })))) {
    const because = steps.map((step, at) => differenceOf({ criterion, section }, step, [before[at] ?? new Map(), placed])).find((found) => found !== null)
    const hangsOnOther = (criterion.condition?.clauses ?? []).some((clause) => clause.about === 'answer' && (different.has(clause.criterionKey) || !placed.has(clause.criterionKey)))
    if (because) different.set(criterion.key, because)
    else if (hangsOnOther) different.set(criterion.key, 'asked')
  }
  return different
}

type ByKey = ReadonlyMap<string, Placed>

function differenceOf(now: Placed, step: Step, [before, after]: [ByKey, ByKey]): LeftOutReason | null {
  const was = before.get(now.criterion.key)
  if (!was) return 'added'
  if (meansOtherwise(was, now, step)) return 'meaning'
  if (!alike(answersOf(was.criterion), answersOf(now.criterion)) || unitOf(was.criterion, step) !== unitOf(now.criterion, step)) return 'answers'
  return alike(occasionsOf(was, before), occasionsOf(now, after)) ? null : 'asked'
}

/** In the words the older answers were given by, as a past report is carried over: five minutes are not five seconds. */
const unitOf = (criterion: Criterion, { before }: Step) => (criterion.type === 'number' ? (criterion.unit[before.baseLanguage] ?? '') : '')

/** A condition that goes by the steps of a scale holds for others when these are turned round. */
const occasionsOf = ({ criterion: { condition }, section }: Placed, beside: ByKey) =>
  [condition, condition?.clauses.map((clause) => stepsTaken(clause, clause.about === 'answer' ? beside.get(clause.criterionKey)?.criterion : undefined)), [...section.onlyInScenarios].sort()]

/** Scored in an older version, no longer there or no longer scored. */
function gone(steps: readonly Step[], placed: Map<string, Placed>): LeftOut[] {
  const keys = new Set(steps.flatMap(({ before }) => before.sections.flatMap(({ criteria }) => criteria.filter(isScored).map(({ key }) => key))))
  return [...keys].flatMap((key): LeftOut[] => {
    const now = placed.get(key)
    return !now ? [{ key, because: 'removed' }] : isScored(now.criterion) ? [] : [{ key, because: 'unscored' }]
  })
}

/** As the method weighs them: points of all the possible ones, or those of each section by its weight. Bonus has no weight of its own. */
function shareOf({ method, sections }: StandardContent, keys: ReadonlySet<string>): Millionths | null {
  const possible = (criteria: readonly Criterion[]) =>
    criteria.reduce((sum, one) => (isScored(one) && !one.bonus ? sum + BigInt(bestPoints(one)) * BigInt(one.weightMilli) : sum), 0n)
  const sums = sections.map(({ weightMilli, criteria }) => ({ weightMilli, earned: possible(criteria.filter(({ key }) => keys.has(key))), possible: possible(criteria) }))
  return meanOf(method, sums).value
}
