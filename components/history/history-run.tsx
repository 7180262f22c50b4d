'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState, useTransition } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { ErrorLine } from '../ui/error-line'
import { ProgressBar } from '../ui/progress-bar'
import { showToast } from '../ui/toast-store'

type State = 'uploaded' | 'running' | 'done' | 'failed' | 'cancelled' | 'undone'
type Progress = { state: State; done: number; total: number }
type Props = Progress & {
  /** How many audits would be brought in; 0: nothing to do yet. */
  lines: number
  /** Names of closed waves that would be left with nothing to compare with. */
  compared: readonly string[]
  bring: () => Promise<FormState<void>>
  progress: () => Promise<FormState<Progress | null>>
  cancel: () => Promise<FormState<void>>
  undo: () => Promise<FormState<void>>
}
const EVERY = 1_500

/** Brings the file in, follows the worker, and takes it back: the last two ask nothing that cannot be had again. */
export function HistoryRun({ state, done, total, lines, compared, bring, progress, cancel, undo }: Props) {
  const t = useTranslations('history-import')
  const format = useFormatter()
  const router = useRouter()
  const [seen, setSeen] = useState<number | null>(null)
  const [problem, setProblem] = useState<string>()
  const [pending, start] = useTransition()
  const refusal = (answer: FormState<unknown> | null) => (answer && 'message' in answer ? answer.message : t('notSent'))

  useEffect(() => {
    if (state !== 'running') return
    let stopped = false
    const ask = async () => {
      const answer = await progress().catch(() => null)
      if (stopped) return
      if (answer?.status === 'done' && answer.result) {
        setSeen(answer.result.done)
        if (answer.result.state !== 'running') return router.refresh()
      }
      timer = setTimeout(() => void ask(), EVERY)
    }
    let timer = setTimeout(() => void ask(), EVERY)
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [state, progress, router])

  const run = (work: () => Promise<FormState<void>>) =>
    start(async () => {
      setProblem(undefined)
      const answer = await work().catch(() => null)
      if (answer?.status !== 'done') setProblem(refusal(answer))
      router.refresh()
    })
  const takeBack = async () => {
    const answer = await undo().catch(() => null)
    // Taken back in another window: the page shows what it has become, the dialog goes with what it asked of.
    if (answer?.status === 'refused' && answer.problem === 'already_done') showToast({ message: answer.message })
    else if (answer?.status !== 'done') return { error: refusal(answer) }
    router.refresh()
  }
  if (state === 'done') {
    const alone = compared.length > 0 ? ` ${t('undoAlone', { count: compared.length, waves: format.list(compared) })}` : ''
    return <ConfirmDialog danger trigger={<Button className="justify-self-start">{t('undo')}</Button>} title={t('undoTitle')} description={`${t('undoText', { lines })}${alone}`} confirm={t('undo')} onConfirm={takeBack} />
  }
  if (state !== 'uploaded' && state !== 'running') return null
  const stands = t('progress', { done: seen ?? done, total })
  return (
    <div data-bar-below className="sticky bottom-0 z-5 grid gap-3 border-t border-line bg-paper py-4" role="region" aria-label={t('bringing')}>
      {state === 'running' ? (
        <div className="grid gap-2">
          <p role="status">{stands}</p>
          <ProgressBar value={seen ?? done} max={total} label={stands} />
        </div>
      ) : null}
      <ErrorLine>{problem}</ErrorLine>
      <div className="flex flex-wrap gap-2">
        {state === 'uploaded' ? (
          <Button variant="primary" pending={pending} disabled={lines === 0} onClick={() => run(bring)}>
            {lines === 0 ? t('bringNone') : t('bring', { count: lines })}
          </Button>
        ) : null}
        <Button variant="quiet" disabled={pending} onClick={() => run(cancel)}>{state === 'running' ? t('stop') : t('discard')}</Button>
      </div>
    </div>
  )
}
