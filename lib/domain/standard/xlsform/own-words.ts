import { type Language, languages, type Text } from '../../language'
import type { Criterion, StandardContent } from '../content'
import { textGroups, textsOf } from '../translations'

/** What a criterion or a section has to say and a form leaves unsaid. */
export const ownWords = {
  questions: { en: 'Questions', ru: 'Вопросы', lt: 'Klausimai' },
  other: { en: 'Other', ru: 'Другое', lt: 'Kita' },
  whatOther: { en: 'What other?', ru: 'Что именно другое?', lt: 'Kas kita?' },
  confirmed: { en: 'Confirmed', ru: 'Подтверждаю', lt: 'Patvirtinu' },
} as const satisfies Record<string, Text>

const own: ReadonlySet<Text> = new Set<Text>(Object.values(ownWords))

/** The languages in which anything of a form's own is written, in the house's order: its base language alone where nothing is. */
export function formLanguages(content: StandardContent): Language[] {
  const texts = textsOf(textGroups(content)).filter(({ given, text }) => !given && !own.has(text))
  const written = languages.filter((language) => texts.some(({ text }) => /\S/.test(text[language] ?? '')))
  return written.length > 0 ? written : [content.baseLanguage]
}

/** Our words in the languages the form speaks and in no other: a language nobody asked for would stand there unfinished. */
export function inFormLanguages(content: StandardContent): StandardContent {
  const spoken = [...formLanguages(content), content.baseLanguage]
  const said = (text: Text): Text => (own.has(text) ? Object.fromEntries(languages.filter((language) => spoken.includes(language)).map((language) => [language, text[language]])) : text)
  const asked = (criterion: Criterion): Criterion => {
    const prompt = said(criterion.prompt)
    if (criterion.type !== 'choice_one' && criterion.type !== 'choice_many') return { ...criterion, prompt }
    return { ...criterion, prompt, options: criterion.options.map((option) => ({ ...option, label: said(option.label) })) }
  }
  return { ...content, sections: content.sections.map((section) => ({ ...section, title: said(section.title), criteria: section.criteria.map(asked) })) }
}
