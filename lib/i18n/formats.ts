/**
 * Forms of numbers, made once a language and kind: making one costs as much as writing fifty figures, and a page of a large network
 * writes a thousand.
 */
export const numberFormat = (locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  kept(numbers, `${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options))

export const pluralRules = (locale: string): Intl.PluralRules => kept(plurals, locale, () => new Intl.PluralRules(locale))

/** A day in words: "3 November 2026". It has no zone. */
export const dayFormat = (locale: string, month: 'long' | 'short'): Intl.DateTimeFormat =>
  kept(days, `${locale} ${month}`, () => new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }))

const numbers = new Map<string, Intl.NumberFormat>()
const plurals = new Map<string, Intl.PluralRules>()
const days = new Map<string, Intl.DateTimeFormat>()

function kept<Format>(made: Map<string, Format>, key: string, make: () => Format): Format {
  const found = made.get(key) ?? make()
  made.set(key, found)
  return found
}
