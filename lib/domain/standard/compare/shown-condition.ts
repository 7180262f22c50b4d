import { textIn, type Language } from '../../language'
import type { Condition } from '../condition'
import { criteriaOf, type StandardContent } from '../content'
import { nothing, type Shown, type ShownClause } from './change'

/** A condition with the questions and options it speaks of named, as they read in its own version. */
export function shownCondition(condition: Condition | null, content: StandardContent, language: Language): Shown {
  if (!condition) return nothing
  const clauses = condition.clauses.map((clause): ShownClause => {
    if (clause.about !== 'answer') return clause
    const { about, criterionKey, is, value } = clause
    const criterion = criteriaOf(content).find(({ key }) => key === criterionKey)
    const say = (text: Parameters<typeof textIn>[0]) => textIn(text, language, content.baseLanguage)
    const question = (criterion && (say(criterion.name) || say(criterion.prompt))) || criterionKey
    if (typeof value === 'number') return { about, question, is, value: criterion?.type === 'duration' ? { seconds: value } : { milli: value } }
    const option = criterion && 'options' in criterion ? criterion.options.find(({ key }) => key === value) : undefined
    return { about, question, is, value: { words: (option && say(option.label)) || value } }
  })
  return { as: 'condition', match: condition.match, clauses }
}
