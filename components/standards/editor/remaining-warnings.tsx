'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { languageOf } from '@/lib/domain/language'
import type { StandardContent } from '@/lib/domain/standard/content'
import { findingKey } from '@/lib/domain/standard/lint/finding'
import { lintStandard } from '@/lib/domain/standard/lint/lint-standard'
import { useEditor } from './editor-context'
import { useLintWords } from './use-lint-words'
import { usePlaceName } from './use-place-name'

/** In the last look before publishing: every warning the author leaves as it is, its place in the reader's language like the changes above. */
export function RemainingWarnings({ content }: { content: StandardContent }) {
  const t = useTranslations('standard-lint')
  const nameOf = usePlaceName(content, languageOf(useLocale()))
  const wordsOf = useLintWords()
  const { recordsPeople, before } = useEditor()
  const warnings = useMemo(() => lintStandard(content, recordsPeople, before), [content, recordsPeople, before])
  if (warnings.length === 0) return null
  return (
    <section aria-labelledby="remaining" className="mt-6 grid gap-1">
      <h3 id="remaining" className="font-semibold">
        {t('remaining', { count: warnings.length })}
      </h3>
      <p className="text-12 text-ink-2">{t('remainingMeans')}</p>
      <ul>
        {warnings.map((warning) => {
          const { place } = warning
          return (
            <li key={findingKey(warning)} className="grid gap-0.5 border-b border-line py-2">
              <span className="font-medium">{wordsOf(warning).title}</span>
              <span className="text-12 text-ink-3" dir="auto">
                {nameOf(place)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
