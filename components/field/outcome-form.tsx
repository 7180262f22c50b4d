'use client'

import { useRef, useState } from 'react'
import { OUTCOME_PHOTO } from '@/lib/domain/report/outcome-photo'
import { abortReasons } from '@/lib/domain/visit/state'
import { randomId } from '@/lib/offline/chance'
import { ask, courierOf } from '@/lib/offline/courier'
import { PERSON_COOKIE, readCookie } from '@/lib/offline/person-cookie'
import { rightNow } from '@/lib/offline/clock'
import { sha256 } from '@/lib/offline/sha256'
import { shrinkPhoto } from '@/lib/offline/shrink-photo'
import { FieldIcon } from './field-icon'
import { StepForm, type StepWords } from './step-form'

type Words = StepWords & {
  submit: string
  text: string
  question: string
  reasons: Record<(typeof abortReasons)[number], string>
  addPhoto: string
  photoKept: string
  photoSending: string
  photoTooLarge: string
}

/** The visit could not be made: why, in which words, and a photo of the closed door when there is one. */
export function OutcomeForm({ visit, to, words }: { visit: string; to: string; words: Words }) {
  const [photo, setPhoto] = useState<{ text: string; bad: boolean } | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const [person] = useState(() => (typeof document === 'undefined' ? null : readCookie(PERSON_COOKIE)))

  async function take(file: File | undefined) {
    if (!file) return
    setPhoto({ text: words.photoSending, bad: false })
    const bytes = await shrinkPhoto(file)
    if (!bytes) return setPhoto({ text: words.photoTooLarge, bad: true })
    // A photo hangs on a report, so the report is begun first.
    const send = person ? courierOf(person) : ask
    const begun = await send('POST', `${visit}/steps`, JSON.stringify({ step: 'start' }), 'step')
    const query = new URLSearchParams({ criterion: OUTCOME_PHOTO, sha256: await sha256(new Uint8Array(await bytes.arrayBuffer())), takenAt: new Date(rightNow()).toISOString() })
    const reply = begun.kind === 'done' ? await send('PUT', `${visit}/evidence/${randomId()}?${query.toString()}`, bytes, 'id') : begun
    setPhoto(reply.kind === 'done' ? { text: words.photoKept, bad: false } : { text: reply.kind === 'refused' ? reply.message : reply.kind === 'signed_out' ? words.signedOut : words.unreachable, bad: true })
  }

  return (
    <StepForm address={`${visit}/steps`} step="abort" submit={words.submit} look="danger" to={to} text={{ label: words.text, required: true, lines: 3 }} words={words}>
      <fieldset className="grid gap-2">
        <legend className="pb-1 text-14 text-ink-2">{words.question}</legend>
        {abortReasons.map((reason) => (
          <label key={reason} className="flex min-h-12 items-center gap-3 rounded-lg border border-line-control bg-surface px-3 has-[:checked]:border-ink">
            <input type="radio" name="reason" value={reason} required className="size-5 accent-[var(--ink)]" />
            {words.reasons[reason]}
          </label>
        ))}
      </fieldset>
      <div className="flex flex-wrap items-center gap-3">
        <button type="button" onClick={() => input.current?.click()} className="inline-flex min-h-12 items-center gap-2 text-accent">
          <FieldIcon name="camera" />
          {words.addPhoto}
        </button>
        <input ref={input} type="file" accept="image/*" capture="environment" aria-label={words.addPhoto} tabIndex={-1} className="sr-only" onChange={(event) => void take(event.target.files?.[0])} />
        {photo ? (
          <span role="status" className={photo.bad ? 'text-14 text-below' : 'text-14 text-ink-2'}>
            {photo.text}
          </span>
        ) : null}
      </div>
    </StepForm>
  )
}
