'use client'

import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { ask, courierOf } from '@/lib/offline/courier'
import { PERSON_COOKIE, readCookie } from '@/lib/offline/person-cookie'
import { useGoing } from './going'
import { inputLook } from './report/input-look'
import { useTyped } from './use-typed'

export type StepWords = { unreachable: string; signedOut: string; signIn: string; typedKept?: string; typedTried?: string }
type Props = {
  /** ".../visits/<id>/steps" */
  address: string
  step: string
  submit: string
  look?: 'primary' | 'secondary' | 'danger'
  /** A text beside the step; none when absent. */
  text?: { label: string; initial?: string; required?: boolean; max?: number; lines?: number }
  /** Where to go when it is done; absent: this page anew. */
  to?: string
  words: StepWords
  children?: ReactNode
}

/** One step with a visit: said to the server, answered in words, pressed twice it happens once. */
export function StepForm({ address, step, submit, look = 'primary', text, to, words, children }: Props) {
  const going = useGoing()
  const busy = useRef(false)
  const [person] = useState(() => (typeof document === 'undefined' ? null : readCookie(PERSON_COOKIE)))
  const { field, kept, onInput, typed, ended } = useTyped(text ? person : null, `${address}/${step}`, text?.initial)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<{ text: string; signIn: boolean } | null>(null)

  async function take(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    setPending(true)
    setProblem(null)
    const form = event.currentTarget
    const fields = Object.fromEntries(new FormData(form))
    const shown = () => field.current?.value ?? null
    const said = shown()
    // A message said again because its answer was lost goes under the same id.
    const went = said === null ? null : await typed.goes(said, shown)
    // In the name of whoever this page was drawn for: a sign-in in another tab answers as signed out.
    const send = person ? courierOf(person) : ask
    const reply = await send('POST', address, JSON.stringify({ step, ...fields, ...(step === 'message' && went ? { id: went.id } : {}) }), 'step')
    if (reply.kind === 'done') {
      // What was typed on meanwhile has not gone, and stays.
      if ((shown() ?? said) !== said) typed.anew(shown)
      else {
        if (!text?.initial) form.reset()
        await ended()
      }
      if (to) going.to(to)
      else going.again()
    } else {
      // It did not arrive now, nor before; or its id is that of another message.
      const refused = reply.kind !== 'unreachable' && (went?.again === false || (reply.kind === 'refused' && reply.problem === 'message_differs'))
      if (refused) typed.anew(shown)
      setProblem({ text: reply.kind === 'refused' ? reply.message : reply.kind === 'signed_out' ? words.signedOut : words.unreachable, signIn: reply.kind === 'signed_out' })
    }
    busy.current = reply.kind === 'done' && Boolean(to)
    setPending(busy.current)
  }

  return (
    <form onSubmit={(event) => void take(event)} className="grid gap-3">
      {children}
      {text ? (
        <label className="grid gap-1.5 text-14 text-ink-2">
          {text.label}
          {text.lines === 1 ? (
            <input ref={field} onInput={onInput} name="text" required={text.required} defaultValue={text.initial} maxLength={text.max ?? 60} className={inputLook} />
          ) : (
            <textarea ref={field} onInput={onInput} name="text" rows={text.lines ?? 2} required={text.required} defaultValue={text.initial} maxLength={text.max ?? 2_000} className={`${inputLook} field-sizing-content py-3`} />
          )}
        </label>
      ) : null}
      {kept && words.typedKept ? <p role="status" className="text-14 text-ink-2">{kept === 'tried' ? words.typedTried : words.typedKept}</p> : null}
      {problem ? (
        <p role="alert" className="text-below">
          {problem.text}{' '}
          {problem.signIn ? (
            <a className="font-medium underline underline-offset-4" href={`/sign-in?next=${encodeURIComponent(location.pathname)}`}>
              {words.signIn}
            </a>
          ) : null}
        </p>
      ) : null}
      <button type="submit" aria-disabled={pending} aria-busy={pending} className={`${buttonLook({ variant: look, size: 'phone' })} w-full`}>
        {submit}
      </button>
    </form>
  )
}
