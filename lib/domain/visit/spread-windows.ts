import { closedWithin, type Closure } from '../branch/closure'
import { addDays, daysFrom, type Day } from './days'
import { openOn } from './opening'
import { tooClose, type Kept } from './rotation'
import { momentOf, skippedEdge, type VisitWindow } from './window'

export type Span = { first: Day; last: Day }
/** Days a branch has a visit on already, and whether it is one of the same campaign. */
export type TakenDays = Kept & { sameCampaign: boolean }

export type Wish = {
  /** Days that may be used, both included. */
  span: Span
  /** Which of how many equal parts of the span this visit belongs to, from 0. */
  part: number
  parts: number
  /** Where inside its part it stands, 0 to 1: different for each branch, so that the wave's load is even. */
  place: number
  windowDays: number
  bufferDays: number
  timeZone: string
  openingHours: unknown
  taken: readonly TakenDays[]
  closures?: readonly Closure[]
  /** A window that has ended by then is none. */
  now: Date
}

/**
 * A window of whole opening days as near as possible to its place: it begins with an opening and ends with a closing of the
 * branch, keeps the buffer to the branch's other visits and meets none of its own campaign. Null when no day of the span will do.
 * A day whose opening or closing hour the clocks skip is passed over, not shifted: nobody would see that the hour was another.
 */
export function placeWindow({ span, part, parts, place, windowDays, bufferDays, timeZone, openingHours, taken, closures = [], now }: Wish): VisitWindow | null {
  const days = daysFrom(span.first, span.last) + 1
  const starts = days - windowDays + 1
  if (starts < 1) return null
  const partStart = Math.floor((part * starts) / parts)
  const partLength = Math.max(1, Math.floor(((part + 1) * starts) / parts) - partStart)
  const wished = partStart + Math.floor(place * partLength)
  for (const offset of outward(wished, starts)) {
    const first = addDays(span.first, offset)
    const last = addDays(first, windowDays - 1)
    const opens = openOn(openingHours, first)
    const closes = openOn(openingHours, last)
    if (!opens || !closes) continue
    if (closedWithin(closures, first, last)) continue
    const days = { first, last, bufferDays }
    if (taken.some((other) => (other.sameCampaign && overlaps(days, other)) || tooClose(days, other))) continue
    const window = { start: `${first}T${opens[0]}`, end: `${last}T${closes[1]}`, timeZone }
    if (!skippedEdge(window) && momentOf(window.end, timeZone, 'end').at > now) return window
  }
  return null
}

const overlaps = (one: Span, other: Span) => one.first <= other.last && other.first <= one.last

/** wished, then one after, one before, two after …, all inside 0 … count − 1. */
function* outward(wished: number, count: number): Generator<number> {
  for (let step = 0; step < count; step++) {
    if (wished + step < count) yield wished + step
    if (step > 0 && wished - step >= 0) yield wished - step
  }
}

/** Points in 0–1 that stay evenly spread however many are taken (multiples of the golden ratio, Weyl 1916). */
export const evenPlace = (index: number): number => (index * 0.618033988749895) % 1
