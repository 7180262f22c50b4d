'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Puts this text into a standard of its own and opens it; answers a sentence when it could not. */
  onKeepMine: () => Promise<string | null>
  onLoadTheirs: () => void
}

/** Somebody else saved in between: both texts stay until the author has chosen. */
export function ConflictDialog({ open, onOpenChange, onKeepMine, onLoadTheirs }: Props) {
  const t = useTranslations('standard-editor')
  const [error, setError] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const keep = () => start(async () => setError(await onKeepMine()))
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t('conflictTitle')}
        description={t('conflictMeans')}
        footer={
          <>
            <Button onClick={onLoadTheirs}>{t('loadTheirs')}</Button>
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
