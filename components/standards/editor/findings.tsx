'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { textIn } from '@/lib/domain/language'
import type { StandardContent } from '@/lib/domain/standard/content'
import { findCriterion } from '@/lib/domain/standard/edit/criteria'
import type { PublishPlace, PublishProblem } from '@/lib/domain/standard/publish-check'
import { useEditor } from './editor-context'

type Props = {
  content: StandardContent
  findings: readonly PublishProblem[]
  /** Texts the server refused, so nothing is saved until they fit. */
  unsaved: readonly { place: PublishPlace; message: string }[]
  onGo: (place: PublishPlace) => void
}

/** What stands in the way, each with the way to it. */
export function Findings({ content, findings, unsaved, onGo }: Props) {
  const t = useTranslations('standard-editor')
  const { language, base } = useEditor()
  const nameOf = ({ criterionKey, sectionKey, field }: PublishPlace) => {
    const criterion = criterionKey ? findCriterion(content, criterionKey)?.criterion : undefined
    if (criterion) return textIn(criterion.name, language, base) || textIn(criterion.prompt, language, base) || t('untitledCriterion')
    const section = sectionKey ? content.sections.find(({ key }) => key === sectionKey) : undefined
    if (section) return textIn(section.title, language, base) || t('untitledSection')
    return field?.startsWith('scenarios.') ? t('scenarios') : t('wholeStandard')
  }
  const lines = [
    ...unsaved.map(({ place, message }) => ({ place, title: t('doesNotFit'), message })),
    ...findings.map(({ code, place }) => ({ place, title: t(`finding.${code}.title`), message: t(`finding.${code}.means`) })),
  ]
  return (
    <section aria-labelledby="findings" className="grid gap-2">
      <div className="flex items-baseline justify-between gap-2">
        <h2 id="findings" className="text-16 font-semibold">
          {t('findings')}
        </h2>
        <p className="text-12 text-ink-3">{t('findingsCount', { count: lines.length })}</p>
      </div>
      {lines.length === 0 ? <p className="text-ink-2">{t('nothingFound')}</p> : null}
      <ul>
        {lines.slice(0, 100).map(({ place, title, message }, index) => (
          <li key={index} className="flex gap-2.5 border-b border-line py-3">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-below" />
            <div className="grid min-w-0 gap-0.5">
              <p className="font-medium">{title}</p>
              <p className="text-12 text-ink-2">{message}</p>
              <p className="flex min-w-0 gap-2 text-12">
                <span className="truncate text-ink-3" dir="auto">
                  {nameOf(place)}
                </span>
                <button type="button" className="shrink-0 rounded-sm text-accent underline-offset-4 hover:underline" onClick={() => onGo(place)}>
                  {t('goThere')}
                </button>
              </p>
            </div>
          </li>
        ))}
      </ul>
      {lines.length > 100 ? <p className="text-12 text-ink-2">{t('moreFindings', { count: lines.length - 100 })}</p> : null}
    </section>
  )
}
