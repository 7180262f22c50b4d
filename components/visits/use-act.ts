'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { showToast } from '@/components/ui/toast-store'
import type { FormState } from '@/lib/web/form-state'

/** What an action answered badly, as one sentence. */
export const refusalOf = (state: FormState<unknown>): string | null =>
  state.status === 'refused' ? state.message : state.status === 'invalid' ? (Object.values(state.fields)[0] ?? state.message) : null

/**
 * Runs an action of the desk: while it runs `pending`, then a toast says what was done, or what stood in the way. The page is read
 * anew. `undo` is offered beside what was done, and is an action like the first.
 */
export function useAct() {
  const router = useRouter()
  const [pending, start] = useTransition()
  const [error, setError] = useState<string | null>(null)
  const run = <Result>(
    act: () => Promise<FormState<Result>>,
    said: (result: Result) => string,
    then?: (result: Result) => void,
    undo?: () => Promise<FormState<unknown>>,
  ) => {
    setError(null)
    start(async () => {
      const state = await act()
      if (state.status === 'done') {
        showToast({ message: said(state.result), ...(undo ? { undo: () => takeBack(undo) } : {}) })
        router.refresh()
        then?.(state.result)
        return
      }
      const refusal = refusalOf(state)
      setError(refusal)
      if (refusal) showToast({ message: refusal, tone: 'problem' })
    })
  }
  const takeBack = async (undo: () => Promise<FormState<unknown>>) => {
    const refusal = refusalOf(await undo())
    if (refusal) showToast({ message: refusal, tone: 'problem' })
    router.refresh()
  }
  return { run, pending, error, clear: () => setError(null) }
}
