'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { showToast } from '@/components/ui/toast-store'
import { typedInOf } from '../own/typed-in'
import type { CopyText } from '../own/use-keep-copy'
import { useKeptWords } from '../own/use-kept-words'
import { useOwnVerbs } from '../own/use-own-verbs'
import type { EditorDraft } from './editor-props'
import { documentOf, type Document } from './editor-state'
import { thisPage } from './this-page'

type Given = {
  draft: EditorDraft
  loaded: { document: Document }
  written: Document
  replace: (document: Document) => void
  copy: CopyText
}

/** The author's own texts of this standard, in whichever of its drafts they were typed, and the verb that puts one by. */
export function useOwnWords({ draft, loaded, written, replace, copy }: Given) {
  const t = useTranslations('standard-own')
  const { organizationId, userId, standardId, versionId, name, before } = draft
  const [stands] = useState(() => [loaded.document, ...(before ? [{ name, content: before.content }] : [])])
  const ofStandard = useCallback((id: string) => id === standardId, [standardId])
  const { kept, keep, drop } = useKeptWords({ organizationId, userId, ofStandard, draftId: versionId, stands })
  const verbsOf = useOwnVerbs({ keep, drop, copy })
  const [words] = kept
  return {
    putBy: (document: Document, page = thisPage(), at = Date.now()): boolean => keep({ ...typedInOf(draft), ...document, page, at }),
    ownWords: words && {
      words,
      ...verbsOf(words),
      onTakeOver: () => {
        const meanwhile = written
        replace(documentOf(words))
        drop(words)
        showToast({
          message: t('taken'),
          undo: () => {
            replace(meanwhile)
            keep(words)
          },
        })
      },
    },
  }
}
