import 'server-only'
import { createTranslator } from 'use-intl/core'
import { localeOf, textIn, type Language, type Text } from '@/lib/domain/language'
import { dayFormat, numberFormat, pluralRules } from '@/lib/i18n/formats'
import type { Namespace } from '@/lib/i18n/namespaces'
import { wordsOf } from '@/lib/i18n/words'

export type Say = (key: string, values?: Record<string, string | number>) => string

/** Words as plain text: what a screen draws as a link or in bold stands as words alone. */
const asWords = (words: string) => words
const marks = { b: asWords, link: asWords, zone: asWords, target: asWords, score: asWords, why: asWords, regionwhy: asWords, networkwhy: asWords }

/** The words of one language by namespace, where there is no request to ask. Throws when a word is missing. */
export async function wordsIn(language: Language): Promise<(namespace: Namespace) => Say> {
  const messages = (await wordsOf(language)) as Record<string, Record<string, unknown>>
  return (namespace) => {
    const translate = createTranslator({
      locale: localeOf(language), messages, namespace, timeZone: 'UTC',
      onError: (error) => {
        throw error
      },
    }) as { markup: (key: string, values: object) => string }
    // A message may have a value of the same name as a mark of another message: what is given comes first.
    return (key, values = {}) => translate.markup(key, { ...marks, ...values })
  }
}

type Plural = { one: string; few: string; many: string; other: string }
type ScoreTable = Record<string, string | Plural>

/** How a paper speaks to its reader: words, numbers, days, and texts of a standard in their language or its own. */
export async function speechIn(language: Language, base: Language) {
  const say = await wordsIn(language)
  const locale = localeOf(language)
  const { score: table } = (await wordsOf(language)).ui as { score: ScoreTable }
  const number = (options: Intl.NumberFormatOptions) => numberFormat(locale, options)
  const [score, level, change] = [
    number({ minimumFractionDigits: 1, maximumFractionDigits: 1 }), number({ maximumFractionDigits: 1 }), number({ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
  ]
  const fill = (template: string, values: Record<string, string>) => template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole)
  return {
    language,
    locale,
    t: say('scorecards'), ui: say('ui'), trends: say('trends'), compare: say('compare'), terms: say('terms'), card: say('standard-card'), actions: say('actions'), paper: say('export-paper'),
    say: (text: Text) => textIn(text, language, base),
    /** A word of the gauge. */
    word: (key: string, values: Record<string, string> = {}): string => fill(table[key] as string, values),
    counted: (key: string, n: number): string => {
      const forms = table[key] as Plural
      const rule = pluralRules(locale).select(n)
      return fill(rule === 'zero' || rule === 'two' ? forms.other : forms[rule], { n: number({}).format(n) })
    },
    /** Tenths: 864 is "86.4"; null is a dash. */
    score: (tenths: number | null | undefined): string => (tenths == null ? '–' : score.format(tenths / 10)),
    /** How many there are: 1156 is "1,156". */
    count: (n: number): string => number({}).format(n),
    level: (tenths: number): string => level.format(tenths / 10),
    signed: (tenths: number): string => change.format(tenths / 10).replace('-', '−'),
    listed: (parts: readonly (string | number)[]): string => new Intl.ListFormat(locale).format(parts.map(String)),
    day: (day: string, month: 'long' | 'short' = 'long'): string =>
      dayFormat(locale, month).format(new Date(`${day}T00:00:00Z`)),
  }
}
export type Speech = Awaited<ReturnType<typeof speechIn>>
