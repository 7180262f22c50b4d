'use client'

import { useState, useTransition } from 'react'
import type { FormState } from '@/lib/web/form-state'

/**
 * Runs a form's action and keeps its answer; what was typed stays in the component whatever comes back. `notSent` is said when
 * the server could not be reached.
 */
export function useFormAction<Input, Result>(
  action: (input: Input) => Promise<FormState<Result>>,
  { notSent, onDone }: { notSent: string; onDone?: (result: Result, input: Input) => void },
) {
  const [state, setState] = useState<FormState<Result>>({ status: 'idle' })
  const [pending, start] = useTransition()
  const run = (input: Input) =>
    start(async () => {
      const next = await action(input).catch((): FormState<Result> => ({ status: 'invalid', message: notSent, fields: {} }))
      setState(next)
      if (next.status === 'done') onDone?.(next.result, input)
    })
  return {
    run,
    pending,
    message: state.status === 'refused' || state.status === 'invalid' ? state.message : undefined,
    fields: state.status === 'invalid' ? state.fields : {},
    problem: state.status === 'refused' ? state.problem : undefined,
    forget: () => setState({ status: 'idle' }),
  }
}
