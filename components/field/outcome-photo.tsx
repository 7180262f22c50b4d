import { useRef } from 'react'
import type { OutcomeStore, PhotoStage } from '@/lib/offline/outcome/outcome-store'
import { FieldIcon } from './field-icon'

export type PhotoWords = {
  addPhoto: string
  removePhoto: string
  photoKept: string
  photoSending: string
  photoHere: string
  photoWaits: string
  photoTooLarge: string
  photoNotTaken: string
  photoRefused: string
}

/** The photo of a closed door: taken, looked after, and taken away again. */
export function OutcomePhoto({ store, photo, onPhone, words }: { store: OutcomeStore; photo: PhotoStage; onPhone: boolean; words: PhotoWords }) {
  const input = useRef<HTMLInputElement>(null)
  const refused = typeof photo === 'object'
  const said = {
    none: '', reading: words.photoSending, sending: words.photoSending, held: words.photoKept, here: onPhone ? words.photoHere : '', waiting: onPhone ? words.photoWaits : '',
    too_large: words.photoTooLarge, not_taken: words.photoNotTaken,
  }
  const bad = refused || photo === 'too_large' || photo === 'not_taken'
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-center gap-x-5">
        <button type="button" onClick={() => input.current?.click()} className="inline-flex min-h-12 items-center gap-2 text-accent disabled:opacity-60">
          <FieldIcon name="camera" />
          {words.addPhoto}
        </button>
        {photo === 'none' ? null : (
          <button type="button" onClick={() => void store.dropPhoto()} className="inline-flex min-h-12 items-center text-accent disabled:opacity-60">
            {words.removePhoto}
          </button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={words.addPhoto}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void store.takePhoto(file)
          // The same photo may be chosen again after it was taken away.
          target.value = ''
        }}
      />
      <p role={bad ? 'alert' : 'status'} className={`text-14 empty:hidden ${bad ? 'text-below' : 'text-ink-2'}`}>
        {refused ? [photo.refused, words.photoRefused].filter(Boolean).join(' ') : said[photo]}
      </p>
    </div>
  )
}
