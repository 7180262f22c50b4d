import { OUTCOME_PHOTO } from '@/lib/domain/report/outcome-photo'
import type { OutcomeBox } from './outcome-box'
import type { Hands, Photo, PhotoStage } from './outcome-delivery'

export type Camera = {
  /** Null when it is too large and cannot be made smaller. */
  readPhoto: (file: Blob) => Promise<{ bytes: Blob; hash: string } | null>
  newId: () => string
  now: () => Date
}

type Page = Pick<Hands, 'at' | 'become' | 'keep'> & {
  /** Null before it was opened, and where this browser keeps nothing. */
  box: () => OutcomeBox | null
  opened: () => Promise<void> | null
}

/** The photo of a visit that could not be made, from the camera to the phone. Its way to the server is outcome-delivery's. */
export function outcomePhoto({ at, become, keep, box, opened, readPhoto, newId, now }: Camera & Page) {
  /** Bytes that do not lie on the phone. */
  let fresh: Blob | null = null
  let choice = 0

  /** What is read just now comes to nothing. */
  function forget() {
    choice += 1
    fresh = null
  }

  /** One that stays after all costs room, and goes with the rest. */
  const drop = async (one: Photo | null) => one && box()?.dropBytes(one.id).catch(() => undefined)

  async function take(file: Blob) {
    const before = at().kept.photo
    forget()
    const mine = choice
    become({ photo: 'reading' })
    await keep({ photo: null })
    const taken = await readPhoto(file).catch(() => undefined)
    // Another was chosen, or it was taken away, meanwhile.
    if (mine !== choice) return
    if (!taken) {
      become({ photo: taken === null ? 'too_large' : 'not_taken', step: 'open' })
      return keep({ wanted: false })
    }
    const one = { id: newId(), criterionKey: OUTCOME_PHOTO, sha256: taken.hash, takenAt: now().toISOString(), mime: taken.bytes.type, size: taken.bytes.size, held: false }
    await opened()
    // The bytes first: a box never names a photo that is not there.
    const lies = await box()?.keepBytes(one, taken.bytes).then(() => true, () => false)
    if (mine !== choice) return
    fresh = lies ? null : taken.bytes
    become({ photo: 'waiting' })
    await keep({ photo: one })
    await drop(before)
  }

  async function remove() {
    const before = at().kept.photo
    forget()
    become({ photo: 'none' })
    await keep({ photo: null })
    await drop(before)
  }

  return { fresh: () => fresh, arrived: () => void (fresh = null), forget, drop, take, remove }
}

/** Where the photo of a box that was just opened is; `before`: what this page knows of it itself. */
export function photoFrom(before: PhotoStage, photo: Photo | null): PhotoStage {
  if (before === 'reading') return before
  if (photo) return photo.held ? 'held' : 'waiting'
  return before === 'too_large' || before === 'not_taken' ? before : 'none'
}
