'use client'

import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { abortReasons } from '@/lib/domain/visit/state'
import { whenLookedAtAgain } from '@/lib/offline/looked-at-again'
import { openOutcome } from '@/lib/offline/outcome/open-outcome'
import { PERSON_COOKIE, readCookie } from '@/lib/offline/person-cookie'
import { useGoing } from './going'
import { OutcomePhoto, type PhotoWords } from './outcome-photo'
import { inputLook } from './report/input-look'
import type { StepWords } from './step-form'

const MAX_LETTERS = 2_000

export type OutcomeWords = StepWords &
  PhotoWords & {
    submit: string
    text: string
    question: string
    reasons: Record<(typeof abortReasons)[number], string>
    holds: string
    sending: string
    waits: string
    notKept: string
    travelled: string
    reportFirst: string
    elsewhere: string
    continueHere: string
    sendNow: string
    change: string
  }

type Props = { org: string; visitId: string; /** Whether the visit is. */ begun: boolean; words: OutcomeWords }

/** The visit could not be made: why, in which words, and a photo of the closed door when there is one. Kept on the phone until the server has it. */
export function OutcomeForm({ org, visitId, begun, words }: Props) {
  const going = useGoing()
  const form = useRef<HTMLFormElement>(null)
  const [store] = useState(() => openOutcome(typeof document === 'undefined' ? null : readCookie(PERSON_COOKIE), org, visitId, begun))
  const { kept, photo, step, onPhone, elsewhere } = useSyncExternalStore(store.subscribe, store.read, store.read)
  const given = kept.reason !== null || kept.text !== '' || photo !== 'none'
  const waits = kept.wanted && (step === 'waiting' || step === 'signed_out')
  const sending = step === 'sending' || step === 'report' || step === 'done'
  // What the server may have already is not the person's to change.
  const changeable = kept.wanted && !kept.travelled && (waits || step === 'report' || photo === 'sending')
  const waiting = kept.travelled ? words.travelled : onPhone ? words.waits : words.unreachable

  useEffect(() => {
    // A tab that opens behind another one takes nothing from it.
    void store.start(document.visibilityState === 'visible')
    const stop = whenLookedAtAgain(store.wake)
    return () => {
      store.stop()
      stop()
    }
  }, [store])
  // The camera may have thrown the page away: what was given before is not folded away.
  useEffect(() => {
    if (given) form.current?.closest('details')?.setAttribute('open', '')
  }, [given])
  useEffect(() => {
    if (step === 'done') going.again()
  }, [step, going])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (waits) store.wake()
    else void store.send()
  }

  return (
    <form id="outcome" ref={form} data-sent-off={kept.wanted || undefined} onSubmit={submit} className="grid scroll-mt-20 gap-3">
      {/* What is on its way stays as it was said. */}
      <fieldset disabled={elsewhere || (kept.wanted && step !== 'open')} className="contents">
        <fieldset className="grid gap-2">
          <legend className="pb-1 text-14 text-ink-2">{words.question}</legend>
          {abortReasons.map((reason) => (
            <label key={reason} className="flex min-h-12 items-center gap-3 rounded-lg border border-line-control bg-surface px-3 has-[:checked]:border-ink">
              <input type="radio" name="reason" value={reason} required checked={kept.reason === reason} onChange={() => store.write({ reason })} className="size-5 accent-[var(--ink)]" />
              {words.reasons[reason]}
            </label>
          ))}
        </fieldset>
        <OutcomePhoto store={store} photo={photo} onPhone={onPhone} words={words} />
        <label className="grid gap-1.5 text-14 text-ink-2">
          {words.text}
          <textarea rows={3} required value={kept.text} maxLength={MAX_LETTERS} onChange={({ target }) => store.write({ text: target.value })} className={`${inputLook} field-sizing-content py-3`} />
        </label>
      </fieldset>
      {given && !onPhone && !elsewhere && step !== 'done' ? <p role="status" className="text-14 text-below">{words.notKept}</p> : null}
      <p role="status" className="text-14 text-ink-2 empty:hidden">
        {elsewhere ? words.elsewhere : step === 'report' ? words.reportFirst : sending ? (photo === 'reading' || photo === 'sending' ? words.holds : words.sending) : step === 'waiting' ? waiting : null}
      </p>
      {step === 'signed_out' ? (
        <p role="alert" className="text-below">
          {words.signedOut}{' '}
          <a className="inline-flex min-h-12 items-center font-medium underline underline-offset-4" href={`/sign-in?next=${encodeURIComponent(location.pathname)}`}>
            {words.signIn}
          </a>
        </p>
      ) : null}
      {typeof step === 'object' ? <p role="alert" className="text-below">{step.refused}</p> : null}
      {elsewhere ? (
        <button type="button" onClick={() => void store.start()} className={`${buttonLook({ variant: 'secondary', size: 'phone' })} w-full`}>
          {words.continueHere}
        </button>
      ) : (
        <button type="submit" aria-disabled={sending} aria-busy={sending} className={`${buttonLook({ variant: 'danger', size: 'phone' })} w-full`}>
          {waits ? words.sendNow : words.submit}
        </button>
      )}
      {changeable && !elsewhere ? (
        <button type="button" onClick={() => void store.takeBack()} className={`${buttonLook({ variant: 'secondary', size: 'phone' })} w-full`}>
          {words.change}
        </button>
      ) : null}
    </form>
  )
}
