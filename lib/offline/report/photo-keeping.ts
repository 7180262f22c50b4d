import { NotKept } from '../vault'
import type { PhonePhoto } from './kept'
import type { ReportShelf } from './shelf'

export type WhyNotKept = NotKept['why']

/** Why something could not be put on the phone. */
export const whyNotKept = (error: unknown): WhyNotKept => (error instanceof NotKept ? error.why : 'unavailable')

/** Puts the bytes of photos on the phone. What found no room lives in the page until it is delivered, and is tried again. */
export function photoKeeping(changed: () => void) {
  const homeless = new Map<string, { photo: PhonePhoto; bytes: Blob }>()
  let why: WhyNotKept | null = null

  async function keep(shelf: ReportShelf, photo: PhonePhoto, bytes: Blob): Promise<void> {
    try {
      await shelf.keepPhoto(photo, bytes)
      if (homeless.delete(photo.id)) changed()
    } catch (error) {
      why = whyNotKept(error)
      homeless.set(photo.id, { photo, bytes })
      changed()
    }
  }

  return {
    keep,
    again: (shelf: ReportShelf) => Promise.all([...homeless.values()].map(({ photo, bytes }) => keep(shelf, photo, bytes))),
    /** It was delivered or removed. */
    forget: (id: string) => homeless.delete(id),
    /** Why a photo is not on the phone; null when all are. */
    why: () => (homeless.size > 0 ? why : null),
  }
}
