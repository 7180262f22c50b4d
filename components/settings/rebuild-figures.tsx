'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../list/use-form-action'
import { momentIn } from '../moment'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { ErrorLine } from '../ui/error-line'
import { ProgressBar } from '../ui/progress-bar'

type Run = { id: string; state: 'running' | 'done' | 'cancelled'; total: number; done: number; differences: number; finishedAt: string | null }
type Props = {
  run: Run | null
  /** The organisation's. */
  timeZone: string
  start: (input: Record<string, never>) => Promise<FormState<{ rebuildId: string }>>
  cancel: (input: { rebuildId: string }) => Promise<FormState<void>>
}
const EVERY = 2_000

/** Sums the figures anew in the background: asked for, watched while it goes on, and what the last one found. */
export function RebuildFigures({ run, timeZone, start, cancel }: Props) {
  const t = useTranslations('rebuild')
  const format = useFormatter()
  const router = useRouter()
  const running = run?.state === 'running'
  const stop = useFormAction(cancel, { notSent: t('notSent'), onDone: () => router.refresh() })
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => router.refresh(), EVERY)
    return () => clearInterval(timer)
  }, [running, router])
  if (running)
    return (
      <div className="grid gap-3" aria-live="polite">
        <ProgressBar value={Math.min(run.done, run.total)} max={Math.max(1, run.total)} label={t('progress', { done: run.done, total: Math.max(run.done, run.total) })} />
        <p className="text-ink-2">{t('soFar', { count: run.differences })}</p>
        <div><Button pending={stop.pending} onClick={() => stop.run({ rebuildId: run.id })}>{t('cancel')}</Button></div>
        <ErrorLine>{stop.message}</ErrorLine>
      </div>
    )
  return (
    <div className="grid gap-3">
      {run?.finishedAt ? (
        <p>
          {t(run.state === 'done' ? 'lastDone' : 'lastCancelled', {
            day: format.dateTime(new Date(run.finishedAt), momentIn(timeZone)), count: run.differences, done: run.done, total: Math.max(run.done, run.total),
          })}
        </p>
      ) : null}
      <div>
        <ConfirmDialog
          trigger={<Button>{t('start')}</Button>}
          title={t('startTitle')}
          description={t('startText')}
          confirm={t('startNow')}
          onConfirm={async () => {
            const state = await start({}).catch((): FormState<{ rebuildId: string }> => ({ status: 'idle' }))
            // Where one runs already, its progress takes the place of this dialog.
            if (state.status === 'done' || (state.status === 'refused' && state.problem === 'rebuild_running')) router.refresh()
            return state.status === 'done' ? undefined : { error: 'message' in state ? state.message : t('notSent') }
          }}
        />
      </div>
    </div>
  )
}
