import type { Answer, Answers } from './answer'
import { answerTo } from './answered-value'
import { canonical } from './draft'

/**
 * What a reviewer asks of a report that came back; without a criterion, of the whole of it. `sent`: the answer as it was sent, null where
 * there was none; a phone may hold a visit packed before this was told.
 */
export type AskedAgain = { criterionKey: string | null; question: string; sent?: Answer | null }

/** Whether the answer asked about says anything else by now: a value, a note, a photo. What cannot be known counts as said. */
export const isAnswered = ({ criterionKey, sent }: AskedAgain, answers: Answers): boolean =>
  criterionKey === null || sent === undefined || canonical(answerTo(answers, criterionKey) ?? null) !== canonical(sent)

type Place = { place: number; criterionKey: string }
type Shown = { criteria: readonly { key: string }[] }

/** Where each question stands on the screen, in the order asked; null where what it is about is not asked as answered now. `place`: of the section, from 0. */
export function placesAsked(questions: readonly AskedAgain[], sections: readonly Shown[], answers: Answers): (AskedAgain & { at: Place | null; answered: boolean })[] {
  return questions.map((question) => {
    const place = question.criterionKey === null ? -1 : sections.findIndex(({ criteria }) => criteria.some(({ key }) => key === question.criterionKey))
    return { ...question, at: place < 0 ? null : { place, criterionKey: question.criterionKey! }, answered: place < 0 || isAnswered(question, answers) }
  })
}
