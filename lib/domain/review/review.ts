import type { AnswerState } from '../report/answer'
import type { Coordinates, Place } from '../report/place'
import type { ReportSheet, Said } from '../report/sheet'
import type { ShownClause } from '../standard/compare/change'
import type { Channel, Purpose, VisitState } from '../visit/state'
import type { ReviewDeed } from './possible'
import type { Publication } from './publication'
import type { RestatedCause } from './restated'
import type { Signal } from './signals'

export type ReviewPhoto = { id: string; criterionKey: string; kind: 'photo' | 'document'; width: number; height: number; cleared: boolean }
export type AskedQuestion = { id: string; criterionKey: string | null; question: string; submission: number; answered: boolean }
export type CorrectionLine = { id: string; criterionKey: string; criterion: string; old: Said; new: Said; commentChanged: boolean; reason: string; by: string; at: string }

/** When a criterion is part of the visit at all, with what it speaks of named. */
export type CriterionCondition = { criterionKey: string; match: 'all' | 'any'; clauses: ShownClause[] }

/** What a criterion may be corrected to: enough to draw its control. */
export type Correctable = {
  key: string
  notApplicable: boolean
  couldNotCheck: boolean
  now: AnswerState
  control:
    | { type: 'one'; options: { key: string; label: string }[] }
    | { type: 'many'; options: { key: string; label: string; exclusive: boolean }[] }
    | { type: 'number'; decimals: number; unit: string }
    | { type: 'duration' }
    | { type: 'recommendation' }
    | { type: 'time' }
    | { type: 'text' }
    | { type: 'photo' }
    | { type: 'sound' }
    | { type: 'place' }
}

export type HistoryLine =
  | { kind: 'step'; verb: string; state: VisitState; by: string | null; reason: string; at: string }
  | { kind: 'sent'; number: number; at: string }
  | { kind: 'correction'; correction: CorrectionLine; at: string }
  | { kind: 'recalculated'; number: number; old: number | null; new: number | null; by: string; reason: string; at: string }
  | { kind: 'recalculation_undone'; number: number; old: number | null; new: number | null; by: string; reason: string; at: string }
  | { kind: 'restated'; cause: RestatedCause; old: number | null; new: number | null; by: string; reason: string; at: string }

/** All a reviewer works with on one report; moments are ISO texts. */
export type Review = {
  visitId: string
  reportNumber: string
  branch: string
  town: string
  wave: string
  waveClosed: boolean
  campaign: string
  scenario: string
  channel: Channel
  purpose: Purpose
  timeZone: string
  visitedOn: string | null
  visitedAt: string | null
  purchase: { minor: number; currency: string } | null
  /** For those who may see shoppers. */
  shopper: { id: string; alias: string } | null
  state: VisitState
  scoring: 'pending' | 'scored' | 'excluded'
  excludedReason: string
  withdrawnReason: string
  reviewer: string | null
  revision: number
  submission: number
  publication: Publication
  publishAt: string | null
  /** The wave's last day, while publishing by hand would come before it and the campaign waits for it. */
  earlyUntil: string | null
  publishesHere: boolean
  pay: { state: string; minor: number; currency: string } | null
  sheet: ReportSheet
  /** The other version by whose rules it is scored now; null: its own. */
  scoredUnder: number | null
  /** As its shopper recorded it; stays with reviewers. */
  place: Place | null
  /** Where the branch is; null where nobody entered it, or the visit is not made on site. */
  branchAt: Coordinates | null
  /** Seconds each section was on the shopper's screen, in the order of the standard. */
  times: { title: string; seconds: number }[]
  /** Criteria whose answer its shopper was not sure of. */
  unsure: string[]
  photos: ReviewPhoto[]
  questions: AskedQuestion[]
  corrections: CorrectionLine[]
  correctable: Correctable[]
  conditions: CriterionCondition[]
  signals: Signal[]
  history: HistoryLine[]
  can: ReviewDeed[]
}
