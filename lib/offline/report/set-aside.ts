import { targetKey } from '@/lib/domain/report/draft'
import type { ReportStore } from './store'

/** Sends what the server refused once more as it is: the reason may have been the server's, or a visit put right since. */
export function sendAgain(store: ReportStore, target: string): void {
  const refused = store.kept().refused.find((one) => targetKey(one.target) === target)
  if (refused) store.change(refused.target)
}

/** The same for a photo; its bytes have stayed on the phone. While the report is on its way nothing is put before it: the server may hold it already. */
export function sendPhotoAgain(store: ReportStore, id: string): void {
  const refused = store.kept().refusedPhotos.find(({ photo }) => photo.id === id)
  if (!refused || store.read().submission.state === 'sending') return
  store.alter((kept) => ({ ...kept, refusedPhotos: kept.refusedPhotos.filter(({ photo }) => photo.id !== id), photos: [...kept.photos, refused.photo] }))
  store.wake()
}
