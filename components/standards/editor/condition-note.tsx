'use client'

import { useTranslations } from 'next-intl'
import type { Condition } from '@/lib/domain/standard/condition'
import type { StandardContent } from '@/lib/domain/standard/content'
import { conditionWords } from '../condition-words'
import { useEditor } from './editor-context'

/** A condition a document brought along: shown as a sentence and kept. */
export function ConditionNote({ condition, content }: { condition: Condition; content: StandardContent }) {
  const t = useTranslations('standard-editor')
  const terms = useTranslations('terms')
  const { language } = useEditor()
  return (
    <div className="grid gap-1 rounded border border-line p-4">
      <p className="text-12 font-medium text-ink-2">{t(condition.match === 'all' ? 'conditionAll' : 'conditionAny')}</p>
      <ul className="grid gap-0.5">
        {conditionWords(condition, content, { t, terms, language }).map((clause, index) => (
          <li key={index}>{clause}</li>
        ))}
      </ul>
    </div>
  )
}
