import type { Answer } from '@/lib/domain/report/answer'
import { MAX_PHOTOS_PER_ANSWER, MAX_RECORDINGS_PER_ANSWER } from '@/lib/domain/report/limits'
import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import { withRecording } from './answer-recordings'
import { isSound } from './kept'
import type { ReportStore } from './store'

/** Says what a photo is of, or a sound that was found again; from then on it travels like any other. @returns whether the answer had room for it */
export function assignPhoto(store: ReportStore, id: string, { key, type }: Pick<ShopperCriterion, 'key' | 'type'>): boolean {
  const { answers, loose } = store.read()
  const before = Object.hasOwn(answers, key) ? answers[key] : undefined
  const found = loose.find((photo) => photo.id === id)
  const sound = found !== undefined && isSound(found)
  const full = sound ? (before?.recordings?.length ?? 0) >= MAX_RECORDINGS_PER_ANSWER : (before?.evidence.length ?? 0) >= MAX_PHOTOS_PER_ANSWER
  if (full || !found || (sound && type !== 'sound')) return false
  const named = (before: Answer): Answer => {
    // How long it is nobody measured: its page went before that was written down.
    if (sound) return withRecording(0)(before, id)
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
