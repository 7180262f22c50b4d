import { localeOf } from '../language'
import { dayOfWall, type WallTime } from './window'

const asUtc = (wall: WallTime) => new Date(`${wall}:00Z`)

/** "14–16 Nov" or "14 Nov" in the reader's language, "November" when long: days alone, as the branch's calendar has them. */
export function sayDays(start: WallTime, end: WallTime, locale: string, month: 'long' | 'short' = 'long'): string {
  const words = new Intl.DateTimeFormat(localeOf(locale), { day: 'numeric', month, timeZone: 'UTC' })
  const [first, last] = [start, end].map((wall) => asUtc(`${dayOfWall(wall)}T00:00`)) as [Date, Date]
  return first.getTime() === last.getTime() ? words.format(first) : words.formatRange(first, last)
}

/** "14 Nov, 08:00 – 16 Nov, 20:00": the whole window by the branch's clock. */
export const sayWindow = (start: WallTime, end: WallTime, locale: string): string =>
  new Intl.DateTimeFormat(localeOf(locale), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' }).formatRange(
    asUtc(start),
    asUtc(end),
  )

/** "14 November 2026". */
export const sayDay = (day: string, locale: string, month: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(localeOf(locale), { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(asUtc(`${day}T00:00`))

/** "14 Nov 2026, 17:05" on that zone's clock. */
export const sayMoment = (moment: Date, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(localeOf(locale), { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(moment)
