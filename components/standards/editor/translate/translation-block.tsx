'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { textIn, type Language } from '@/lib/domain/language'
import { inLanguage, type OutdatedText } from '@/lib/domain/standard/outdated-texts'
import type { PublishPlace } from '@/lib/domain/standard/publish-check'
import type { TextBlock, TextSeat } from '@/lib/domain/standard/translations'
import { isShown, type Opened } from './shown-texts'
import { TranslationRow } from './translation-row'

type Props = {
  block: TextBlock
  opened: Opened
  /** What of it is outdated, in whichever language; the same array as long as that is the same. */
  outdated: readonly OutdatedText[]
  base: Language
  onWrite: (seat: TextSeat, value: string, id: string) => void
  onStillRight: (outdated: OutdatedText) => void
  onGo: (place: PublishPlace) => void
}

/** The texts of one criterion, one scenario or a section's own. The browser lays out only what is near the window. */
export const TranslationBlock = memo(function TranslationBlock({ block, opened, outdated, base, onWrite, onStillRight, onGo }: Props) {
  const t = useTranslations('standard-translate')
  const editor = useTranslations('standard-editor')
  const { of, name, place, texts } = block
  const old = new Map(inLanguage(outdated, opened.language).map((one) => [one.id, one]))
  const ids = new Set(old.keys())
  const own = of === 'criterion' || of === 'scenario'
  const title = textIn(name, base, base) || editor(of === 'scenario' ? 'untitledScenario' : 'untitledCriterion')
  return (
    <div className="border-b border-line py-2 [contain-intrinsic-size:auto_280px] [content-visibility:auto]">
      {own ? (
        <h3 className="flex items-baseline justify-between gap-4 pt-1">
          <span className="min-w-0 truncate font-medium" dir="auto">
            {title}
          </span>
          <button
            type="button"
            className="min-h-6 shrink-0 rounded-sm text-12 text-accent underline-offset-4 hover:underline focus-visible:-outline-offset-2"
            aria-label={t('openInEditor', { what: title })}
            onClick={() => onGo(place)}
          >
            {editor('goThere')}
          </button>
        </h3>
      ) : null}
      {texts
        .filter((one) => isShown(one, opened, ids))
        .map((listed) => (
          <TranslationRow key={listed.id} listed={listed} outdated={old.get(listed.id) ?? null} language={opened.language} base={base} onWrite={onWrite} onStillRight={onStillRight} />
        ))}
    </div>
  )
})
