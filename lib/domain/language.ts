export const languages = ['en', 'ru', 'lt'] as const
export type Language = (typeof languages)[number]

/** How each language writes dates, numbers and money here: English with the day first and 24 hours, as the product's countries do. */
const locales = { en: 'en-GB', ru: 'ru-RU', lt: 'lt-LT' } as const satisfies Record<Language, string>
export type Locale = (typeof locales)[Language]

/** The language of a locale or of a language's own code; English when we do not speak it. */
export const languageOf = (locale: string): Language => languages.find((language) => language === locale.slice(0, 2).toLowerCase()) ?? 'en'

/** For every formatter, of Intl or of a library: takes a language or what is a locale already. */
export const localeOf = (language: string): Locale => locales[languageOf(language)]

/** A text in the languages its author has written; the base language of its document always stands in. */
export type Text = Partial<Record<Language, string>>

export const textIn = (text: Text, language: Language, base: Language): string =>
  text[language] || text[base] || Object.values(text).find(Boolean) || ''
