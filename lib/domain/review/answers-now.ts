import type { Answer, Answers } from '../report/answer'
import { answerTo } from '../report/answered-value'
import { canonical } from '../report/draft'

type Submission = { number: number; receivedAt: Date; answers: Answers }
type Correction = { criterionKey: string; newAnswer: Answer; at: Date }

/**
 * The answers as they count: what the shopper sent, with the reviewer's corrections on top. A correction stays through a return
 * until the shopper changes that very answer. Hidden criteria keep theirs, so a correction can bring them back.
 */
export function answersNow(submissions: readonly Submission[], corrections: readonly Correction[]): Answers {
  const inOrder = [...submissions].sort((one, other) => one.number - other.number)
  const answers = new Map<string, Answer>()
  inOrder.forEach((submission, index) => {
    const before = inOrder[index - 1]
    for (const key of new Set([...Object.keys(submission.answers), ...Object.keys(before?.answers ?? {})])) {
      const sent = answerTo(submission.answers, key)
      if (before && canonical(answerTo(before.answers, key)) === canonical(sent)) continue
      if (sent) answers.set(key, sent)
      else answers.delete(key)
    }
    const until = inOrder[index + 1]?.receivedAt ?? null
    for (const { criterionKey, newAnswer, at } of corrections)
      if (at >= submission.receivedAt && (until === null || at < until)) answers.set(criterionKey, newAnswer)
  })
  return Object.fromEntries(answers)
}

/** Whether two sets of answers say the same. */
export const sameAnswers = (one: Answers, other: Answers): boolean => canonical(one) === canonical(other)
