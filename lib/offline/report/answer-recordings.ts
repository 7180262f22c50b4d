import type { Answer } from '@/lib/domain/report/answer'
import type { Naming } from './answer-evidence'

/** A sound is the answer, whatever stood there before; note and photos stay. */
export const withRecording =
  (seconds: number): Naming =>
  ({ comment, evidence, noPhotoReason, recordings = [] }, id): Answer => ({ state: 'answered', value: { type: 'sound' }, comment, evidence, noPhotoReason, recordings: [...recordings, { id, seconds }] })

/** Where the last sound goes, the question is open again. */
export const withoutRecording: Naming = ({ recordings: before, ...answer }, id) => {
  const recordings = before?.filter((one) => one.id !== id) ?? []
  if (recordings.length > 0) return { ...answer, recordings }
  const { comment, evidence, noPhotoReason } = answer
  return answer.state === 'answered' && answer.value.type === 'sound' ? { state: 'open', comment, evidence, noPhotoReason } : answer
}
