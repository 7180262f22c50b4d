import { weekdayOf, weekdays, type Day } from './days'

/** From and to as "HH:MM" wall time. */
export type Hours = readonly [string, string]
const whole: Hours = ['08:00', '20:00']

/**
 * When a branch is open on a day, from its hours as kept: `{ mon: [["08:00","20:00"]], …, holidays: { "2026-12-25": [] } }`.
 * A branch that states no hours at all counts as open by day; null: closed.
 */
export function openOn(openingHours: unknown, day: Day): Hours | null {
  const kept = asRecord(openingHours)
  const holiday = asRecord(kept.holidays)[day]
  if (holiday !== undefined) return spanOf(holiday)
  if (!weekdays.some((weekday) => weekday in kept)) return whole
  return spanOf(kept[weekdayOf(day)])
}

/** The first opening and the last closing of a day: a break at noon does not split a visit's window. */
function spanOf(ranges: unknown): Hours | null {
  if (!Array.isArray(ranges)) return null
  const clean = ranges.filter(
    (range): range is [string, string] => Array.isArray(range) && isClock(range[0]) && isClock(range[1]) && range[0] < range[1],
  )
  if (clean.length === 0) return null
  const from = clean.map(([start]) => start).sort()[0]!
  const to = clean.map(([, end]) => end).sort().at(-1)!
  return [from, to >= '24:00' ? '23:59' : to]
}

const isClock = (value: unknown): value is string => typeof value === 'string' && /^\d\d:\d\d$/.test(value)
const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
