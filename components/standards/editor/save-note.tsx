'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { SaveStatus } from './draft-saver'

/** Says what has not reached the server, why, and where it is meanwhile; null: nothing is behind. */
export function useNoteOf(): (status: SaveStatus) => string | null {
  const t = useTranslations('standard-editor')
  return useCallback(
    (status) => {
      if (status.kind !== 'partly' && status.kind !== 'failed') return null
      const where = t(status.kept ? 'keptHere' : 'keptNowhere')
      if (status.kind === 'partly') return `${t('partlySavedHint')} ${where}`
      if (isRefused(status)) return `${t('notSavedFitsHint')} ${where}`
      return `${status.message ?? t('notAnswered')} ${where}`
    },
    [t],
  )
}

/** Sending it again would be refused again. */
export const isRefused = ({ fields }: Extract<SaveStatus, { kind: 'failed' }>) => Object.keys(fields).length > 0

/** The note as a line of its own under the bar, to be read without a pointer that hovers; the pill says it to screen readers. */
export function SaveNote({ note }: { note: string }) {
  return (
    <p aria-hidden data-save-note className="min-w-0 flex-1 text-12 text-ink-2 lg:absolute lg:inset-x-0 lg:top-full lg:border-b lg:border-line lg:bg-paper lg:px-10 lg:py-1">
      {note}
    </p>
  )
}
