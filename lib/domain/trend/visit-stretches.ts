import type { Day } from '../visit/days'
import type { Trend, TrendBreak } from './score-trend'

/** Where the measure changed: between the last visit of the old one and the first of the new; the waves of both. */
export type VisitBreak = { from: Day; on: Day; beforeWaveId: string; waveId: string; broken: TrendBreak }
type Counted = { on: Day; version: number; waveId: string }

/**
 * One branch's visits, the oldest first, as stretches of one measure: which stretch each version belongs to, and where a new one
 * begins. A version that still comes in after the next one has begun stays in its own stretch and begins no other.
 */
export function stretchesOf(visits: readonly Counted[], trend: Trend): { stretches: Map<number, number>; breaks: VisitBreak[] } {
  const stretches = new Map<number, number>()
  const breaks: VisitBreak[] = []
  let newest: Counted | null = null
  for (const visit of visits) {
    const broken: TrendBreak | null = newest && !stretches.has(visit.version) ? trend.breakOf(newest.version, visit.version) : null
    if (newest && broken) breaks.push({ from: newest.on, on: visit.on, beforeWaveId: newest.waveId, waveId: visit.waveId, broken })
    if (!stretches.has(visit.version)) stretches.set(visit.version, newest && !broken ? (stretches.get(newest.version) ?? 0) : breaks.length)
    if (newest === null || visit.version >= newest.version) newest = visit
  }
  return { stretches, breaks }
}
