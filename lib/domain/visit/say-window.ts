import type { Language } from '../language'
import { dayOfWall, type WallTime } from './window'

/** "14–16 November" or "14 November" in the reader's language: days alone, as the branch's calendar has them. */
export function sayDays(start: WallTime, end: WallTime, language: Language): string {
  const words = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const [first, last] = [start, end].map((wall) => new Date(`${dayOfWall(wall)}T00:00:00Z`)) as [Date, Date]
  return first.getTime() === last.getTime() ? words.format(first) : words.formatRange(first, last)
}
