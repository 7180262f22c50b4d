/** A day as people write it, "2026-11-21": no zone, no hour. */
export type Day = string

const dayMs = 86_400_000
const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

export const addDays = (day: Day, days: number): Day => new Date(at(day) + days * dayMs).toISOString().slice(0, 10)
/** Whole days from the first to the second; negative when the second is earlier. */
export const daysFrom = (first: Day, second: Day): number => Math.round((at(second) - at(first)) / dayMs)
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]
export const weekdayOf = (day: Day): Weekday => weekdays[(new Date(at(day)).getUTCDay() + 6) % 7]!
export const later = (one: Day, other: Day): Day => (one > other ? one : other)
export const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
export const monthOf = (day: Day): string => day.slice(0, 7)
