export const languages = ['en', 'ru', 'lt'] as const
export type Language = (typeof languages)[number]

/** A text in the languages its author has written; the base language of its document always stands in. */
export type Text = Partial<Record<Language, string>>

export const textIn = (text: Text, language: Language, base: Language): string =>
  text[language] || text[base] || Object.values(text).find(Boolean) || ''
