import type { Answer } from '@/lib/domain/report/answer'

/** How an answer names what was taken for it. */
export type Naming = (before: Answer, id: string) => Answer

export const withPhoto: Naming = (before, id) => ({ ...before, evidence: [...before.evidence, id], noPhotoReason: null })

/** Without one photo or sound; where the last sound goes, the question is open again. */
export const withoutEvidence: Naming = ({ recordings: before, ...answer }, id) => {
  const recordings = before?.filter((one) => one.id !== id) ?? []
  const { comment, noPhotoReason } = answer
  const evidence = answer.evidence.filter((one) => one !== id)
  if (recordings.length > 0) return { ...answer, evidence, recordings }
  return answer.state === 'answered' && answer.value.type === 'sound' ? { state: 'open', comment, evidence, noPhotoReason } : { ...answer, evidence }
}
