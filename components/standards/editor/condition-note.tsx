'use client'

import { useTranslations } from 'next-intl'
import { textIn } from '@/lib/domain/language'
import type { Clause, Condition } from '@/lib/domain/standard/condition'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'
import { unitsToText } from '@/lib/domain/decimal-text'
import { useEditor } from './editor-context'

/** A condition a document brought along: shown as a sentence and kept. */
export function ConditionNote({ condition, content }: { condition: Condition; content: StandardContent }) {
  const t = useTranslations('standard-editor')
  const terms = useTranslations('terms')
  const { language, base } = useEditor()
  const say = (clause: Clause): string => {
    if (clause.about === 'scenario') return t(`condition.scenario.${clause.is}`, { value: terms(`scenarioKind.${clause.value}`) })
    if (clause.about === 'branch') return t(`condition.branch.${clause.is}`, { attribute: clause.attribute, value: clause.value })
    const about = criteriaOf(content).find(({ key }) => key === clause.criterionKey)
    const question = about ? textIn(about.name, language, base) || textIn(about.prompt, language, base) : clause.criterionKey
    return t(`condition.answer.${clause.is}`, { question, value: valueIn(clause.value, about) })
  }
  const valueIn = (value: string | number, about: ReturnType<typeof criteriaOf>[number] | undefined) => {
    if (typeof value === 'number') return about?.type === 'duration' ? t('seconds', { count: value }) : unitsToText(value, 3)
    const option = about && 'options' in about ? about.options.find(({ key }) => key === value) : undefined
    return option ? textIn(option.label, language, base) || value : value
  }
  return (
    <div className="grid gap-1 rounded border border-line p-4">
      <p className="text-12 font-medium text-ink-2">{t(condition.match === 'all' ? 'conditionAll' : 'conditionAny')}</p>
      <ul className="grid gap-0.5">
        {condition.clauses.map((clause, index) => (
          <li key={index}>{say(clause)}</li>
        ))}
      </ul>
    </div>
  )
}
