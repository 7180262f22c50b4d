import { getLocale, getTranslations } from 'next-intl/server'
import { scoreWords, type ScoreTable } from '@/components/score/score-words'
import { languageOf, textIn, type Language, type Text } from '@/lib/domain/language'
import { dayFormat, numberFormat } from '@/lib/i18n/formats'

/** How a scorecard speaks to this reader: words, numbers, and texts of a standard in their language or its own. */
export async function speechOf(base: Language) {
  const [locale, t, ui] = await Promise.all([getLocale(), getTranslations('scorecards'), getTranslations('ui')])
  const language = languageOf(locale)
  return {
    locale,
    t,
    ui,
    words: scoreWords(locale, ui.raw('score') as ScoreTable),
    say: (text: Text) => textIn(text, language, base),
    day: (day: string, month: 'long' | 'short' = 'long') =>
      dayFormat(locale, month).format(new Date(`${day}T00:00:00Z`)),
  }
}
export type Speech = Awaited<ReturnType<typeof speechOf>>

/** How many there are: 1156 is "1,156". */
export const countText = (count: number, locale: string): string => numberFormat(locale).format(count)

/** Tenths of a point with their sign: 11 is "+1.1"; the minus is a minus. */
export const signed = (tenths: number, locale: string): string =>
  numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(tenths / 10).replace('-', '−')
