import type { Answer } from '@/lib/domain/report/answer'

/** How an answer names what was taken for it, or no longer does. */
export type Naming = (before: Answer, id: string) => Answer

export const withPhoto: Naming = (before, id) => ({ ...before, evidence: [...before.evidence, id], noPhotoReason: null })
export const withoutPhoto: Naming = (before, id) => ({ ...before, evidence: before.evidence.filter((one) => one !== id) })
