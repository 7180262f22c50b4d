import { z } from 'zod'
import { weekdays, type Weekday } from '../visit/days'

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** From and to on one day, "08:00" to "20:00"; midnight as an end is "24:00", and a night is two spans on two days. */
const Span = z
  .tuple([Clock, z.union([Clock, z.literal('24:00')])])
  .transform(([from, to]): [string, string] => [from, to === '00:00' ? '24:00' : to])
  .refine(([from, to]) => from < to, { params: { code: 'wrong' } })

const Spans = z
  .array(Span)
  .max(6)
  .transform((spans) => [...spans].sort(([one], [other]) => (one < other ? -1 : 1)))
  .refine((spans) => spans.every(([from], index) => index === 0 || spans[index - 1]![1] <= from), { params: { code: 'wrong' } })

export type Spans = [string, string][]
export type OpeningHours = { week: Partial<Record<Weekday, Spans>>; holidays: Record<string, Spans> }

/** As a person enters them: no weekday at all means "not stated", a weekday without spans is closed. */
export const OpeningHoursInput = z.object({
  week: z.partialRecord(z.enum(weekdays), Spans),
  holidays: z.record(z.iso.date(), Spans).refine((days) => Object.keys(days).length <= 100),
})

/** As the branch keeps them: { mon: [["08:00","20:00"]], …, holidays: { "2026-12-25": [] } }. */
export const toStoredHours = ({ week, holidays }: OpeningHours) => ({
  ...week,
  ...(Object.keys(holidays).length > 0 ? { holidays } : {}),
})

const Kept = z.array(z.tuple([z.string(), z.string()])).catch([])
const KeptHours = z.looseObject({ holidays: z.record(z.string(), Kept).catch({}) })

export function fromStoredHours(stored: unknown): OpeningHours {
  const kept = KeptHours.catch({ holidays: {} }).parse(stored)
  const week = Object.fromEntries(weekdays.filter((day) => day in kept).map((day) => [day, Kept.parse(kept[day])]))
  return { week, holidays: kept.holidays }
}
