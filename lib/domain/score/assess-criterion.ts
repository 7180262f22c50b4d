import type { Answer } from '../report/answer'
import { answeredValue } from '../report/answered-value'
import type { Criterion } from '../standard/content'
import { isScored } from '../standard/judged'
import { bestPoints, worstPoints } from './attainable'
import { markOf, worthOf } from './earned'
import type { CriterionScore } from './result'

/** One criterion with its answer, in millionths of a point (points × weight), before any gate. */
export type Assessed = {
  criterion: Criterion
  status: CriterionScore['status']
  /** Also set where nothing is scored: a gate of weight 0 still works. */
  mark: boolean | null
  /** Neither answered nor set aside as not applicable: what completeness and bounds ask about. */
  open: boolean
  earned: number
  possible: number
  best: number
  worst: number
  by: string[]
}

export function assess(criterion: Criterion, answer: Answer | null): Assessed {
  const value = answeredValue(criterion, answer)
  const worth = value && worthOf(criterion, value)
  const state = value ? 'answered' : stateWithoutValue(criterion, answer)
  const scored = isScored(criterion)
  const best = scored ? bestPoints(criterion) * criterion.weightMilli : 0
  const status = !scored ? 'unscored' : state === 'answered' ? 'scored' : state
  const counts = status === 'scored' || status === 'not_applicable_zero'
  return {
    criterion,
    status,
    mark: markOf(criterion, value),
    open: state === 'could_not_check' || state === 'unanswered',
    earned: worth && scored ? worth.pointsMilli * criterion.weightMilli : 0,
    possible: counts && !criterion.bonus ? best : 0,
    best,
    worst: scored ? worstPoints(criterion) * criterion.weightMilli : 0,
    by: worth && scored ? worth.by : [],
  }
}

/** Decision 2, reading 4: a forbidden "not applicable" counts as could not check. */
function stateWithoutValue(criterion: Criterion, answer: Answer | null) {
  if (answer?.state === 'could_not_check') return 'could_not_check'
  if (answer?.state !== 'not_applicable') return 'unanswered'
  if (criterion.notApplicable === 'not_allowed') return 'could_not_check'
  return criterion.notApplicable === 'zero' ? 'not_applicable_zero' : 'not_applicable'
}
