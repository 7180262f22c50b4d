import type { Millionths, Tenths } from '../../exact'
import type { LeftOut, PastReport } from '../../score/carry-over'
import type { Outcome } from '../../score/result'
import type { StandardContent } from '../content'
import type { Part } from './changed-parts'
import { type Edit, edits } from './edits'

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
 * What something of the draft does to the visits: the draft's service score minus the score had this alone stayed as it was. `total` sums
 * its absolute values, `sum` keeps the signs; `decides`: visits whose zone would then not have changed.
 */
export type Sums = { moved: number; sum: Millionths; total: Millionths; decides: number }
/** The same of one edit of a part: edits that only work together decide nothing alone. */
export type EditEffect = Sums & { edit: Edit }
/** Of a part, with every edit it has against any of the versions looked at. */
export type PartEffect = Sums & { part: Part; edits: EditEffect[] }
export const isFelt = ({ total, decides }: Sums): boolean => total > 0 || decides > 0
/** A criterion of the draft that so many reports say nothing about. */
export type NotKnown = LeftOut & { visits: number }

export type DryRun = { visits: DryRunVisit[]; effects: PartEffect[]; notKnown: NotKnown[] }

/** Sums of at most a thousand visits of 1e8 millionths: exact in a number. */
export function joined(runs: readonly DryRun[]): DryRun {
  const effects = new Map<string, PartEffect>()
  const notKnown = new Map<string, NotKnown>()
  for (const run of runs) {
    for (const one of run.effects) {
      const key = `${one.part.kind} ${one.part.key}`
      const so = effects.get(key)
      effects.set(key, so ? { part: one.part, ...added(so, one), edits: joinedEdits([...so.edits, ...one.edits]) } : one)
    }
    for (const { visits, ...one } of run.notKnown) {
      const key = `${one.reason} ${one.criterionKey}`
      notKnown.set(key, { ...one, visits: visits + (notKnown.get(key)?.visits ?? 0) })
    }
  }
  return { visits: runs.flatMap(({ visits }) => visits), effects: [...effects.values()], notKnown: [...notKnown.values()] }
}

const added = (one: Sums, other: Sums): Sums =>
  ({ moved: one.moved + other.moved, sum: one.sum + other.sum, total: one.total + other.total, decides: one.decides + other.decides })

/** Each edit once, in the order in which edits are told. */
const joinedEdits = (all: readonly EditEffect[]): EditEffect[] =>
  edits.flatMap((edit) => {
    const [first, ...others] = all.filter((one) => one.edit === edit)
    return first ? [{ edit, ...others.reduce<Sums>(added, first) }] : []
  })
