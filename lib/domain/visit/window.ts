import { tzOffset } from '@date-fns/tz/tzOffset'
import { Problem } from '../problem'
import type { Day } from './days'

/** Wall time in a branch, "2026-03-29T03:30": what a clock on its wall shows. */
export type WallTime = string
export type VisitWindow = { start: WallTime; end: WallTime; timeZone: string }
export type Moment = { at: Date; clock: 'plain' | 'skipped' | 'twice' }

const minuteMs = 60_000
const dayMs = 86_400_000

/** Whether a calendar has this day and a clock this time: 31 February is none. */
export const isWallTime = (wall: string): wall is WallTime => {
  const asUtc = Date.parse(`${wall}:00Z`)
  return !Number.isNaN(asUtc) && new Date(asUtc).toISOString().slice(0, 16) === wall
}

/** Whether the runtime knows the zone by this name. */
export function isTimeZone(name: string): boolean {
  return name !== '' && !Number.isNaN(tzOffset(name, new Date(0)))
}

const KEPT = 5_000
const reckoned = new Map<string, Moment>()

/**
 * The moment a wall clock shows this time. When the clock jumps over it: the moment of the jump. When it shows it twice:
 * the first for a beginning, the second for an end, so that a window never loses time its words promise. A plan asks for the same few
 * openings and closings again and again, so what was reckoned is kept.
 */
export function momentOf(wall: WallTime, timeZone: string, edge: 'start' | 'end'): Moment {
  const key = `${wall} ${edge} ${timeZone}`
  const known = reckoned.get(key)
  if (known) return { at: new Date(known.at), clock: known.clock }
  const moment = reckon(wall, timeZone, edge)
  if (reckoned.size >= KEPT) reckoned.clear()
  reckoned.set(key, { ...moment, at: new Date(moment.at) })
  return moment
}

function reckon(wall: WallTime, timeZone: string, edge: 'start' | 'end'): Moment {
  const asUtc = Date.parse(`${wall}:00Z`)
  if (!isWallTime(wall) || !isTimeZone(timeZone)) throw new Problem('invalid')
  const offsets = [asUtc - dayMs, asUtc + dayMs].map((near) => tzOffset(timeZone, new Date(near)))
  const shown = [...new Set(offsets)]
    .map((offset) => asUtc - offset * minuteMs)
    .filter((moment) => tzOffset(timeZone, new Date(moment)) * minuteMs === asUtc - moment)
    .sort((one, other) => one - other)
  if (shown.length === 0) return { at: jumpNear(asUtc, offsets, timeZone), clock: 'skipped' }
  const chosen = edge === 'start' ? shown[0]! : shown.at(-1)!
  return { at: new Date(chosen), clock: shown.length > 1 ? 'twice' : 'plain' }
}

/** The minute at which the offset changes, found by halving between the two candidate readings. */
function jumpNear(asUtc: number, offsets: number[], timeZone: string): Date {
  let before = asUtc - Math.max(...offsets) * minuteMs - 1
  let after = asUtc - Math.min(...offsets) * minuteMs + 1
  const offsetBefore = tzOffset(timeZone, new Date(before))
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (tzOffset(timeZone, new Date(middle)) === offsetBefore) before = middle
    else after = middle
  }
  return new Date(after)
}

/** Why a window holds no time at all: its end does not come after its beginning, or the clock jumps over the whole of it. */
export function emptiness({ start, end, timeZone }: VisitWindow): 'reversed' | 'skipped' | null {
  if (start >= end) return 'reversed'
  return momentOf(start, timeZone, 'start').at >= momentOf(end, timeZone, 'end').at ? 'skipped' : null
}

export type SkippedMinute = { day: Day; time: string; next: string }

/** The first edge of a window at a minute the clock jumps over, with the first one after the jump; null when it shows both. */
export function skippedEdge({ start, end, timeZone }: VisitWindow): SkippedMinute | null {
  for (const [wall, edge] of [[start, 'start'], [end, 'end']] as const) {
    const { at, clock } = momentOf(wall, timeZone, edge)
    if (clock === 'skipped') return { day: dayOfWall(wall), time: wall.slice(11), next: wallOf(at, timeZone).slice(11) }
  }
  return null
}

/** The window as two moments. @throws Problem 'invalid' when it does not end after it begins, or the zone is unknown */
export function momentsOf({ start, end, timeZone }: VisitWindow): { startAt: Date; endAt: Date } {
  const [startAt, endAt] = [momentOf(start, timeZone, 'start').at, momentOf(end, timeZone, 'end').at]
  if (start >= end || startAt >= endAt) throw new Problem('invalid')
  return { startAt, endAt }
}

/** What the clock in that zone shows at this moment, to the minute. */
export const wallOf = (moment: Date, timeZone: string): WallTime =>
  new Date(moment.getTime() + tzOffset(timeZone, moment) * minuteMs).toISOString().slice(0, 16)

export const dayOf = (moment: Date, timeZone: string): Day => wallOf(moment, timeZone).slice(0, 10)
export const dayOfWall = (wall: WallTime): Day => wall.slice(0, 10)
