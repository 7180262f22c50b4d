'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { LintPlace } from '@/lib/domain/standard/lint/finding'
import { tooLongIn } from '@/lib/domain/standard/too-long'
import type { SaveStatus } from './draft-saver'
import type { Document } from './editor-state'
import { placeOfPath } from './place-of-path'

export type Unsaved = { place: LintPlace; message: string }

const nothing: readonly Unsaved[] = []

/** What of the document is not on the server until it fits, with its place: texts that are too long, and what the server refused. */
export function useUnsaved(document: Document, status: SaveStatus): readonly Unsaved[] {
  const t = useTranslations('standard-editor')
  const refused = status.kind === 'failed' ? status.fields : null
  const unsaved = useMemo(
    () => [
      ...tooLongIn(document).map(({ place, over, max }) => ({ place, message: t('tooLong', { over, max }) })),
      ...Object.entries(refused ?? {}).map(([path, message]) => ({ place: placeOfPath(path, document.content), message })),
    ],
    [document, refused, t],
  )
  // The same object while there is nothing, so that nothing is drawn again for it.
  return unsaved.length === 0 ? nothing : unsaved
}
