import { getTranslations } from 'next-intl/server'
import { breakValues } from '@/lib/domain/trend/break-values'
import { hereOn, type TrendBreak } from '@/lib/domain/trend/score-trend'

type Say = Awaited<ReturnType<typeof getTranslations<'trends'>>>

/** "2, 3 and 5" in the reader's language. */
export const listed = (parts: readonly (string | number)[], locale: string): string => new Intl.ListFormat(locale).format(parts.map(String))

export const breakValuesIn = (broken: TrendBreak, locale: string) => breakValues(broken, (numbers) => listed(numbers, locale))

/** What stands beside the line of a break: the version from there on. */
export const breakMark = (broken: TrendBreak, t: Say): string => t('marker', { version: hereOn(broken) })

export const breakSentence = (broken: TrendBreak, t: Say, locale: string): string => t('break', breakValuesIn(broken, locale))

/** What became of the criteria, in figures: "1 criterion added · 2 criteria are scored otherwise". */
export function breakDetails({ added, removed, meaning, scoring, sections, method }: TrendBreak, t: Say): string {
  const counted = (['added', 'removed', 'meaning', 'scoring', 'sections'] as const).flatMap((what) => {
    const count = { added, removed, meaning, scoring, sections }[what].length
    return count > 0 ? [t(what, { count })] : []
  })
  return [...(method ? [t('method')] : []), ...counted].join(' · ')
}
