/** What a shopper (or a reviewer correcting) says about one criterion. Plain data: the phone uses it too. */
export type AnswerValue =
  | { type: 'option'; key: string } // yes_no, choice_one, scale
  | { type: 'options'; keys: string[] } // choice_many; an empty list is "none of these"
  | { type: 'number'; milli: number } // number, in thousandths of its unit
  | { type: 'duration'; seconds: number }
  | { type: 'time'; at: string } // HH:MM, the branch's wall clock
  | { type: 'text'; text: string }
  | { type: 'photo' } // the photos are in `evidence`

export type Answer = AnswerState & {
  comment: string
  /** Evidence ids, in the order taken. */
  evidence: string[]
  /** "Photo not possible, because …": never costs points; null when a photo is there or none is asked. */
  noPhotoReason: string | null
}

export type AnswerState =
  /** `unsure`: the shopper's own doubt, for the reviewer to know; it changes no figure. */
  | { state: 'answered'; value: AnswerValue; unsure?: true }
  | { state: 'not_applicable' }
  | { state: 'could_not_check'; reason: string }
  /** A comment or photo came before the answer itself. */
  | { state: 'open' }

/** By criterion key. A key that is absent has not been answered. */
export type Answers = Record<string, Answer>

/** As readers of figures may keep it: the shopper's doubt stays with reviewers. */
export function withoutDoubt(answer: Answer): Answer {
  if (answer.state !== 'answered' || answer.unsure === undefined) return answer
  const { state, value, comment, evidence, noPhotoReason } = answer
  return { state, value, comment, evidence, noPhotoReason }
}

export const emptyAnswer: Answer = { state: 'open', comment: '', evidence: [], noPhotoReason: null }
