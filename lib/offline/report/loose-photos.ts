import type { Answer } from '@/lib/domain/report/answer'
import { MAX_PHOTOS_PER_ANSWER } from '@/lib/domain/report/limits'
import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import { sha256 } from '../sha256'
import type { Kept, PhonePhoto } from './kept'
import type { ReportShelf } from './shelf'
import type { ReportStore } from './store'
import type { Surroundings } from './surroundings'

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

/** Bytes of photos no list names, as when the page went between the two: offered as photos to put in their places. Held ones go. */
export async function unlistedPhotos(shelf: ReportShelf, kept: Kept, held: ReadonlySet<string>, { now }: Pick<Surroundings, 'now'>): Promise<PhonePhoto[]> {
  const listed = new Set([...kept.photos, ...kept.refusedPhotos.map(({ photo }) => photo), ...(kept.loose ?? [])].map(({ id }) => id))
  const found: PhonePhoto[] = []
  for (const id of await shelf.photos()) {
    if (listed.has(id)) continue
    const photo: PhonePhoto = { id, criterionKey: '', sha256: '', takenAt: now().toISOString(), mime: 'image/jpeg', size: 0 }
    const bytes = held.has(id) ? null : await shelf.photo(photo)
    if (!bytes) await shelf.dropPhoto(id)
    else found.push({ ...photo, sha256: await sha256(new Uint8Array(await bytes.arrayBuffer())), size: bytes.size })
  }
  return found
}
