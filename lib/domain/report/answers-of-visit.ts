import type { StandardContent } from '../standard/content'
import { visibleCriteria } from '../standard/visible'
import type { Answers } from './answer'
import { answerTo } from './answered-value'
import type { VisitContext } from './context'

/**
 * The answers that are part of the visit. What was entered on a criterion that is hidden now is left out here and kept where it was
 * entered: it is back as soon as an earlier answer shows the criterion again.
 */
export const answersOfVisit = (content: StandardContent, answers: Answers, context: VisitContext): Answers =>
  Object.fromEntries(
    visibleCriteria(content, answers, context).flatMap(({ key }) => {
      const answer = answerTo(answers, key)
      return answer ? [[key, answer]] : []
    }),
  )
