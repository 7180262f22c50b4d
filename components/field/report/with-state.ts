import type { Answer, AnswerState, AnswerValue } from '@/lib/domain/report/answer'

/** Another answer beside the same note and photos. */
export const withState =
  (state: AnswerState) =>
  ({ comment, evidence, noPhotoReason }: Answer): Answer => ({ ...state, comment, evidence, noPhotoReason })

export const withValue = (value: AnswerValue) => withState({ state: 'answered', value })
export const unanswered = withState({ state: 'open' })
