import type { Place } from './place'

/** What a shopper (or a reviewer correcting) says about one criterion. Plain data: the phone uses it too. */
export type AnswerValue =
  | { type: 'option'; key: string } // yes_no, choice_one, scale
  | { type: 'options'; keys: string[] } // choice_many; an empty list is "none of these"
  | { type: 'number'; milli: number } // number, in thousandths of its unit
  | { type: 'duration'; seconds: number }
  | { type: 'recommendation'; likelihood: number } // 0 (not at all likely) to 10 (extremely likely), whole
  | { type: 'time'; at: string } // HH:MM, the branch's wall clock
  | { type: 'text'; text: string }
  | { type: 'photo' } // the photos are in `evidence`
  | { type: 'sound' } // the recordings are in `recordings`
  | { type: 'place'; place: Place | null } // null: recorded, and kept back from readers of figures

/** One sound, by its evidence id, and how long it is by the phone's clock. */
export type Recording = { id: string; seconds: number }

export type Answer = AnswerState & {
  comment: string
  /** Evidence ids, in the order taken. */
  evidence: string[]
  /** "Photo not possible, because …": never costs points; null when a photo is there or none is asked. */
  noPhotoReason: string | null
  /** Of a sound criterion, in the order made; absent where nothing was recorded. */
  recordings?: Recording[]
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
export const withoutDoubt = (answer: Answer): Answer => (answer.state === 'answered' && answer.unsure !== undefined ? sure(answer) : answer)

/** The same without what else stays with reviewers: sounds and the place. */
export function withoutKeptBack(answer: Answer): Answer {
  const rest = silent(withoutDoubt(answer))
  return rest.state === 'answered' && rest.value.type === 'place' ? { ...rest, value: { type: 'place', place: null } } : rest
}

const sure = ({ unsure: _unsure, ...rest }: Extract<Answer, { state: 'answered' }>): Answer => rest
const silent = ({ recordings: _recordings, ...rest }: Answer): Answer => rest

/** Ids of everything that hangs on an answer: photos, then sounds. */
export const evidenceOfAnswer = ({ evidence, recordings = [] }: Answer): string[] => [...evidence, ...recordings.map(({ id }) => id)]

export const emptyAnswer: Answer = { state: 'open', comment: '', evidence: [], noPhotoReason: null }
