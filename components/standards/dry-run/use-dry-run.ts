'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Language } from '@/lib/domain/language'
import { type DryRun, joined } from '@/lib/domain/standard/dry-run/run'
import type { DryRunPeriod } from '@/lib/domain/standard/dry-run/period'
import type { Channel } from '@/lib/domain/visit/state'
import type { FormState } from '@/lib/web/form-state'

type Next = { seen: number; after: { on: string; reportNumber: string } | null }
export type DryRunGiven = { standardId: string; revision: number; period: DryRunPeriod; channel: Channel; language: Language }
export type DryRunAction = (input: DryRunGiven & Next) => Promise<FormState<{ run: DryRun; names: Record<string, string>; next: Next | null }>>

export type DryRunStatus =
  | { kind: 'running' | 'stopped' | 'done' }
  /** `stale`: the draft is another one by now. */
  | { kind: 'failed'; message: string | null; stale: boolean }

type Found = { run: DryRun; names: Record<string, string>; next: Next | null }
const nothing: Found = { run: { visits: [], effects: [], notKnown: [] }, names: {}, next: { seen: 0, after: null } }

/** Asks for slice after slice from the first paint on, until all is seen or somebody stops it; what is found so far can be looked at. */
export function useDryRun(given: DryRunGiven, action: DryRunAction) {
  const asked = useRef({ given, action })
  const [found, setFound] = useState(nothing)
  const [status, setStatus] = useState<DryRunStatus>({ kind: 'running' })
  /** Whoever runs holds the newest turn; an answer to an older one is nobody's. */
  const turn = useRef(0)

  const run = useCallback(async (from: Found) => {
    const mine = ++turn.current
    let now = from
    while (now.next) {
      const answer = await asked.current.action({ ...asked.current.given, ...now.next }).catch(() => null)
      if (turn.current !== mine) return
      if (answer?.status !== 'done') return setStatus(failure(answer))
      const { run: slice, names, next } = answer.result
      now = { run: joined([now.run, slice]), names: { ...names, ...now.names }, next }
      setFound(now)
    }
    setStatus({ kind: 'done' })
  }, [])

  useEffect(() => {
    const held = turn
    void run(nothing)
    return () => {
      held.current++
    }
  }, [run])

  const stop = () => {
    turn.current++
    setStatus({ kind: 'stopped' })
  }
  const goOn = () => {
    setStatus({ kind: 'running' })
    void run(found)
  }
  return { found, status, stop, goOn }
}

const failure = (answer: FormState<unknown> | null): DryRunStatus => ({
  kind: 'failed',
  message: answer && 'message' in answer ? answer.message : null,
  stale: answer?.status === 'refused' && (answer.problem === 'changed_meanwhile' || answer.problem === 'standard_not_draft'),
})
