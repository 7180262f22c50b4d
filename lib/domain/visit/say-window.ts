import { localeOf } from '../language'
import { dayOfWall, type WallTime } from './window'

const asUtc = (wall: WallTime) => new Date(`${wall}:00Z`)

/** A year is written where it is not this one: next to "28 Mar" nobody would ask which. */
const yearUnlessNow = (now: Date, ...walls: WallTime[]) => (walls.every((wall) => wall.slice(0, 4) === now.toISOString().slice(0, 4)) ? {} : ({ year: 'numeric' } as const))
/** Russian ends a year with "г.", whose full stop would stand twice at the end of a sentence. */
const withoutYearSign = (words: string) => words.replace(/\s?г\.$/, '')

const made = new Map<string, Intl.DateTimeFormat>()

/** A formatter takes a thousand times as long to make as to use, and a plan tells hundreds of shoppers of their days. */
function daysWords(locale: string, month: 'long' | 'short', year: { year?: 'numeric' }): Intl.DateTimeFormat {
  const key = `${locale} ${month} ${year.year ?? ''}`
  const words = made.get(key) ?? new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC', ...year })
  made.set(key, words)
  return words
}

/** "14–16 Nov" or "14 Nov" in the reader's language, "November" when long, with the year unless it is this one: days alone, as the branch's calendar has them. */
export function sayDays(start: WallTime, end: WallTime, locale: string, now: Date, month: 'long' | 'short' = 'long'): string {
  const words = daysWords(localeOf(locale), month, yearUnlessNow(now, start, end))
  const [first, last] = [start, end].map((wall) => asUtc(`${dayOfWall(wall)}T00:00`)) as [Date, Date]
  return withoutYearSign(first.getTime() === last.getTime() ? words.format(first) : words.formatRange(first, last))
}

/** "14 Nov, 08:00 – 16 Nov, 20:00": the whole window by the branch's clock, with the year unless it is this one. */
export const sayWindow = (start: WallTime, end: WallTime, locale: string, now: Date): string =>
  new Intl.DateTimeFormat(localeOf(locale), {
    day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC', ...yearUnlessNow(now, start, end),
  }).formatRange(asUtc(start), asUtc(end))

/** "14 November 2026". */
export const sayDay = (day: string, locale: string, month: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(localeOf(locale), { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(asUtc(`${day}T00:00`))

/** "14 Nov 2026, 17:05" on that zone's clock. */
export const sayMoment = (moment: Date, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(localeOf(locale), { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(moment)

/** What people call the zone, summer and winter alike: "Eastern European Time"; the short generic name would be "EET" in English. */
export const sayZone = (timeZone: string, locale: string, at: Date): string =>
  new Intl.DateTimeFormat(localeOf(locale), { timeZone, timeZoneName: 'longGeneric' }).formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
