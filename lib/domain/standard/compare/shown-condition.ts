import { type Text, textIn, type Language } from '../../language'
import type { Clause, Condition } from '../condition'
import { criteriaOf, type Criterion, type StandardContent } from '../content'
import { nothing, type Shown, type ShownClause } from './change'

/** A condition with the questions and options it speaks of named, as they read in its own version. */
export function shownCondition(condition: Condition | null, content: StandardContent, language: Language): Shown {
  if (!condition) return nothing
  const { match, clauses } = condition
  return { as: 'condition', match, clauses: shownClauses(clauses, criteriaOf(content), language, content.baseLanguage) }
}

/** The same of clauses alone; what has no words yet is dots, for its key says nothing to anybody. `criteria` holds at least those they ask about. */
export function shownClauses(clauses: readonly Clause[], criteria: readonly Criterion[], language: Language, base: Language): ShownClause[] {
  const say = (text: Text) => textIn(text, language, base)
  return clauses.map((clause) => {
    if (clause.about !== 'answer') return clause
    const { about, criterionKey, is, value } = clause
    const criterion = criteria.find(({ key }) => key === criterionKey)
    const question = (criterion && (say(criterion.name) || say(criterion.prompt))) || '…'
    if (typeof value === 'number') {
      if (criterion?.type === 'duration') return { about, question, is, value: { seconds: value } }
      const unit = criterion?.type === 'number' ? say(criterion.unit) : ''
      return { about, question, is, value: { milli: value, ...(unit ? { unit } : {}) } }
    }
    const option = criterion && 'options' in criterion ? criterion.options.find(({ key }) => key === value) : undefined
    return { about, question, is, value: { words: (option && say(option.label)) || (criterion?.type === 'yes_no' ? value : '…') } }
  })
}
