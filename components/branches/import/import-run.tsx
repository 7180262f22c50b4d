'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useTransition } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { Button } from '../../ui/button'
import { ErrorLine } from '../../ui/error-line'
import { ProgressBar } from '../../ui/progress-bar'

type State = 'uploaded' | 'running' | 'done' | 'failed' | 'cancelled'
type Props = {
  state: State
  done: number
  total: number
  /** Whether everything was answered that must be, and whether there is anything to do. */
  ready: boolean
  start: () => Promise<FormState<void>>
  next: () => Promise<FormState<{ state: State; done: number; total: number }>>
  cancel: () => Promise<FormState<void>>
}

/** Applies the file chunk after chunk while this page is open; left in the middle, it goes on from there when it is opened again. */
export function ImportRun({ state: saved, done: savedDone, total, ready, start, next, cancel }: Props) {
  const t = useTranslations('branch-import')
  const router = useRouter()
  const [running, setRunning] = useState(false)
  const [done, setDone] = useState(savedDone)
  const [problem, setProblem] = useState<string>()
  const [pending, transition] = useTransition()
  const stopped = useRef(false)
  useEffect(() => () => void (stopped.current = true), [])

  const refusal = (answer: FormState<unknown>) => ('message' in answer ? answer.message : t('notSent'))
  const goOn = async () => {
    while (!stopped.current) {
      const answer = await next().catch(() => null)
      if (!answer || answer.status !== 'done') {
        setProblem(answer ? refusal(answer) : t('notSent'))
        break
      }
      setDone(answer.result.done)
      if (answer.result.state !== 'running') break
    }
    setRunning(false)
    router.refresh()
  }
  const begin = () =>
    transition(async () => {
      setProblem(undefined)
      stopped.current = false
      const answer = saved === 'uploaded' ? await start().catch(() => null) : ({ status: 'done' } as const)
      if (!answer || answer.status !== 'done') return setProblem(answer ? refusal(answer) : t('notSent'))
      setRunning(true)
      void goOn()
    })
  const stop = () =>
    transition(async () => {
      stopped.current = true
      const answer = await cancel()
      if (answer.status !== 'done') setProblem(refusal(answer))
      setRunning(false)
      router.refresh()
    })
  if (saved !== 'uploaded' && saved !== 'running') return null
  const under = running || saved === 'running'
  return (
    <div data-bar-below className="sticky bottom-0 z-5 grid gap-3 border-t border-line bg-paper py-4" role="region" aria-label={t('applying')}>
      {under ? (
        <div className="grid gap-2">
          <p role="status">{t('progress', { done, total })}</p>
          <ProgressBar value={done} max={total} label={t('progress', { done, total })} />
        </div>
      ) : null}
      <ErrorLine>{problem}</ErrorLine>
      <div className="flex flex-wrap gap-2">
        {running ? null : (
          <Button variant="primary" pending={pending} disabled={!ready && saved === 'uploaded'} onClick={begin}>
            {saved === 'running' ? t('goOn') : t('apply')}
          </Button>
        )}
        <Button variant="quiet" onClick={stop}>
          {under ? t('stop') : t('discard')}
        </Button>
      </div>
    </div>
  )
}
