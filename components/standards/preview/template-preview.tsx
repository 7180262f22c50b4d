'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { languages, type Language } from '@/lib/domain/language'
import type { StandardContent } from '@/lib/domain/standard/content'
import { ownersIn, type OwnerWords } from '@/lib/domain/templates/owners-in'
import { ownName } from '../editor/language-tabs'
import { StandardSheet } from '../standard-sheet'
import type { PhoneWords } from './phone-words'
import { SectionPhone } from './section-phone'

const views = ['sections', 'phone'] as const
type View = (typeof views)[number]

type Props = { content: StandardContent; owners: OwnerWords; language: Language; words: PhoneWords }

/** A template before it is taken: to be read whole, and to be tried on the phone; in each of its languages. */
export function TemplatePreview({ content, owners, language: first, words }: Props) {
  const t = useTranslations('standard-templates')
  const [language, setLanguage] = useState(first)
  const [view, setView] = useState<View>('sections')
  return (
    <section aria-labelledby="preview" className="grid gap-6 border-t border-line pt-8">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <h2 id="preview" className="mr-auto text-16 font-semibold">
          {t('preview')}
        </h2>
        <SegmentedControl
          name="preview-language"
          legend={t('language')}
          value={language}
          onValueChange={(chosen) => setLanguage(languages.find((one) => one === chosen) ?? first)}
          segments={languages.map((one) => ({ value: one, label: <span lang={one}>{ownName[one]}</span> }))}
        />
        <SegmentedControl
          name="preview-view"
          legend={t('views')}
          value={view}
          onValueChange={(chosen) => setView(views.find((one) => one === chosen) ?? 'sections')}
          segments={views.map((one) => ({ value: one, label: t(`view.${one}`) }))}
          className="xl:hidden"
        />
      </div>
      <div className="grid gap-12 xl:grid-cols-[minmax(0,1fr)_360px]">
        <div lang={language} className={clsx('min-w-0 xl:block', view !== 'sections' && 'hidden')}>
          <StandardSheet content={ownersIn(content, language, owners)} language={language} />
        </div>
        <div className={clsx('min-w-0 xl:block', view !== 'phone' && 'hidden')}>
          <SectionPhone content={content} language={language} words={words} />
        </div>
      </div>
    </section>
  )
}
