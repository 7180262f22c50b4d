'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { FormState } from '@/lib/web/form-state'

export type ThreadLine = { id: string; mine: boolean; author: string; body: string; when: string }

type Props = {
  visitId: string
  lines: ThreadLine[]
  open: boolean
  closedNote: string
  note: string
  post: (message: { visitId: string; body: string }) => Promise<FormState<unknown>>
}

/** What office and shopper have written to each other about one visit; a refused message stays in the field. */
export function Thread({ visitId, lines, open, closedNote, note, post }: Props) {
  const t = useTranslations('messages')
  const router = useRouter()
  const [body, setBody] = useState('')
  const [error, setError] = useState<string>()
  const [pending, start] = useTransition()
  const send = () =>
    start(async () => {
      const state = await post({ visitId, body })
      if (state.status === 'done') {
        setBody('')
        setError(undefined)
        router.refresh()
      } else if (state.status === 'refused') setError(state.message)
      else if (state.status === 'invalid') setError(state.fields.body ?? state.message)
    })
  return (
    <div className="grid gap-4">
      {lines.length === 0 ? <p className="text-ink-2">{t('none')}</p> : null}
      <ol className="grid gap-3" aria-label={t('title')}>
        {lines.map((line) => (
          <li key={line.id} className={clsx('grid max-w-prose gap-1 rounded-lg border border-line px-4 py-3', line.mine ? 'ml-8 bg-accent-soft' : 'mr-8 bg-surface')}>
            <p className="whitespace-pre-wrap">{line.body}</p>
            <p className="text-12 text-ink-2">
              {line.mine ? t('you') : line.author} · {line.when}
            </p>
          </li>
        ))}
      </ol>
      {open ? (
        <form
          className="grid max-w-prose gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            if (body.trim()) send()
          }}
        >
          <Field label={t('write')} hint={note} error={error}>
            {(control) => <Textarea {...control} value={body} maxLength={4000} onChange={(event) => setBody(event.target.value)} />}
          </Field>
          <div>
            <Button type="submit" variant="primary" pending={pending} disabled={!body.trim()}>
              {t('send')}
            </Button>
          </div>
        </form>
      ) : (
        <p className="text-12 text-ink-2">{closedNote}</p>
      )}
    </div>
  )
}
