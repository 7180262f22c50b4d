import { languages, type Language, type Text } from '../../language'
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
  return insertCriterion(first, second, { ...seat, index: seat.index + 1 })
}

/** One half of the text in each language where the halves can be told; elsewhere the whole, for the author to shorten. */
function part(text: Text, which: 0 | 1): Text {
  const halves = languages.map((language): [Language, string | undefined] => {
    const written = text[language]
    return [language, written && (findDoubleQuestion(written, language)?.parts?.[which] ?? written)]
  })
  return Object.fromEntries(halves.filter(([, half]) => half !== undefined))
}
