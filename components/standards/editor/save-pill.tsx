'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { hourText } from '@/components/moment'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { isRefused, useNoteOf } from './save-note'
import type { SaveStatus } from './use-autosave'

const never = () => () => undefined
const yes = () => true
const no = () => false

type Props = {
  status: SaveStatus
  /** The organisation's. */
  timeZone: string
  onTryAgain: () => void
  onDecide: () => void
  /** Leads to what does not fit: sending it again changes nothing. */
  onShow: () => void
}

/** Where the draft is: on the server, on its way, or only here. */
export function SavePill({ status, timeZone, onTryAgain, onDecide, onShow }: Props) {
  const t = useTranslations('standard-editor')
  const format = useFormatter()
  const note = useNoteOf()(status)
  // Server and browser may know a zone by different names, so the hour is said once the page is the reader's.
  const isReaders = useSyncExternalStore(never, yes, no)
  return (
    <span role="status" className="flex items-center">
      {status.kind === 'saved' ? (
        <Badge shape="pill">
          <span className="sm:hidden">{t('saved')}</span>
          <span className="hidden sm:inline">{isReaders ? t('savedAt', { time: hourText(format, new Date(status.at), timeZone) }) : t('saved')}</span>
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
