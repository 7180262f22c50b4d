import type { Answers, AnswerValue } from '../report/answer'
import { answerTo, valueFits } from '../report/answered-value'
import type { VisitContext } from '../report/context'
import { alike } from '../standard/compare/part-changes'
import type { Clause, Condition } from '../standard/condition'
import { type Criterion, criteriaOf, type Section, type StandardContent } from '../standard/content'
import { isProvoked, visibleCriteria } from '../standard/visible'

/** What a re-scoring stands on: a report as it counts, under the version it was answered under. */
export type PastReport = {
  content: StandardContent
  answers: Answers
  /** Keys of the criteria that were part of the visit: those of its stored score. */
  asked: ReadonlySet<string>
  context: VisitContext
}

/**
 * Why a criterion of another version has no answer in a past report: it was not there · it was not asked in this visit · it is now of
 * another type · the ticked option is gone · the number is now in another unit · whether it would have been asked hangs on one of
 * these · the comparison leaves it aside.
 */
export const leftOutReasons = ['added', 'not_asked', 'type_changed', 'option_gone', 'unit_changed', 'condition_open', 'not_compared'] as const
export type LeftOut = { criterionKey: string; reason: (typeof leftOutReasons)[number] }

export type CarriedOver = {
  /** What would have been part of the visit, in the order of the new version; `carried` have their old answer. */
  sections: { section: Section; carried: Criterion[]; open: Criterion[] }[]
  leftOut: LeftOut[]
}

/**
 * Which answers of a past report are answers to another version. Criteria are found by their stable keys and options by theirs;
 * words alone never break the tie. What is not known is left out, never guessed.
 */
export function carryOver(past: PastReport, content: StandardContent, only?: ReadonlySet<string>): CarriedOver {
  const before = new Map(criteriaOf(past.content).map((criterion) => [criterion.key, criterion]))
  const carried = new Map<string, Criterion>()
  const open = new Set<string>()
  const leftOut: LeftOut[] = []
  const sections = content.sections
    .filter((section) => isProvoked(section, past.context))
    .map((section) => {
      const part: CarriedOver['sections'][number] = { section, carried: [], open: [] }
      for (const criterion of section.criteria) {
        const was = before.get(criterion.key)
        const asked = wouldBeAsked(criterion, was)
        if (asked === 'no') continue
        const reason = asked === 'open' ? 'condition_open' : reasonToLeaveOut(criterion, was)
        if (reason === null) {
          carried.set(criterion.key, criterion)
          part.carried.push(criterion)
        } else {
          open.add(criterion.key)
          part.open.push(criterion)
          leftOut.push({ criterionKey: criterion.key, reason })
        }
      }
      return part
    })
  return { sections, leftOut }

  function reasonToLeaveOut(criterion: Criterion, was: Criterion | undefined): LeftOut['reason'] | null {
    if (only && !only.has(criterion.key)) return 'not_compared'
    if (!was) return 'added'
    if (!past.asked.has(criterion.key)) return 'not_asked'
    if (was.type !== criterion.type) return 'type_changed'
    const answer = answerTo(past.answers, criterion.key)
    if (answer?.state !== 'answered') return null
    if (unitDiffers(was, criterion, past.content)) return 'unit_changed'
    // A value that did not fit its own version either was no answer then, and is none now.
    return stillFits(was, criterion, answer.value) ? null : 'option_gone'
  }

  function wouldBeAsked(criterion: Criterion, was: Criterion | undefined): 'yes' | 'no' | 'open' {
    const { condition } = criterion
    if (!condition) return 'yes'
    if (was && settledThen(condition, was)) return past.asked.has(criterion.key) ? 'yes' : 'no'
    const known = condition.clauses.filter((clause) => clause.about !== 'answer' || !open.has(clause.criterionKey))
    const holds = conditionHolds(criterion, { ...condition, clauses: known })
    if (known.length === condition.clauses.length) return holds ? 'yes' : 'no'
    // All must hold: one that does not settles it; any may hold: one that does settles it.
    return condition.match === 'all' ? (holds ? 'open' : 'no') : holds ? 'yes' : 'open'
  }

  /** Visits of before attributes were kept with them may know newer ones: what asked about them then is not asked again. */
  function settledThen(condition: Condition, was: Criterion): boolean {
    return (
      condition.clauses.some(({ about }) => about === 'branch') &&
      alike(condition, was.condition) &&
      condition.clauses.every((clause) => clause.about !== 'answer' || standsAsThen(clause))
    )
  }

  function standsAsThen({ criterionKey }: Extract<Clause, { about: 'answer' }>): boolean {
    return !open.has(criterionKey) && carried.has(criterionKey) === past.asked.has(criterionKey)
  }

  function conditionHolds(criterion: Criterion, condition: Condition): boolean {
    const earlier = [...carried.values()].map((one) => ({ ...one, condition: null }))
    return askedIn(content, [...earlier, { ...criterion, condition }], past).has(criterion.key)
  }
}

function askedIn(content: StandardContent, criteria: Criterion[], { answers, context }: { answers: Answers; context: VisitContext }) {
  const [section] = content.sections
  const sections = section ? [{ ...section, onlyInScenarios: [], criteria }] : []
  return new Set(visibleCriteria({ ...content, sections }, answers, context).map(({ key }) => key))
}

const stillFits = (was: Criterion, now: Criterion, value: AnswerValue): boolean => valueFits(now, value) || !valueFits(was, value)

/** Five minutes are not five seconds; compared in the words the answers were given by, so that a translation changes nothing. */
const unitDiffers = (was: Criterion, now: Criterion, { baseLanguage }: StandardContent): boolean =>
  was.type === 'number' && now.type === 'number' && (was.unit[baseLanguage] ?? '') !== (now.unit[baseLanguage] ?? '')
