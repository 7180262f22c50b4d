import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { DryRunStatus } from './use-dry-run'

type Props = { status: DryRunStatus; seen: number; total: number; onStop: () => void; onGoOn: () => void; onStartAgain: () => void }

/** How far the run has come, with the way to stop it, to go on, and to begin anew where the draft is another one by now. */
export function DryRunProgress({ status, seen, total, onStop, onGoOn, onStartAgain }: Props) {
  const t = useTranslations('standard-dry-run')
  const format = useFormatter()
  const { kind } = status
  const max = Math.max(total, seen)
  const label = t('progress', { seen: format.number(seen), total: max })
  const stale = status.kind === 'failed' && status.stale
  const [word, press] = {
    running: [t('stop'), onStop],
    stopped: [t('goOn'), onGoOn],
    failed: stale ? [t('startAgain'), onStartAgain] : [t('tryAgain'), onGoOn],
    done: [null, onStop],
  }[kind] as [string | null, () => void]
  return (
    <div className={kind === 'done' ? undefined : 'grid gap-2 border-y border-line py-4'}>
      {word === null ? null : (
        // One button with other words, so that the keyboard stays on it.
        <div className="grid gap-2">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <p className="text-14">{label}</p>
            <Button size="small" onClick={press}>{word}</Button>
          </div>
          <ProgressBar value={seen} max={max} label={label} />
        </div>
      )}
      {/* Stays in its place from the first paint on, so that a change in it is heard. */}
      <p role="status" className="text-12 text-ink-2">
        {kind === 'failed' ? null : t(kind, { count: seen })}
      </p>
      {status.kind === 'failed' ? (
        <p role="alert" className="text-14 text-below">
          {stale ? t('stale') : (status.message ?? t('failed'))}
        </p>
      ) : null}
    </div>
  )
}
