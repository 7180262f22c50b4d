import { toTenths, type Millionths, type Tenths } from '../exact'
import type { Trend, TrendBreak } from '../trend/score-trend'
import { stretchesOf, type VisitBreak } from '../trend/visit-stretches'
import type { Day } from '../visit/days'
import type { ZoneLevels } from '../zone'
import { rollingMeans } from './reading'
import type { ChosenSubject } from './subject'
import { versionOf, type StandardWords } from './words'

export type VisitRow = {
  id: string
  reportNumber: string
  on: Day
  dayPart: string | null
  waveId: string
  wave: string
  purpose: string
  scoring: 'pending' | 'scored' | 'excluded'
  version: number
  service: Millionths | null
  official: Millionths | null
  incomplete: boolean | null
  criticalFailures: number | null
  /** What it put into the figure its wave was closed with, where visits of that wave have moved since. */
  closedWith?: Millionths | null
  /** The version by which it did. */
  closedUnder?: number | null
}
/** One line of past audits from a file: a mean where it stands for several `visits`; no total where the file has sections alone. */
export type PastRow = { on: Day; waveId: string; wave: string; version: number; visits: number; total: Millionths | null }

/** One published visit as it is shown, known by its report's number alone: readers learn no id that lasts. `rolling`: mean of the last four counting visits up to this one, none from before a break. */
export type VisitShown = Omit<VisitRow, 'id' | 'service' | 'official' | 'closedWith' | 'closedUnder'> & {
  /** Null where the figure its wave was closed with holds the same score. */
  closedWith: Tenths | null
  /** What the figure its wave was closed with holds of it; null where that holds nothing, or the wave is not closed. */
  inClosed: Tenths | null
  score: Tenths | null
  official: Tenths | null
  zone: ZoneLevels | null
  /** In the means of its branch. */
  counts: boolean
  rolling: Tenths | null
  /** Which of the stretches of one measure it belongs to, from 0 on. */
  stretch: number
  /** Where it is the first of a new measure: what changed. */
  begins: TrendBreak | null
  /** In the chosen period. */
  inPeriod: boolean
}
/** One line of past audits as it is shown: it has no report, and stands in no mean of the last four. */
export type PastShown = Omit<PastRow, 'total'> & { score: Tenths | null; zone: ZoneLevels | null; inClosed: Tenths | null; inPeriod: boolean }
/** `compares`: the two waves are told by the very versions that break here, so that what is compared speaks of the same figures. */
export type BreakShown = VisitBreak & { compares: boolean }

export type VisitsShown = { visits: VisitShown[]; past: PastShown[]; /** Where among them the measure changed. */ breaks: BreakShown[] }
type Shown = {
  /** The latest first, both. */
  visits: readonly VisitRow[]
  past: readonly PastRow[]
  words: StandardWords
  subject: ChosenSubject
  monthsFrom: Day
  trend: Trend
}

const ROLLING = 4
const inTenths = (score: Millionths | null): Tenths | null => (score === null ? null : toTenths(score))

export function visitsShown({ visits: rows, past: pastRows, words, subject, monthsFrom, trend }: Shown): VisitsShown {
  const counting = [...rows].reverse().filter((visit) => visit.purpose === 'routine' && visit.scoring === 'scored' && visit.service !== null)
  // Past audits lead up to the first visit; those of a later day stand beside the visits and break nothing (decision 41).
  const ledBy = pastRows.filter(({ on, total }) => total !== null && on < (counting[0]?.on ?? '')).slice(0, 1)
  const { stretches, breaks: found } = stretchesOf([...ledBy, ...counting], trend)
  const breaks = found.map((one) => ({ ...one, at: one.at - ledBy.length }))
  const begins = new Map(breaks.map(({ at, broken }) => [counting[at]!.id, broken]))
  // A closed wave is told by what it was closed with (decision 48): where its visits moved since, its page does not know this break.
  const moved = new Set(rows.flatMap(({ waveId, version, closedUnder }) => (closedUnder == null || closedUnder === version ? [] : [waveId])))
  // Of a past audit no criterion is known that could be compared.
  const untold = new Set([...moved, ...pastRows.map(({ waveId }) => waveId)])
  const compares = ({ beforeWaveId, waveId }: VisitBreak) => beforeWaveId !== waveId && !untold.has(beforeWaveId) && !untold.has(waveId)
  // Neighbours alone: a mean over a break would be of visits between which others stand.
  const runs = [0, ...breaks.map(({ at }) => at)].map((from, at) => counting.slice(from, breaks[at]?.at))
  const rolling = new Map(
    runs.flatMap((run) => {
      const means = rollingMeans(run.map(({ service }) => service!), ROLLING)
      return run.map(({ id }, at): [string, Tenths | null] => [id, means[at] ?? null])
    }),
  )
  const inPeriod = ({ waveId, on }: Pick<VisitRow, 'waveId' | 'on'>) =>
    subject.period.kind === 'all' || (subject.period.kind === 'wave' ? waveId === subject.period.waveId : on >= monthsFrom)
  const zoneOf = (version: number) => versionOf(words, version)?.zone ?? null
  const closed = new Map(subject.choice.waves.flatMap(({ id, state, kept = false }) => (state === 'closed' ? [[id, kept] as const] : [])))
  const visits = rows.map(({ id, service, official, closedWith = null, closedUnder: _, ...visit }) => ({
    ...visit,
    inClosed: inTenths(closed.get(visit.waveId) === undefined ? null : closed.get(visit.waveId) ? closedWith : rolling.has(id) ? service : null),
    closedWith: closedWith === null || (service !== null && toTenths(closedWith) === toTenths(service)) ? null : toTenths(closedWith),
    score: inTenths(service),
    official: inTenths(official),
    zone: zoneOf(visit.version),
    counts: rolling.has(id),
    rolling: rolling.get(id) ?? null,
    stretch: stretches.get(visit.version) ?? 0,
    begins: begins.get(id) ?? null,
    inPeriod: inPeriod(visit),
  }))
  // Nothing enters or leaves a closed wave of past audits: what stands there is what it was closed with.
  const past = pastRows.map(({ total, ...row }) => ({ ...row, score: inTenths(total), zone: zoneOf(row.version), inClosed: closed.has(row.waveId) ? inTenths(total) : null, inPeriod: inPeriod(row) }))
  return { visits, past, breaks: breaks.map((one) => ({ ...one, compares: compares(one) })) }
}

export type TimelineLine = { visit: VisitShown; past: null } | { visit: null; past: PastShown }

/** Visits and past audits in one order, the latest first; of one day the visits. */
export const timelineOf = ({ visits, past }: Pick<VisitsShown, 'visits' | 'past'>): TimelineLine[] =>
  [...visits.map((visit): TimelineLine => ({ visit, past: null })), ...past.map((one): TimelineLine => ({ visit: null, past: one }))]
    .sort((one, other) => (dayOf(one) < dayOf(other) ? 1 : dayOf(one) > dayOf(other) ? -1 : 0))

const dayOf = ({ visit, past }: TimelineLine): Day => (visit ?? past).on

/** What a list or chart of them holds, for its name. */
export const heldIn = ({ visits, past }: { visits: readonly unknown[]; past: readonly unknown[] }): 'visits' | 'past' | 'both' =>
  past.length === 0 ? 'visits' : visits.length === 0 ? 'past' : 'both'
