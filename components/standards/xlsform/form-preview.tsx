'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { SectionHeader } from '@/components/ui/page-header'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { languageOf, type Language } from '@/lib/domain/language'
import type { StandardContent } from '@/lib/domain/standard/content'
import { ownName } from '../editor/language-tabs'
import { StandardSheet } from '../standard-sheet'

type Props = { content: StandardContent; spoken: readonly Language[] }

/** The draft as it would be, in each language the form has: the reader's own first, where it is among them. */
export function FormPreview({ content, spoken }: Props) {
  const t = useTranslations('xlsform')
  const [chosen, choose] = useState<Language | null>(null)
  const reader = languageOf(useLocale())
  const language = [chosen, reader].find((one) => one && spoken.includes(one)) ?? content.baseLanguage
  return (
    <section aria-labelledby="preview" className="grid gap-4" data-screen-only>
      <SectionHeader id="preview" title={t('preview')} />
      {spoken.length > 1 ? (
        <SegmentedControl
          name="preview-language"
          legend={t('previewLanguage')}
          value={language}
          onValueChange={(next) => choose(spoken.find((one) => one === next) ?? null)}
          segments={spoken.map((one) => ({ value: one, label: <span lang={one}>{ownName[one]}</span> }))}
          className="justify-self-start"
        />
      ) : null}
      <div lang={language}>
        <StandardSheet content={content} language={language} />
      </div>
    </section>
  )
}
