import { languages, type Language, type Text } from '../../language'
import type { Clause, Condition } from '../condition'
import type { Criterion, StandardContent } from '../content'
import { findCriterion, insertCriterion, updateCriterion } from '../edit/criteria'
import { findDoubleQuestion } from './double-question-find'
import { lintFinding, type LintFinding } from './finding'

/** Two things asked under one answer. A choice may answer for both, so there only two question sentences count. */
export function lintDoubleQuestion(criterion: Criterion): LintFinding[] {
  const { key, type, prompt } = criterion
  if (type === 'text' || type === 'photo' || type === 'sound' || type === 'place') return []
  for (const language of languages) {
    const text = prompt[language]
    const found = text ? findDoubleQuestion(text, language) : null
    if (!found || (found.joined !== 'questions' && type !== 'yes_no' && type !== 'scale')) continue
    const place = { criterionKey: key, field: 'prompt', language }
    const { joined, excerpt } = found
    return [
      lintFinding(
        'double_question',
        place,
        { joined, excerpt },
        { name: 'split', edit: (content, freshKey) => split(content, key, freshKey()) },
      ),
    ]
  }
  return []
}

/** Two drafts in place of one, sharing its weight, so the points of the standard stay what they were. */
function split(content: StandardContent, key: string, secondKey: string): StandardContent {
  const found = findCriterion(content, key)
  if (!found) return content
  const { criterion, seat } = found
  const half = Math.floor(criterion.weightMilli / 2)
  const side = (which: 0 | 1) => ({ prompt: part(criterion.prompt, which), name: part(criterion.name, which) })
  const second = { ...structuredClone(criterion), ...side(1), key: secondKey, weightMilli: half }
  const first = updateCriterion(content, key, (one) => ({ ...one, ...side(0), weightMilli: one.weightMilli - half }))
  return insertCriterion(criterion.type === 'yes_no' ? askingBoth(first, key, secondKey) : first, second, { ...seat, index: seat.index + 1 })
}

/** What depended on the one answer depends on both: "yes" was yes to either half, "no" was no to one of them. */
function askingBoth(content: StandardContent, key: string, secondKey: string): StandardContent {
  const depends = ({ condition }: Criterion) => condition?.clauses.some((clause) => isAbout(clause, key))
  return {
    ...content,
    sections: content.sections.map((section) =>
      section.criteria.some(depends)
        ? { ...section, criteria: section.criteria.map((one) => (one.condition && depends(one) ? { ...one, condition: withSecond(one.condition, key, secondKey) } : one)) }
        : section,
    ),
  }
}

const MOST_CLAUSES = 20
const isAbout = (clause: Clause, key: string) => clause.about === 'answer' && clause.criterionKey === key

/** A condition that cannot say so in one list of clauses goes on asking for the first half. */
function withSecond(condition: Condition, key: string, secondKey: string): Condition {
  const { clauses } = condition
  const asked = clauses.filter((clause) => isAbout(clause, key))
  const wanted = new Set(asked.map((clause) => (clause.is === 'equal') === (clause.value === 'yes') ? 'all' : 'any'))
  const [match] = wanted
  if (!match || wanted.size > 1 || (clauses.length > 1 && match !== condition.match) || clauses.length + asked.length > MOST_CLAUSES) return condition
  return { match, clauses: clauses.flatMap((clause) => (isAbout(clause, key) ? [clause, { ...clause, criterionKey: secondKey } as Clause] : [clause])) }
}

/** One half of the text in each language where the halves can be told; elsewhere the whole, for the author to shorten. */
function part(text: Text, which: 0 | 1): Text {
  const halves = languages.map((language): [Language, string | undefined] => {
    const written = text[language]
    return [language, written && (findDoubleQuestion(written, language)?.parts?.[which] ?? written)]
  })
  return Object.fromEntries(halves.filter(([, half]) => half !== undefined))
}
