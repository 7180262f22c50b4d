'use client'

import { Suspense, useId, useState } from 'react'
import { MAX_PHOTOS_PER_ANSWER } from '@/lib/domain/report/limits'
import { sendPhotoAgain } from '@/lib/offline/report/set-aside'
import type { PhotoState } from '@/lib/offline/report/snapshot'
import { FieldIcon } from '../field-icon'
import { RareIcon } from '../rare-icon'
import { SureRemove } from './later-aside'
import { photoReader } from './later-readers'
import { Picture } from './picture'
import { useAnswer, useReport, useSnapshot } from './report-context'
import { useLocalPicture } from './use-local-picture'
import { withValue } from './with-state'

/** Photos of one answer: what is there, where it is, and more of them one tap away: of the camera or of those taken while there. */
export function PhotoStrip({ criterionKey, isAnswer, prompt }: { criterionKey: string; isAnswer: boolean; prompt: string }) {
  const { store, say } = useReport()
  const [answer, change] = useAnswer(criterionKey)
  const { photos } = useSnapshot(store)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(0)
  /** Asked about before it goes. */
  const [leaving, setLeaving] = useState<string | null>(null)
  const input = useId()
  const held = answer.evidence.filter((id) => photos[id] === 'held').length
  const refusals = answer.evidence.flatMap((id, index): { id: string | null; why: string }[] => {
    const state = photos[id] ?? 'lost'
    // Of several photos each says which one it is.
    const named = (what: string) => (answer.evidence.length > 1 ? say('photoNumber', { number: index + 1, what }) : what)
    return typeof state === 'object' ? [{ id, why: named(say('photoNotTakenBecause', { why: state.refused })) }] : state === 'lost' ? [{ id: null, why: named(say('photoLost')) }] : []
  })

  async function take(files: File[]) {
    const room = MAX_PHOTOS_PER_ANSWER - answer.evidence.length - busy
    setProblem(files.length > room ? say('photosTooMany', { max: MAX_PHOTOS_PER_ANSWER, count: files.length - room }) : null)
    for (const file of files.slice(0, room)) {
      setBusy((count) => count + 1)
      try {
        const photo = await store.taking(photoReader().then(({ readPhoto }) => readPhoto(file)))
        if (!photo) setProblem(say('photoTooLarge'))
        else {
          await store.taking(store.addPhoto(criterionKey, photo.bytes, photo.hash))
          if (isAnswer) change(withValue({ type: 'photo' }))
        }
      } catch {
        setProblem(say('photoNotTaken'))
      } finally {
        setBusy((count) => count - 1)
      }
    }
  }

  return (
    <div className="grid gap-2">
      <ul className="flex flex-wrap gap-2">
        {answer.evidence.map((id, index) => (
          <li key={id}>
            <Shot id={id} state={photos[id]} label={say('photoNumber', { number: index + 1, what: prompt })} remove={say('removePhoto', { number: index + 1 })} onRemove={() => setLeaving(id)} />
          </li>
        ))}
        {Array.from({ length: busy }, (_, index) => (
          <li key={index} className="size-21 animate-pulse rounded border border-line bg-sunken" />
        ))}
        {answer.evidence.length < MAX_PHOTOS_PER_ANSWER ? (
          <li>
            <label
              htmlFor={input}
              className="grid size-21 cursor-pointer place-items-center rounded border border-dashed border-line-control bg-sunken text-ink-2 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent"
            >
              <FieldIcon name="camera" className="size-6" />
              <input
                id={input}
                type="file"
                accept="image/*"
                multiple
                aria-label={say('takePhoto', { what: prompt })}
                className="sr-only"
                onChange={(event) => {
                  void take([...(event.target.files ?? [])])
                  // The same photo may be chosen again after it was removed.
                  event.target.value = ''
                }}
              />
            </label>
          </li>
        ) : null}
      </ul>
      {leaving !== null && answer.evidence.includes(leaving) ? (
        <Suspense>
          <SureRemove
            key={leaving}
            asked={say(photos[leaving] === 'held' ? 'remove.photo' : 'remove.onlyHere', { number: answer.evidence.indexOf(leaving) + 1 })}
            home={`question-${criterionKey}`}
            onRemove={() => store.removePhoto(criterionKey, leaving)}
            onKeep={() => setLeaving(null)}
          />
        </Suspense>
      ) : null}
      {answer.evidence.length > 0 ? (
        <p role="status" className={`text-14 ${held === answer.evidence.length ? 'text-inside' : 'text-ink-2'}`}>
          {say('photosHeld', { held, count: answer.evidence.length })}
        </p>
      ) : null}
      {[...refusals, ...(problem ? [{ id: null, why: problem }] : [])].map(({ id, why }, index) => (
        <div key={index} role="alert" className="text-14 text-below">
          <p>{why}</p>
          {id ? (
            <button type="button" className="inline-flex min-h-12 items-center font-medium text-accent" onClick={() => sendPhotoAgain(store, id)}>
              {say('sendAgain')}
            </button>
          ) : null}
        </div>
      ))}
    </div>
  )
}

type ShotProps = { id: string; state: PhotoState | undefined; label: string; remove: string; onRemove: () => void }

function Shot({ id, state, label, remove, onRemove }: ShotProps) {
  const { address } = useReport()
  return (
    <span className={`relative block size-21 overflow-hidden rounded border bg-sunken ${typeof state === 'object' ? 'border-below' : 'border-line'}`}>
      <Picture local={useLocalPicture(id)} remote={state === 'held' ? `${address}/evidence/${id}?size=thumbnail` : null} label={label} />
      <span className={`absolute right-1 bottom-1 grid size-5 place-items-center rounded-full text-12 text-paper ${state === 'held' ? 'bg-inside' : typeof state === 'object' ? 'bg-below' : 'bg-ink-2'}`}>
        {state === 'held' || typeof state === 'object' ? <FieldIcon name={state === 'held' ? 'check' : 'alert'} className="size-3" /> : <RareIcon name="clock" className="size-3" />}
      </span>
      <button type="button" aria-label={remove} onClick={onRemove} className="absolute top-0 right-0 grid size-11 items-start justify-items-end p-1">
        <span className="grid size-6 place-items-center rounded-full bg-paper text-ink">
          <RareIcon name="close" className="size-4" />
        </span>
      </button>
    </span>
  )
}
