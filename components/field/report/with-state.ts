import { type Answer, type AnswerState, type AnswerValue, withoutDoubt } from '@/lib/domain/report/answer'

/** Another answer beside the same note and photos. A doubt stays while it is an answer: it is taken back by its own button. */
export const withState =
  (state: AnswerState) =>
  (before: Answer): Answer => {
    const { comment, evidence, noPhotoReason, recordings } = before
    const beside = { comment, evidence, noPhotoReason, ...(recordings ? { recordings } : {}) }
    return state.state === 'answered' && before.state === 'answered' && before.unsure ? { ...state, unsure: true, ...beside } : { ...state, ...beside }
  }

/** "Not sure", said or taken back. */
export const withDoubt =
  (unsure: boolean) =>
  (before: Answer): Answer => {
    const sure = withoutDoubt(before)
    return unsure && sure.state === 'answered' ? { ...sure, unsure: true } : sure
  }

export const withValue = (value: AnswerValue) => withState({ state: 'answered', value })
/** No answer; where something was recorded, that is one still. */
export const unanswered = (before: Answer): Answer => (before.recordings ? withValue({ type: 'sound' }) : withState({ state: 'open' }))(before)
