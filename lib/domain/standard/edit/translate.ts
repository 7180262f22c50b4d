import type { Language, Text } from '../../language'
import type { Criterion, StandardContent } from '../content'
import { isMissing, textGroups, textsOf, type TextSeat } from '../translations'
import { updateCriterion, updateSection } from './criteria'

type ChangeText = (text: Text) => Text

/** One text in one language; an empty one is none. */
export const setText = (content: StandardContent, seat: TextSeat, language: Language, value: string): StandardContent =>
  changeText(content, seat, (text) => withText(text, language, value))

function withText(text: Text, language: Language, value: string): Text {
  if (value) return { ...text, [language]: value }
  const others = { ...text }
  delete others[language]
  return others
}

function changeText(content: StandardContent, seat: TextSeat, change: ChangeText): StandardContent {
  switch (seat.of) {
    case 'goal':
      return content.goal ? { ...content, goal: { ...content.goal, kpi: change(content.goal.kpi) } } : content
    case 'section':
      return updateSection(content, seat.key, (section) => ({ ...section, [seat.field]: change(section[seat.field]) }))
    case 'group':
      return updateSection(content, seat.key, (section) => ({
        ...section,
        groups: section.groups.map((group, index) => (index === seat.index ? { ...group, title: change(group.title) } : group)),
      }))
    case 'criterion':
      return updateCriterion(content, seat.key, (criterion) => inCriterion(criterion, seat.field, change))
    case 'option':
      return updateCriterion(content, seat.key, (criterion) =>
        'options' in criterion
          ? { ...criterion, options: criterion.options.map((option, index) => (index === seat.index ? { ...option, label: change(option.label) } : option)) }
          : criterion,
      )
    case 'scenario':
      return { ...content, scenarios: content.scenarios.map((one) => (one.key === seat.key ? { ...one, [seat.field]: change(one[seat.field]) } : one)) }
  }
}

function inCriterion(criterion: Criterion, field: 'prompt' | 'name' | 'guidance' | 'unit', change: ChangeText): Criterion {
  if (field !== 'unit') return { ...criterion, [field]: change(criterion[field]) }
  return criterion.type === 'number' ? { ...criterion, unit: change(criterion.unit) } : criterion
}

/** Takes a language out of the document; the base language stays, and so do the given words. */
export function removeLanguage(content: StandardContent, language: Language): StandardContent {
  if (language === content.baseLanguage) return content
  const written = textsOf(textGroups(content)).filter(({ given, text }) => !given && text[language] !== undefined)
  return written.reduce((now, { seat }) => setText(now, seat, language, ''), content)
}

/** Puts a language back as it was in `before`, wherever it is missing now and the text is still there. */
export function restoreLanguage(content: StandardContent, before: StandardContent, language: Language): StandardContent {
  const now = new Map(textsOf(textGroups(content)).map((one) => [one.id, one]))
  return textsOf(textGroups(before)).reduce((result, { id, seat, text }) => {
    const stands = now.get(id)
    const value = text[language]
    return value && stands && (isMissing(stands, language) || !stands.text[language]) ? setText(result, seat, language, value) : result
  }, content)
}
