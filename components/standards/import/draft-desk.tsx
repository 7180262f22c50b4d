'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorLine } from '@/components/ui/error-line'
import type { ImportDecision, SameStandard } from '@/lib/domain/standard/import/same-standard'
import type { FormState } from '@/lib/web/form-state'
import { focusSoon } from '../editor/focus-soon'
import { SameStandards } from './same-standards'

type Props = {
  /** What is to be decided, at the side. */
  settings: ReactNode
  /** What would come of it, in one sentence. */
  summary: string
  /** Why it cannot be made yet. */
  missing: readonly string[]
  /** Whether there is anything to make. */
  ready: boolean
  words: { create: string; notSent: string }
  home: string
  /** What the standard is to be called. */
  name: string
  finish: (decided?: { name: string; decision: ImportDecision }) => Promise<FormState<{ standardId: string } | { same: SameStandard[] }>>
  children: ReactNode
}

/** A file beside what would come of it: choices at the side, the sum of it and the one button above, everything else below. */
export function DraftDesk({ settings, summary, missing, ready, words, home, name, finish, children }: Props) {
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)
  const [same, setSame] = useState<SameStandard[] | null>(null)
  const [pending, start] = useTransition()
  const create = (decided?: { name: string; decision: ImportDecision }) =>
    start(async () => {
      const state = await finish(decided).catch(() => null)
      if (state?.status === 'done') {
        const { result } = state
        if ('standardId' in result) return router.push(`${home}/${result.standardId}/edit`)
        setError(null)
        setSame(result.same)
        return focusSoon('same-standards')
      }
      // Made in another window: this address leads to what came of it.
      if (state?.status === 'refused' && state.problem === 'already_done') router.refresh()
      setError(state && 'message' in state ? state.message : words.notSent)
    })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[340px_minmax(0,1fr)] lg:gap-12 print:block">
      <div data-screen-only className="grid content-start gap-8">
        {settings}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
        <section className="grid gap-4 rounded border border-line p-6" aria-live="polite">
          <p className="text-16">{summary}</p>
          {missing.map((sentence) => (
            <p key={sentence} className="text-below">
              {sentence}
            </p>
          ))}
          <ErrorLine>{error}</ErrorLine>
          {same ? (
            <SameStandards
              key={same.map(({ id }) => id).join()}
              same={same}
              name={name}
              home={home}
              pending={pending}
              onDecide={(decision, other) => create({ decision, name: other })}
              onCancel={() => setSame(null)}
            />
          ) : (
            <div data-screen-only>
              <Button variant="primary" pending={pending} disabled={!ready || missing.length > 0} onClick={() => create()}>
                {words.create}
              </Button>
            </div>
          )}
        </section>
        {children}
      </div>
    </div>
  )
}
