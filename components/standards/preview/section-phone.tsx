'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type Messages, NextIntlClientProvider, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { localeOf, textIn, type Language } from '@/lib/domain/language'
import type { StandardContent } from '@/lib/domain/standard/content'
import { PhonePreview } from './phone-preview'
import type { PhoneWords } from './phone-words'

type Props = { content: StandardContent; language: Language; words: PhoneWords }

/** The phone with one section at a time, as the shopper goes through it; the last leads on to the first. */
export function SectionPhone({ content: { sections, baseLanguage }, language, words }: Props) {
  const t = useTranslations('standard-templates')
  const [at, setAt] = useState(0)
  const section = sections[at]
  if (!section) return null
  const move = (by: number) => setAt((at + by + sections.length) % sections.length)
  const conditional = section.criteria.some(({ condition }) => condition !== null)
  return (
    <div className="grid gap-4 xl:sticky xl:top-20 xl:max-h-[calc(100dvh-104px)] xl:grid-rows-[auto_minmax(0,1fr)]">
      <div className="grid gap-2">
        <div className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-end gap-1">
          <Field label={t('section', { number: at + 1, count: sections.length })}>
            {(control) => (
              <Select {...control} value={at} onChange={({ target }) => setAt(Number(target.value))} lang={language}>
                {sections.map(({ key, title }, index) => (
                  <option key={key} value={index}>
                    {textIn(title, language, baseLanguage)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <IconButton aria-label={t('sectionBefore')} onClick={() => move(-1)}>
            <ChevronLeft />
          </IconButton>
          <IconButton aria-label={t('sectionNext')} onClick={() => move(1)}>
            <ChevronRight />
          </IconButton>
        </div>
        {conditional ? <p className="text-12 text-ink-2">{t('conditional')}</p> : null}
      </div>
      <div key={section.key} className="xl:overflow-y-auto">
        <NextIntlClientProvider locale={localeOf(language)} messages={words[language] as unknown as Messages} timeZone="UTC">
          <PhonePreview section={section} criterion={null} language={language} base={baseLanguage} photos="" heading={t('view.phone')} />
        </NextIntlClientProvider>
      </div>
    </div>
  )
}
