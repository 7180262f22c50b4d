'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition, type FormEvent, type ReactNode } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import type { FormState } from '@/lib/web/form-state'

type Props = { save: (form: FormData) => Promise<FormState<unknown>>; submit: string; saved: string; unreachable: string; children: ReactNode }

/** A plain form of the shopper's own: what is refused is said under it, and what was typed stays. */
export function ProfileForm({ save, submit, saved, unreachable, children }: Props) {
  const router = useRouter()
  const busy = useRef(false)
  const [pending, start] = useTransition()
  const [said, setSaid] = useState<{ text: string; wrong: boolean } | null>(null)

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    const form = new FormData(event.currentTarget)
    start(async () => {
      const state = await save(form).catch(() => null)
      if (state?.status === 'done') router.refresh()
      setSaid(state?.status === 'done' ? { text: saved, wrong: false } : { text: messageOf(state) ?? unreachable, wrong: true })
      busy.current = false
    })
  }

  return (
    <form onSubmit={send} className="grid gap-4">
      {children}
      <p role="status" className={said?.wrong ? 'text-below' : 'text-ink-2'}>
        {said?.text}
      </p>
      <button type="submit" aria-disabled={pending} aria-busy={pending} className={`${buttonLook({ variant: 'primary', size: 'phone' })} w-full`}>
        {submit}
      </button>
    </form>
  )
}

const messageOf = (state: FormState<unknown> | null): string | null =>
  state?.status === 'refused' ? state.message : state?.status === 'invalid' ? (Object.values(state.fields)[0] ?? state.message) : null
