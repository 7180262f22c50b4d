import { numberFormat } from '@/lib/i18n/formats'

/** What charts say, rendered by the page: charts themselves know no languages but the form of numbers. */
export type ChartWords = {
  locale: string
  acceptable: string
  desired: string
  goal: string | null
  provisional: string
  rolling: string
  critical: string
  notCounted: string
  /** Short names of the twelve months, for an axis: Intl writes Lithuanian ones as numbers. */
  months: readonly string[]
  /** With {month} and {year}, in the order they stand in. */
  monthOfYear: string
}

/** From the words of the namespace `charts`; `goal` is its sentence, null where there is none. */
export const chartWords = (say: (key: string, values?: Record<string, string>) => string, locale: string, goal: string | null): ChartWords => ({
  locale, goal, acceptable: say('acceptable'), desired: say('desired'), provisional: say('provisionalShort'), rolling: say('rolling'),
  critical: say('critical'), notCounted: say('notCounted'), months: Array.from({ length: 12 }, (_, at) => say(`month.${at + 1}`)),
  monthOfYear: say('monthOfYear', { month: '{month}', year: '{year}' }),
})

/** Points 0–100 as "84.2". */
export const pointsText = (points: number, locale: string): string =>
  numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(points)
