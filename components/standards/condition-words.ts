import type { useTranslations } from 'next-intl'
import { unitsToText } from '@/lib/domain/decimal-text'
import { type Language, textIn } from '@/lib/domain/language'
import type { Clause, Condition } from '@/lib/domain/standard/condition'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'

type Say = {
  /** Of the namespace standard-editor. */
  t: ReturnType<typeof useTranslations<'standard-editor'>>
  terms: ReturnType<typeof useTranslations<'terms'>>
  language: Language
}

/** When a criterion is asked, a sentence a clause; `match` says whether one or all of them must hold. */
export function conditionWords({ clauses }: Condition, content: StandardContent, { t, terms, language }: Say): string[] {
  const criteria = criteriaOf(content)
  const base = content.baseLanguage
  const valueIn = (value: string | number, about: (typeof criteria)[number] | undefined): string => {
    if (typeof value === 'number') return about?.type === 'duration' ? t('seconds', { count: value }) : unitsToText(value, 3)
    const option = about && 'options' in about ? about.options.find(({ key }) => key === value) : undefined
    return option ? textIn(option.label, language, base) || value : value
  }
  return clauses.map((clause: Clause): string => {
    if (clause.about === 'scenario') return t(`condition.scenario.${clause.is}`, { value: terms(`scenarioKind.${clause.value}`) })
    if (clause.about === 'branch') return t(`condition.branch.${clause.is}`, { attribute: clause.attribute, value: clause.value })
    const about = criteria.find(({ key }) => key === clause.criterionKey)
    const question = about ? textIn(about.name, language, base) || textIn(about.prompt, language, base) : clause.criterionKey
    return t(`condition.answer.${clause.is}`, { question, value: valueIn(clause.value, about) })
  })
}
