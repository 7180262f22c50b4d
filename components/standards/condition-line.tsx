import { useTranslations } from 'next-intl'
import type { Language } from '@/lib/domain/language'
import type { ShownClause } from '@/lib/domain/standard/compare/change'
import { shownClauses } from '@/lib/domain/standard/compare/shown-condition'
import type { Condition } from '@/lib/domain/standard/condition'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'
import { shownClauseWords } from './condition-words'

/** When a criterion is asked, in one sentence. */
export function ConditionSentence({ match, clauses, language }: { match: Condition['match']; clauses: readonly ShownClause[]; language: Language }) {
  const t = useTranslations('standard-conditions')
  const terms = useTranslations('terms')
  return (
    <p className="max-w-prose text-12 text-ink-2" dir="auto">
      {t(`askedIf_${clauses.length > 1 ? match : 'one'}`, { what: shownClauseWords(clauses, { t, terms, language }).join('; ') })}
    </p>
  )
}

/** The same of a criterion of this standard. */
export const ConditionLine = ({ condition, content, language }: { condition: Condition; content: StandardContent; language: Language }) => (
  <ConditionSentence
    match={condition.match}
    clauses={shownClauses(condition.clauses, criteriaOf(content), language, content.baseLanguage)}
    language={language}
  />
)
