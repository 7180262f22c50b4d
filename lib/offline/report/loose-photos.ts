import type { Answer } from '@/lib/domain/report/answer'
import { MAX_PHOTOS_PER_ANSWER } from '@/lib/domain/report/limits'
import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import type { ReportStore } from './store'

/** Says what a photo is of; from then on it travels like any other. @returns whether the answer had room for it */
export function assignPhoto(store: ReportStore, id: string, { key, type }: Pick<ShopperCriterion, 'key' | 'type'>): boolean {
  const { answers, loose } = store.read()
  const taken = Object.hasOwn(answers, key) ? (answers[key]?.evidence.length ?? 0) : 0
  if (taken >= MAX_PHOTOS_PER_ANSWER || !loose.some((photo) => photo.id === id)) return false
  const named = (before: Answer): Answer => {
    const beside = { comment: before.comment, evidence: [...before.evidence, id], noPhotoReason: null }
    return type === 'photo' ? { state: 'answered', value: { type: 'photo' }, ...beside } : { ...before, ...beside }
  }
  store.setAnswer(key, named, (kept) => ({
    ...kept,
    loose: kept.loose?.filter((photo) => photo.id !== id),
    photos: [...kept.photos, ...(kept.loose ?? []).filter((photo) => photo.id === id).map((photo) => ({ ...photo, criterionKey: key }))],
  }))
  store.wake()
  return true
}
