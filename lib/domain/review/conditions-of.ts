import type { Language } from '../language'
import { shownClauses } from '../standard/compare/shown-condition'
import { criteriaOf, type StandardContent } from '../standard/content'
import type { CriterionCondition } from './review'

/** On what it depends that these criteria are part of the visit; those always asked are not named. */
export function conditionsOf(content: StandardContent, keys: readonly string[], language: Language): CriterionCondition[] {
  const criteria = criteriaOf(content)
  return criteria.flatMap(({ key, condition }) =>
    condition && keys.includes(key)
      ? [{ criterionKey: key, match: condition.match, clauses: shownClauses(condition.clauses, criteria, language, content.baseLanguage) }]
      : [],
  )
}
