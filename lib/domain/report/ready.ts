import type { StandardContent } from '../standard/content'
import { criteriaOf } from '../standard/content'
import { visibleCriteria } from '../standard/visible'
import { type Answers, evidenceOfAnswer } from './answer'
import { misfitOf } from './answer-fits'
import { answerTo } from './answered-value'
import type { VisitContext } from './context'

/** Keys of answers that cannot be answers to this standard, hidden criteria included. */
export function misfits(content: StandardContent, answers: Answers): string[] {
  const criteria = new Map(criteriaOf(content).map((criterion) => [criterion.key, criterion]))
  return Object.entries(answers).flatMap(([key, answer]) => {
    const criterion = criteria.get(key)
    return criterion && misfitOf(criterion, answer) === null ? [] : [key]
  })
}

/** Ids of the evidence that is part of the report, each once. What hangs on a hidden criterion is not. */
export const evidenceOf = (content: StandardContent, answers: Answers, context: VisitContext): string[] => [
  ...new Set(visibleCriteria(content, answers, context).flatMap(({ key }) => {
    const answer = answerTo(answers, key)
    return answer ? evidenceOfAnswer(answer) : []
  })),
]
