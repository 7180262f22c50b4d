'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useMemo } from 'react'
import type { StandardContent } from '@/lib/domain/standard/content'
import { OwnWords } from './own-words-dialog'
import { type KeepCopy, useKeepCopy } from './use-keep-copy'
import { useKeptWords } from './use-kept-words'
import { useOwnVerbs } from './use-own-verbs'
import { useTyped } from './use-typed'

type Props = {
  organizationId: string
  userId: string
  standardId: string
  /** The draft that is open; what is left of it its editor offers. */
  draftId: string | null
  /** The version on the screen. */
  shown: { number: number; name: string; content: StandardContent }
  currency: string
  /** The organisation's. */
  timeZone: string
  home: string
  keepCopy: KeepCopy
}

/** On a standard's page: the author's own texts of it that stand in no draft, one after the other. */
export function OwnTexts({ organizationId, userId, standardId, draftId, shown, currency, timeZone, home, keepCopy }: Props) {
  const t = useTranslations('standard-own')
  const typed = useTyped(timeZone)
  const { number, name, content } = shown
  const stands = useMemo(() => ({ name, content }), [name, content])
  const ofStandard = useCallback((id: string) => id === standardId, [standardId])
  const { kept, keep, drop } = useKeptWords({ organizationId, userId, ofStandard, draftId, stands: useMemo(() => [stands], [stands]) })
  const verbsOf = useOwnVerbs({ keep, drop, copy: useKeepCopy(keepCopy, home) })
  const [words, ...older] = kept
  if (!words) return null
  return (
    <section aria-label={t('title')} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-y border-line py-4">
      <div className="grid max-w-prose gap-1">
        <p>{t('kept')}</p>
        <p className="text-ink-2">{[typed(words), older.length > 0 ? t('older', { count: older.length }) : ''].filter(Boolean).join(' ')}</p>
      </div>
      <OwnWords words={words} stands={stands} version={number} {...{ currency, timeZone }} {...verbsOf(words)} />
    </section>
  )
}
