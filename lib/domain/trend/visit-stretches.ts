import type { Day } from '../visit/days'
import type { Trend, TrendBreak } from './score-trend'

/** Where the measure changed: between one visit and the next, and the waves of both. `at`: which visit begins the new one, from 0 on. */
export type VisitBreak = { at: number; from: Day; on: Day; beforeWaveId: string; waveId: string; broken: TrendBreak }
type Counted = { on: Day; version: number; waveId: string }

/**
 * One branch's visits, the oldest first, as stretches of one measure: the stretch of each visit, and where a new one begins. Time is
 * no order of versions: where earlier visits were recalculated the measure goes back, and where a late report comes in by the old
 * rules it goes back and forth. Wherever two neighbours do not join there is a break.
 */
export function stretchesOf(visits: readonly Counted[], trend: Trend): { stretches: number[]; breaks: VisitBreak[] } {
  const stretches: number[] = []
  const breaks: VisitBreak[] = []
  /** Versions of the stretch so far, the latest visit's first. */
  let measured: number[] = []
  visits.forEach(({ on, version, waveId }, at) => {
    const before = visits[at - 1]
    const broken = before ? firstBreak(measured, version, trend) : null
    if (before && broken) breaks.push({ at, from: before.on, on, beforeWaveId: before.waveId, waveId, broken })
    measured = broken ? [version] : [version, ...measured.filter((one) => one !== version)]
    stretches.push(breaks.length)
  })
  return { stretches, breaks }
}

/** All of a stretch is one measure: a visit joins it when it joins every version in it. */
function firstBreak(measured: readonly number[], version: number, trend: Trend): TrendBreak | null {
  for (const one of measured) {
    const broken = trend.breakOf(one, version)
    if (broken) return broken
  }
  return null
}
