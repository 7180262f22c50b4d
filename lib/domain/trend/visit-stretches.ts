import type { Day } from '../visit/days'
import type { Trend, TrendBreak } from './score-trend'

/** Where the measure changed: between one visit and the next, and the waves of both. `at`: which visit begins the new one, from 0 on. */
export type VisitBreak = { at: number; from: Day; on: Day; beforeWaveId: string; waveId: string; broken: TrendBreak }
type Counted = { on: Day; version: number; waveId: string }

/**
 * One branch's visits, the oldest first: which stretch of one measure each version belongs to, and where the measure changes from one
 * visit to the next. Time is no order of versions: where earlier visits were recalculated the measure goes back, and where a late
 * report comes in by the old rules it goes back and forth, while each version stays in its own stretch.
 */
export function stretchesOf(visits: readonly Counted[], trend: Trend): { stretches: Map<number, number>; breaks: VisitBreak[] } {
  const stretches = new Map<number, number>()
  const breaks: VisitBreak[] = []
  let begun = 0
  visits.forEach(({ on, version, waveId }, at) => {
    const before = visits[at - 1]
    const broken = before ? trend.breakOf(before.version, version) : null
    if (before && broken) breaks.push({ at, from: before.on, on, beforeWaveId: before.waveId, waveId, broken })
    if (!stretches.has(version)) stretches.set(version, before && !broken ? stretches.get(before.version)! : begun++)
  })
  return { stretches, breaks }
}
