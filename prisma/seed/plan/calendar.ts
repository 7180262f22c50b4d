import { addDays, type Day } from '@/lib/domain/visit/days'
import { dayOf, momentOf } from '@/lib/domain/visit/window'

export type WavePlan = { name: string; startsOn: Day; endsOn: Day }

/** Days of a wave, and how many of the running one lie behind: enough to have figures, enough left to plan. */
const WAVE_DAYS = 91
const DAYS_RUN = 72
const seasons = ['Winter', 'Spring', 'Summer', 'Autumn'] as const

/** Quarterly waves one after another, the last of them running today. Named by the season of the running one's middle. */
export function wavesUpTo(today: Day, count: number): WavePlan[] {
  const runningFrom = addDays(today, -DAYS_RUN)
  const middle = addDays(runningFrom, Math.floor(WAVE_DAYS / 2))
  const [year, month] = [Number(middle.slice(0, 4)), Number(middle.slice(5, 7))]
  // December belongs to the winter of the year that follows.
  const running = (month === 12 ? year + 1 : year) * 4 + (month === 12 ? 0 : Math.floor(month / 3))
  return Array.from({ length: count }, (_, index) => {
    const back = count - 1 - index
    const season = running - back
    const startsOn = addDays(runningFrom, -back * WAVE_DAYS)
    return { name: `${seasons[season % 4]!} ${Math.floor(season / 4)}`, startsOn, endsOn: addDays(startsOn, WAVE_DAYS - 1) }
  })
}

export const todayIn = (timeZone: string, moment: Date): Day => dayOf(moment, timeZone)

/** What a clock in that zone shows at a moment, with its day. */
export const wallIn = (timeZone: string, moment: Date): string =>
  `${dayOf(moment, timeZone)}T${new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment)}`

/** The moment a clock in that zone shows this time on that day. */
export const at = (day: Day, clock: string, timeZone: string): Date => momentOf(`${day}T${clock}`, timeZone, 'start').at

export const minutesAfter = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * 60_000)
export const hoursAfter = (moment: Date, hours: number): Date => minutesAfter(moment, hours * 60)
export const earliest = (...moments: Date[]): Date => new Date(Math.min(...moments.map((moment) => moment.getTime())))
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`
