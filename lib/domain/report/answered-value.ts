import type { Criterion, ManyCriterion } from '../standard/content'
import type { Answer, Answers, AnswerValue } from './answer'
import { likelihoods } from './recommendation'

/** Keys come from people: "constructor" is a fair key, so only own properties count. */
export const answerTo = (answers: Answers, criterionKey: string): Answer | null =>
  (Object.hasOwn(answers, criterionKey) && answers[criterionKey]) || null

/** An exclusive option ("none of these") stands alone; every ticked key exists and is ticked once. */
export const ticksFit = (criterion: ManyCriterion, keys: string[]): boolean => {
  const ticked = criterion.options.filter(({ key }) => keys.includes(key))
  return ticked.length === keys.length && (keys.length < 2 || !ticked.some(({ exclusive }) => exclusive))
}

/** The value a criterion was answered with; null when open, not applicable, not checked, or not a value of its type. */
export function answeredValue(criterion: Criterion, answer: Answer | null): AnswerValue | null {
  if (answer?.state !== 'answered') return null
  return valueFits(criterion, answer.value) ? answer.value : null
}

export function valueFits(criterion: Criterion, value: AnswerValue): boolean {
  switch (criterion.type) {
    case 'yes_no':
    case 'choice_one':
    case 'scale':
      return value.type === 'option' && criterion.options.some(({ key }) => key === value.key)
    case 'choice_many':
      return value.type === 'options' && ticksFit(criterion, value.keys)
    case 'number':
      return value.type === 'number' && Number.isSafeInteger(value.milli)
    case 'duration':
      return value.type === 'duration' && Number.isSafeInteger(value.seconds)
    case 'recommendation':
      return value.type === 'recommendation' && likelihoods.includes(value.likelihood)
    default:
      return value.type === criterion.type
  }
}
