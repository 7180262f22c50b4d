import type { useTranslations } from 'next-intl'
import { unitsToText } from '@/lib/domain/decimal-text'
import { type Language, textIn } from '@/lib/domain/language'
import type { Clause, Comparison, Condition } from '@/lib/domain/standard/condition'
import { criteriaOf, type Criterion, type StandardContent } from '@/lib/domain/standard/content'

type Say = {
  /** Of the namespace standard-editor. */
  t: ReturnType<typeof useTranslations<'standard-editor'>>
  terms: ReturnType<typeof useTranslations<'terms'>>
  language: Language
}

/** When a criterion is asked, a sentence a clause; `match` says whether one or all of them must hold. */
export const conditionWords = ({ clauses }: Condition, content: StandardContent, say: Say): string[] =>
  clauseWords(clauses, criteriaOf(content), { ...say, base: content.baseLanguage })

/** The same of clauses alone; `criteria` holds at least those they ask about. */
export function clauseWords(clauses: readonly Clause[], criteria: readonly Criterion[], { t, terms, language, base }: Say & { base: Language }): string[] {
  const valueIn = (value: string | number, about: Criterion | undefined): string => {
    if (typeof value === 'number') {
      if (about?.type === 'duration') return t('seconds', { count: value })
      const unit = about?.type === 'number' ? textIn(about.unit, language, base) : ''
      return [unitsToText(value, 3, language === 'en' ? '.' : ','), unit].filter(Boolean).join(' ')
    }
    const option = about && 'options' in about ? about.options.find(({ key }) => key === value) : undefined
    return option ? textIn(option.label, language, base) || value : value
  }
  return clauses.map((clause): string => {
    if (clause.about === 'scenario') return t(`condition.scenario.${clause.is}`, { value: terms(`scenarioKind.${clause.value}`) })
    if (clause.about === 'branch') return t(`condition.branch.${clause.is}`, { attribute: clause.attribute, value: clause.value })
    const about = criteria.find(({ key }) => key === clause.criterionKey)
    const question = about ? textIn(about.name, language, base) || textIn(about.prompt, language, base) : clause.criterionKey
    return t(`condition.answer.${wordOf(clause)}`, { question, value: valueIn(clause.value, about) })
  })
}

/** Steps of a scale are earlier and later, not less and more. */
export function wordOf({ is, value }: { is: Comparison; value: unknown }): Comparison | 'from_step' | 'to_step' {
  if (typeof value === 'number') return is
  return is === 'at_least' ? 'from_step' : is === 'at_most' ? 'to_step' : is
}
