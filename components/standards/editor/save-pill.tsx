'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { isRefused, useNoteOf } from './save-note'
import type { SaveStatus } from './use-autosave'

const never = () => () => undefined
const readersZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

type Props = {
  status: SaveStatus
  onTryAgain: () => void
  onDecide: () => void
  /** Leads to what does not fit: sending it again changes nothing. */
  onShow: () => void
}

/** Where the draft is: on the server, on its way, or only here. */
export function SavePill({ status, onTryAgain, onDecide, onShow }: Props) {
  const t = useTranslations('standard-editor')
  const format = useFormatter()
  const note = useNoteOf()(status)
  // The server does not know the reader's clock, so the hour is said once the page is theirs.
  const timeZone = useSyncExternalStore(never, readersZone, () => null)
  const time = (at: string, zone: string) => format.dateTime(new Date(at), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone })
  return (
    <span role="status" className="flex items-center">
      {status.kind === 'saved' ? (
        <Badge shape="pill">
          <span className="sm:hidden">{t('saved')}</span>
          <span className="hidden sm:inline">{timeZone === null ? t('saved') : t('savedAt', { time: time(status.at, timeZone) })}</span>
        </Badge>
      ) : null}
      {status.kind === 'saving' ? <Badge shape="pill">{t('saving')}</Badge> : null}
      {status.kind === 'partly' ? (
        <Button size="small" variant="danger" onClick={onShow} title={note ?? undefined}>
          {t('partlySaved')}
        </Button>
      ) : null}
      {status.kind === 'failed' && isRefused(status) ? (
        <Button size="small" variant="danger" onClick={onShow} title={note ?? undefined}>
          {t('notSavedFits')}
        </Button>
      ) : null}
      {status.kind === 'failed' && !isRefused(status) ? (
        <Button size="small" variant="danger" onClick={onTryAgain} title={note ?? undefined}>
          {t('notSaved')}
        </Button>
      ) : null}
      {status.kind === 'conflict' ? (
        <Button size="small" variant="danger" onClick={onDecide}>
          {t(status.closed ? 'noDraftAnyMore' : status.by?.own ? 'savedInAnotherWindow' : 'savedElsewhere')}
        </Button>
      ) : null}
      {note ? <span className="sr-only">{note}</span> : null}
    </span>
  )
}
