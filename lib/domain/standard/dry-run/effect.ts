import type { Millionths } from '../../exact'
import { answerTo } from '../../report/answered-value'
import { assess, type Assessed } from '../../score/assess-criterion'
import { meanOf, type SectionSum } from '../../score/mean'
import { rescore } from '../../score/rescore'
import type { CriterionScore, ScoreResult } from '../../score/result'
import type { PartAsBefore } from './changed-parts'
import type { PastVisit } from './run'

/** By how much one part alone moved the service score, and whether the visit would have kept its zone without it. */
export type Effect = { effect: Millionths; decides: boolean }

const none: Effect = { effect: 0, decides: false }

/**
 * The draft's score minus the score with this part as before. Where only the worth of one answer changed, the sums of its section say
 * it at once; whether the part decides is asked of the whole engine, and of those visits alone that change zone.
 */
export function effectOf(visit: PastVisit, drafted: ScoreResult, { part, content, worth, fresh }: Omit<PartAsBefore, 'edits'>): Effect {
  const moves = drafted.outcome !== visit.figures.outcome
  const line = drafted.criteria.find(({ criterionKey }) => criterionKey === part.key)
  // Of what is new most reports say nothing: whether it is there or not is then the same.
  if (fresh && !line) return none
  if (worth) {
    const [was, now] = [worth.was, worth.now].map((criterion) => assess(criterion, answerTo(visit.answers, criterion.key)))
    if (!line || !was || !now || worthAlike(was, now)) return none
    if (!moves) return { ...none, effect: difference(drafted.service, serviceWith(was, line, drafted)) }
  }
  const { result } = rescore(visit, content, { completeness: visit.completeness })
  return { effect: difference(drafted.service, result.service), decides: moves && result.outcome === visit.figures.outcome }
}

const difference = (drafted: Millionths | null, without: Millionths | null): Millionths =>
  drafted === null || without === null ? 0 : drafted - without

/** Alike in all that a score, a gate, completeness and their bounds are made of. */
const worthAlike = (was: Assessed, now: Assessed): boolean =>
  (['status', 'mark', 'open', 'earned', 'possible', 'best', 'worst'] as const).every((field) => was[field] === now[field]) &&
  was.criterion.gate === now.criterion.gate && was.criterion.bonus === now.criterion.bonus

function serviceWith(was: Assessed, line: CriterionScore, { method, sections }: ScoreResult): Millionths | null {
  const sums = sections.map(({ sectionKey, weightMilli, earned, possible }): SectionSum => {
    const here = sectionKey === line.sectionKey
    const change = (sum: number, now: number, before: number) => BigInt(sum) + (here ? BigInt(before) - BigInt(now) : 0n)
    return { weightMilli, earned: change(earned, line.earned, was.earned), possible: change(possible, line.possible, was.possible) }
  })
  return meanOf(method, sums).value
}
