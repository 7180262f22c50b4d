import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { DryRunStatus } from './use-dry-run'

type Props = { status: DryRunStatus; seen: number; total: number; onStop: () => void; onGoOn: () => void; onStartAgain: () => void }

/** How far the run has come, with the way to stop it, to go on, and to begin anew where the draft is another one by now. */
export function DryRunProgress({ status, seen, total, onStop, onGoOn, onStartAgain }: Props) {
  const t = useTranslations('standard-dry-run')
  const format = useFormatter()
  const label = t('progress', { seen: format.number(seen), total: Math.max(total, seen) })
  if (status.kind === 'done')
    return (
      <p role="status" className="text-12 text-ink-2">
        {t('done', { count: seen })}
      </p>
    )
  const stale = status.kind === 'failed' && status.stale
  return (
    <div className="grid gap-2 border-y border-line py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="text-14">{label}</p>
        {status.kind === 'running' ? <Button size="small" onClick={onStop}>{t('stop')}</Button> : null}
        {status.kind === 'stopped' ? <Button size="small" onClick={onGoOn}>{t('goOn')}</Button> : null}
        {status.kind === 'failed' ? <Button size="small" onClick={stale ? onStartAgain : onGoOn}>{t(stale ? 'startAgain' : 'tryAgain')}</Button> : null}
      </div>
      <ProgressBar value={seen} max={Math.max(total, seen)} label={label} />
      <p role={status.kind === 'failed' ? 'alert' : 'status'} className={status.kind === 'failed' ? 'text-14 text-below' : 'text-12 text-ink-2'}>
        {status.kind === 'stopped' ? t('stopped') : status.kind === 'failed' ? (stale ? t('stale') : (status.message ?? t('failed'))) : t('running')}
      </p>
    </div>
  )
}
