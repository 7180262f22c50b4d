'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { momentText } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import type { ClosedDraft, LastSave } from './draft-saver'

type Props = {
  open: boolean
  /** Who wrote what stands on the server; null when nobody can say. */
  by: LastSave | null
  /** Set when nothing stands there any more: the draft was published or thrown away. */
  closed: ClosedDraft | null
  /** The organisation's. */
  timeZone: string
  onOpenChange: (open: boolean) => void
  /** Puts this text into a standard of its own and opens it; answers a sentence when it could not. */
  onKeepMine: () => Promise<string | null>
  /** Goes on with what stands, and puts this text by; answers a sentence when it could not. */
  onGoOn: () => string | null
}

/** Somebody else saved in between, or closed the draft: every text stays until the author has chosen. */
export function ConflictDialog({ open, by, closed, timeZone, onOpenChange, onKeepMine, onGoOn }: Props) {
  const t = useTranslations('standard-editor')
  const own = useTranslations('standard-own')
  const [error, setError] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const { title, means, goOn } = useConflictWords(by, closed, timeZone)
  const keep = () => start(async () => setError(await onKeepMine()))
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t(title)}
        description={means}
        error={error}
        footer={
          <>
            <Button disabled={pending} onClick={() => setError(onGoOn())}>{t(goOn)}</Button>
            <Button variant="primary" pending={pending} onClick={keep}>
              {own('keepCopy')}
            </Button>
          </>
        }
      />
    </Dialog>
  )
}

function useConflictWords(by: LastSave | null, closed: ClosedDraft | null, timeZone: string) {
  const t = useTranslations('standard-editor')
  const format = useFormatter()
  if (closed)
    return {
      title: closed.became === 'published' ? 'closedPublished' : 'closedDiscarded',
      means: t(`closedMeans.${closed.goesOn}`),
      goOn: `closedGoOn.${closed.goesOn}`,
    } as const
  const at = by && momentText(format, new Date(by.at), timeZone)
  const who = by && at ? t(by.own ? 'conflictOwn' : 'conflictBy', { name: by.by, at }) : null
  const means = t(by?.own ? 'conflictOwnMeans' : 'conflictMeans')
  return { title: by?.own ? 'conflictOwnTitle' : 'conflictTitle', means: [who, means].filter(Boolean).join(' '), goOn: by?.own ? 'loadOther' : 'loadTheirs' } as const
}
