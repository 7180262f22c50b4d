'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { momentText } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { ProgressBar } from '@/components/ui/progress-bar'
import { showToast } from '@/components/ui/toast-store'
import type { AskedExport } from '@/lib/domain/export/asked-export.schema'
import { readySince, type ExportRunSent } from '@/lib/domain/export/export-run'
import { useRuns } from './use-runs'

type Answer = Promise<{ status: string; message?: string }>
type Shown = {
  first: ExportRunSent[]
  /** Of the organisation: its times are told in it, by name. */
  timeZone: string
  /** Where they are asked for; a file's own address is below it. */
  address: string
  request: (input: { requestKey: string; asked: AskedExport }) => Answer
  cancel: (input: { runId: string }) => Answer
}

/** One's files, the newest first; while some are being made their progress comes by itself and is said aloud. */
export function ExportRuns({ first, timeZone, address, request, cancel }: Shown) {
  const t = useTranslations('export-runs')
  const { runs, lost, refresh } = useRuns(first, address)
  const [busy, setBusy] = useState<string | null>(null)
  const keys = useRef(new Map<string, string>())
  const unended = runs.filter(({ state }) => state === 'queued' || state === 'running')
  const fresh = readySince(first, runs)

  async function act(id: string, work: () => Answer): Promise<void> {
    setBusy(id)
    const answer = await work().catch(() => ({ status: 'lost', message: t('offline') }))
    if (answer.status === 'done') keys.current.delete(id)
    else showToast({ message: answer.message ?? t('offline'), tone: 'problem' })
    await refresh()
    setBusy(null)
  }
  const again = (run: ExportRunSent) =>
    act(run.id, () => {
      const requestKey = keys.current.get(run.id) ?? crypto.randomUUID()
      keys.current.set(run.id, requestKey)
      return request({ requestKey, asked: run.asked })
    })

  return (
    <section className="grid gap-3">
      <p aria-live="polite" className="min-h-6 text-ink-2">
        {lost ? <>{t('offline')} </> : null}
        {unended.length > 0 ? t('working', { count: unended.length }) : fresh ? t('ready', { file: fresh.fileName }) : null}
      </p>
      <ul aria-label={t('list')} className="grid border-t border-line">
        {runs.map((run) => (
          <Run key={run.id} run={run} address={address} timeZone={timeZone} busy={busy === run.id} again={() => again(run)} cancel={() => act(run.id, () => cancel({ runId: run.id }))} />
        ))}
      </ul>
    </section>
  )
}

type Line = { run: ExportRunSent; address: string; timeZone: string; busy: boolean; again: () => void; cancel: () => void }

function Run({ run, address, timeZone, busy, again, cancel }: Line) {
  const t = useTranslations('export-runs')
  const format = useFormatter()
  const { label, state, done, total, expired, withheld, errorCode } = run
  const name = t('of', { what: t(`what.${run.what}`), format: run.format.toUpperCase() })
  const of = [label.place || t('network'), label.standard, label.period === 'wave' ? label.wave : t(`period.${label.period}`)].filter(Boolean).join(' · ')
  const file = `${name}, ${of}`
  const gone = state === 'failed' || state === 'cancelled' || expired || withheld
  const because = state === 'failed' ? (t.has(`failed.${errorCode}`) ? t(`failed.${errorCode}`) : t('failed.unexpected')) : withheld && !expired ? t('failed.export_rights_changed') : null
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_14rem_auto] sm:items-center">
      <div className="min-w-0">
        <p className="font-medium">{name}</p>
        <p className="text-14 break-words text-ink-2">{of}</p>
        <p className="text-12 text-ink-3">{momentText(format, new Date(run.createdAt), timeZone)}</p>
      </div>
      <div className="grid gap-1.5 text-14">
        <p>{t(`state.${expired ? 'expired' : withheld ? 'withheld' : state}`)}</p>
        {state === 'running' && total !== null && total > 1 ? (
          <>
            <ProgressBar value={done} max={total} label={t('progress', { done, total })} />
            <p className="text-12 text-ink-2" aria-hidden>{t('progress', { done, total })}</p>
          </>
        ) : null}
        {state === 'done' && !gone && run.expiresAt ? <p className="text-12 text-ink-2">{t('until', { date: format.dateTime(new Date(run.expiresAt), { dateStyle: 'medium', timeZone }) })}</p> : null}
        {because ? <p className="text-12 text-ink-2">{because}</p> : null}
      </div>
      <div className="sm:justify-self-end">
        {state === 'done' && !gone ? (
          <a href={`${address}/${run.id}`} download className={buttonLook({ variant: 'primary' })} aria-label={t('downloadNamed', { file })}>{t('download')}</a>
        ) : gone ? (
          <Button pending={busy} onClick={again} aria-label={t('againNamed', { file })}>{t('again')}</Button>
        ) : (
          <Button pending={busy} onClick={cancel} aria-label={t('cancelNamed', { file })}>{t('cancel')}</Button>
        )}
      </div>
    </li>
  )
}
