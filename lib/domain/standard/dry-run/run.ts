import type { Millionths, Tenths } from '../../exact'
import type { LeftOut, PastReport } from '../../score/carry-over'
import type { Outcome } from '../../score/result'
import type { StandardContent } from '../content'
import type { Part } from './changed-parts'

/** A report that answers less of the draft's weight than this is left out and counted: its score would be one of another standard. */
export const COVERAGE_FLOOR: Tenths = 800
/** At most so many of the newest visits are looked at. */
export const MOST_VISITS = 1_000

export type Figures = { service: Millionths | null; official: Millionths | null; outcome: Outcome; criticalFailures: number }

/**
 * A published visit as it stands. `scoredBy` made its figures: the version it was answered under, or the one it was recalculated under;
 * `versionId` names it, so that what it differs in from the draft is found once.
 */
export type PastVisit = PastReport & {
  scoredBy: StandardContent
  reportNumber: string
  branch: string
  /** ISO date in the branch's zone. */
  visitedOn: string
  versionId: string
  version: number
  completeness: Tenths
  figures: Figures
}

/** `after` null: the report says too little about the draft. */
export type DryRunVisit = Pick<PastVisit, 'reportNumber' | 'branch' | 'visitedOn' | 'version'> & {
  before: Figures
  after: Figures | null
  covered: Millionths | null
}

/**
 * What one part of the draft does to the visits: the draft's score minus the score had this part alone stayed as it was. `total` sums
 * its absolute values, `sum` keeps the signs; `decides`: visits whose zone would then not have changed.
 */
export type PartEffect = { part: Part; moved: number; sum: Millionths; total: Millionths; decides: number }
/** A criterion of the draft that so many reports say nothing about. */
export type NotKnown = LeftOut & { visits: number }

export type DryRun = { visits: DryRunVisit[]; effects: PartEffect[]; notKnown: NotKnown[] }

/** Sums of at most a thousand visits of 1e8 millionths: exact in a number. */
export function joined(runs: readonly DryRun[]): DryRun {
  const effects = new Map<string, PartEffect>()
  const notKnown = new Map<string, NotKnown>()
  for (const run of runs) {
    for (const { part, ...one } of run.effects) {
      const key = `${part.kind} ${part.key}`
      const so = effects.get(key) ?? { part, moved: 0, sum: 0, total: 0, decides: 0 }
      effects.set(key, { part, moved: so.moved + one.moved, sum: so.sum + one.sum, total: so.total + one.total, decides: so.decides + one.decides })
    }
    for (const { visits, ...one } of run.notKnown) {
      const key = `${one.reason} ${one.criterionKey}`
      notKnown.set(key, { ...one, visits: visits + (notKnown.get(key)?.visits ?? 0) })
    }
  }
  return { visits: runs.flatMap(({ visits }) => visits), effects: [...effects.values()], notKnown: [...notKnown.values()] }
}
