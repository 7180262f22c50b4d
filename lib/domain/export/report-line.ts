import type { Millionths } from '../exact'
import type { SaidToReaders } from '../report/published'
import type { Outcome } from '../score/result'
import type { Day } from '../visit/days'
import type { Channel, Purpose } from '../visit/state'

/** A published report as its readers know it: a number, the day and its part; no shopper, no minute, no place. */
export type ReportLine = {
  reportNumber: string
  branch: string
  town: string
  /** Where the branch stood on the visit's day. */
  region: string
  standard: string
  version: number
  /** The version whose rules made the score. */
  scoredUnder: number
  channel: Channel
  purpose: Purpose
  scenario: string
  wave: string
  waveState: 'open' | 'provisional' | 'closed'
  visitedOn: Day
  dayPart: string | null
  publishedOn: Day
  service: Millionths | null
  official: Millionths | null
  /** What the figure its wave was closed with holds of it; null where that holds nothing, or the wave is not closed. */
  inClosed: Millionths | null
  /** Null of a withdrawn one, as all that it counted for: its report is nobody's to read. */
  outcome: Outcome | null
  criticalFailures: number | null
  completeness: Millionths | null
  incomplete: boolean
  scoring: 'pending' | 'scored' | 'excluded'
  excludedReason: string
  /** Since its wave was closed. */
  withdrawn: boolean
}

/** One answer of such a report. Points in millionths of a point, loss in millionths of a percent. */
export type AnswerLine = {
  reportNumber: string
  branch: string
  visitedOn: Day
  section: string
  criterionKey: string
  criterion: string
  said: SaidToReaders
  passed: boolean | null
  inSum: boolean
  earned: number
  possible: number
  loss: Millionths
  comment: string
}
