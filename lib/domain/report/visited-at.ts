import { addDays, type Day } from '../visit/days'
import { dayOf, dayOfWall, isWallTime, momentOf, type WallTime } from '../visit/window'

/** When the shopper was asked to make the visit, and the branch's zone. */
export type Asked = { offeredAt: Date; timeZone: string }
export type VisitedAtFault = 'missing' | 'early' | 'late'

/** Clocks differ a little; a visit of tomorrow was not made. */
export const CLOCK_SLACK_MS = 10 * 60_000
export const lateVisit = (visitedAt: Date, now: Date): boolean => visitedAt.getTime() > now.getTime() + CLOCK_SLACK_MS

/** On the branch's calendar. An office may ask on the day after; a visit days before is a mistyped month or year. */
export const firstVisitDay = ({ offeredAt, timeZone }: Asked): Day => addDays(dayOf(offeredAt, timeZone), -1)

/**
 * What is wrong with the time of a visit as its shopper gives it; null when it can be taken. The phone says so before the report is
 * sent, the server when it comes. `now` is null where no clock has been read yet: then nothing is late.
 */
export function visitedAtFault(visitedAt: WallTime | null | undefined, asked: Asked, now: Date | null): VisitedAtFault | null {
  if (!visitedAt || !isWallTime(visitedAt)) return 'missing'
  if (dayOfWall(visitedAt) < firstVisitDay(asked)) return 'early'
  return now !== null && lateVisit(momentOf(visitedAt, asked.timeZone, 'start').at, now) ? 'late' : null
}
