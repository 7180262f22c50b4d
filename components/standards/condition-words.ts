import type { useTranslations } from 'next-intl'
import { unitsToText } from '@/lib/domain/decimal-text'
import type { Language } from '@/lib/domain/language'
import type { ShownClause } from '@/lib/domain/standard/compare/change'
import { shownClauses } from '@/lib/domain/standard/compare/shown-condition'
import type { Clause, Comparison, Condition } from '@/lib/domain/standard/condition'
import { criteriaOf, type Criterion, type StandardContent } from '@/lib/domain/standard/content'
import { unitBeside } from '@/lib/domain/standard/in-unit'

type Say = {
  /** Of the namespace standard-conditions. */
  t: ReturnType<typeof useTranslations<'standard-conditions'>>
  terms: ReturnType<typeof useTranslations<'terms'>>
  language: Language
}

/** When a criterion is asked, a sentence a clause; `match` says whether one or all of them must hold. */
export const conditionWords = ({ clauses }: Condition, content: StandardContent, say: Say): string[] =>
  clauseWords(clauses, criteriaOf(content), { ...say, base: content.baseLanguage })

/** The same of clauses alone; `criteria` holds at least those they ask about. */
export const clauseWords = (clauses: readonly Clause[], criteria: readonly Criterion[], { base, ...say }: Say & { base: Language }): string[] =>
  shownClauseWords(shownClauses(clauses, criteria, say.language, base), say)

export const shownClauseWords = (clauses: readonly ShownClause[], { t, terms, language }: Say): string[] =>
  clauses.map((clause): string => {
    if (clause.about === 'scenario') return t(`condition.scenario.${clause.is}`, { value: terms(`scenarioKind.${clause.value}`) })
    if (clause.about === 'branch') return t(`condition.branch.${clause.is}`, { attribute: clause.attribute, value: clause.value })
    const { question, value } = clause
    return t(`condition.answer.${wordOf(clause)}`, { question, value: valueWords(value, { t, language }) })
  })

/** What an answer is compared with. */
export function valueWords(value: Extract<ShownClause, { about: 'answer' }>['value'], { t, language }: Pick<Say, 't' | 'language'>): string {
  if ('words' in value) return value.words
  if ('seconds' in value) return t('secondsOf', { count: value.seconds })
  return [unitsToText(value.milli, 3, language === 'en' ? '.' : ','), unitBeside(value.unit)].filter(Boolean).join(' ')
}

/** Steps of a scale are earlier and later, not less and more. */
export function wordOf({ is, value }: Pick<Extract<ShownClause, { about: 'answer' }>, 'is' | 'value'>): Comparison | 'from_step' | 'to_step' {
  if (!('words' in value)) return is
  return is === 'at_least' ? 'from_step' : is === 'at_most' ? 'to_step' : is
}
