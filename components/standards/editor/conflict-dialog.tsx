'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { momentIn } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import type { LastSave } from './draft-saver'

type Props = {
  open: boolean
  /** Who wrote what stands on the server; null when nobody can say. */
  by: LastSave | null
  onOpenChange: (open: boolean) => void
  /** Puts this text into a standard of its own and opens it; answers a sentence when it could not. */
  onKeepMine: () => Promise<string | null>
  /** Goes on with the other text, and puts this one by; answers a sentence when it could not. */
  onLoadTheirs: () => string | null
}

/** Somebody else saved in between: both texts stay until the author has chosen. */
export function ConflictDialog({ open, by, onOpenChange, onKeepMine, onLoadTheirs }: Props) {
  const t = useTranslations('standard-editor')
  const format = useFormatter()
  const [error, setError] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const moment = (at: string) => format.dateTime(new Date(at), momentIn(Intl.DateTimeFormat().resolvedOptions().timeZone))
  const means = t(by?.own ? 'conflictOwnMeans' : 'conflictMeans')
  const keep = () => start(async () => setError(await onKeepMine()))
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t(by?.own ? 'conflictOwnTitle' : 'conflictTitle')}
        description={by ? `${t(by.own ? 'conflictOwn' : 'conflictBy', { name: by.by, at: moment(by.at) })} ${means}` : means}
        footer={
          <>
            <Button disabled={pending} onClick={() => setError(onLoadTheirs())}>{t(by?.own ? 'loadOther' : 'loadTheirs')}</Button>
            <Button variant="primary" pending={pending} onClick={keep}>
              {t('keepMine')}
            </Button>
          </>
        }
      >
        {error ? (
          <p role="alert" className="text-below">
            {error}
          </p>
        ) : null}
      </DialogContent>
    </Dialog>
  )
}
