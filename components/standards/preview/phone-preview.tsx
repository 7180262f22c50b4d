'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { textIn, type Language } from '@/lib/domain/language'
import type { Criterion, Section } from '@/lib/domain/standard/content'
import { GroupFrame } from '../group-frame'
import { QuestionPreview } from './question-preview'

type Props = { section: Section | null; criterion: Criterion | null; language: Language; base: Language; photos: string; /** Its heading, where the words around it are of another language than the reader's. */ heading?: string; /** It keeps to a phone's height and scrolls within: what stands below stays in reach. */ bounded?: boolean }

/** The phone beside the desk: the chosen question, or the whole chosen section. */
export const PhonePreview = memo(function PhonePreview({ section, criterion, language, base, photos, heading, bounded }: Props) {
  const t = useTranslations('standard-editor')
  const questions = criterion ? [criterion] : (section?.criteria ?? [])
  const title = section ? textIn(section.title, language, base) : ''
  const intro = section && !criterion ? textIn(section.intro, language, base) : ''
  return (
    <section aria-labelledby="on-the-phone" className="grid gap-3">
      <h2 id="on-the-phone" className="text-16 font-semibold">
        {heading ?? t('onThePhone')}
      </h2>
      {section ? (
        <div
          {...(bounded ? { role: 'group', tabIndex: 0, 'aria-labelledby': 'on-the-phone' } : {})}
          className={clsx('overflow-hidden rounded-lg border border-line bg-paper wrap-anywhere', bounded && 'relative lg:max-h-[70dvh] lg:overflow-y-auto')}
        >
          <div className="grid gap-1 border-b border-line px-4 py-3">
            <p className="text-16 font-semibold" dir="auto">
              {title || t('untitledSection')}
            </p>
            {intro ? (
              <p className="text-12 whitespace-pre-line text-ink-2" dir="auto">
                {intro}
              </p>
            ) : null}
          </div>
          <div className="divide-y divide-line">
            {questions.map((one, index) => {
              const group = criterion ? undefined : section.groups.find(({ key }) => key === one.groupKey)
              const name = group ? textIn(group.title, language, base) : null
              return (
                <GroupFrame key={`${one.key}:${one.type}`} name={name}>
                  {name && questions[index - 1]?.groupKey !== one.groupKey ? <p className="px-4 pt-4 text-14 font-semibold text-ink-2" dir="auto">{name}</p> : null}
                  <QuestionPreview criterion={one} language={language} base={base} photos={photos} />
                </GroupFrame>
              )
            })}
          </div>
          {questions.length === 0 ? <p className="p-4 text-ink-2">{t('previewEmptySection')}</p> : null}
        </div>
      ) : (
        <p className="text-ink-2">{t('previewChoose')}</p>
      )}
    </section>
  )
})
