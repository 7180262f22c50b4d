import type { Language } from '@/lib/domain/language'
import { shownClauses } from '@/lib/domain/standard/compare/shown-condition'
import type { Condition } from '@/lib/domain/standard/condition'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'
import { shownClauseWords, valueWords, wordOf } from '../condition-words'
import type { PaperWords } from './paper-checklist'

type Given = { content: StandardContent; language: Language; words: PaperWords; /** Of each question on the paper, by its key. */ numbers: ReadonlyMap<string, number> }

/** When a question is asked, a sentence a clause; earlier questions go by the number they have on the paper. */
export function paperConditionWords({ clauses }: Condition, { content, language, numbers, words: { say, terms, conditions } }: Given): string[] {
  const saying = { t: conditions, terms, language }
  return shownClauses(clauses, criteriaOf(content), language, content.baseLanguage).flatMap((shown, at) => {
    const clause = clauses[at]
    const number = clause?.about === 'answer' ? numbers.get(clause.criterionKey) : undefined
    return shown.about !== 'answer' || number === undefined ? shownClauseWords([shown], saying) : [say(`answered.${wordOf(shown)}`, { number, value: valueWords(shown.value, saying) })]
  })
}
