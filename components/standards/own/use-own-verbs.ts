'use client'

import { useTranslations } from 'next-intl'
import { showToast } from '@/components/ui/toast-store'
import { documentOf } from '../editor/editor-state'
import type { KeptWords } from './kept-words'
import type { CopyText } from './use-keep-copy'
import type { useKeptWords } from './use-kept-words'

type Given = Pick<ReturnType<typeof useKeptWords>, 'keep' | 'drop'> & { copy: CopyText }

/** What may become of one of the author's own texts: a standard of its own, or nothing, with a moment to take that back. */
export function useOwnVerbs({ keep, drop, copy }: Given) {
  const t = useTranslations('standard-own')
  return (words: KeptWords) => ({
    onKeepCopy: () => copy(documentOf(words), words.industry, () => drop(words)),
    onThrowAway: () => {
      drop(words)
      showToast({ message: t('thrownAway'), undo: () => void keep(words) })
    },
  })
}
