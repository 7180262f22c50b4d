'use client'

import { useTranslations } from 'next-intl'
import { textIn } from '@/lib/domain/language'
import { conditionUses } from '@/lib/domain/standard/condition-uses'
import type { Criterion, StandardContent } from '@/lib/domain/standard/content'
import { clauseWords } from '../condition-words'
import { useEditor } from './editor-context'

/** Where conditions ask for the answer to this criterion, so that nobody rewords or deletes it unaware. */
export function ConditionUsesNote({ content, criterion }: { content: StandardContent; criterion: Criterion }) {
  const t = useTranslations('standard-conditions')
  const editor = useTranslations('standard-editor')
  const terms = useTranslations('terms')
  const { language, base, select } = useEditor()
  const uses = conditionUses(content, criterion.key)
  if (uses.length === 0) return null
  const nameOf = ({ name, prompt }: Criterion) => textIn(name, language, base) || textIn(prompt, language, base) || editor('untitledCriterion')
  return (
    <section aria-labelledby="condition-uses" className="grid gap-1 rounded border border-line p-4">
      <h3 id="condition-uses" className="text-12 font-medium text-ink-2">
        {t('uses.title')}
      </h3>
      <ul className="grid gap-1">
        {uses.map(({ criterion: other, clause, at }) => (
          <li key={`${other.key}/${at}`} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
            <button
              type="button"
              aria-label={t('uses.go', { question: nameOf(other) })}
              className="min-h-6 rounded-sm text-left text-accent underline-offset-4 hover:underline"
              dir="auto"
              onClick={() => select(`criterion:${other.key}`)}
            >
              {nameOf(other)}
            </button>
            <span className="text-12 text-ink-2" dir="auto">
              {clauseWords([clause], [criterion], { t, terms, language, base })}
            </span>
          </li>
        ))}
      </ul>
      <p className="max-w-prose text-12 text-ink-2">{t('uses.hint')}</p>
    </section>
  )
}
