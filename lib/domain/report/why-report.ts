import type { Millionths } from '../exact'
import type { Instant, RestatedCause } from '../review/restated'
import type { Day } from '../visit/days'
import type { Said, ReportSheet } from './sheet'
import type { PublishedSheet, PublishedView, SaidToReaders } from './published'

type Sheet = PublishedSheet | ReportSheet
export type WhyCriterionLine = Omit<Sheet['sections'][number]['criteria'][number], 'said'> & { said: Said | SaidToReaders }
export type WhySectionLines = Omit<Sheet['sections'][number], 'criteria'> & { criteria: WhyCriterionLine[] }

/** The scores behind a restatement's two figures; null: none, or not for this reader. */
export type RestatedRevisions = { old: number | null; new: number | null }

/** Another score than the one that counts: one that is kept, or what a previewed recalculation would make of the report. `version`: by whose rules. */
export type OtherScore =
  | { kind: 'revision'; revision: number; /** Null: it stood when the report was published, and when it was made is not for this reader. */ at: Instant | null; /** The branch's. */ timeZone: string; version: number }
  | { kind: 'preview'; recalculationId: string; version: number }

/** One visit's score with all it came from: answers, sentences, cleared photos, rules, and what was corrected since. */
export type WhyReport = {
  kind: 'report'
  /** Published for its readers, or on a reviewer's desk. */
  from: 'published' | 'review'
  /** Of the review, for those who work on it. */
  visitId: string | null
  reportNumber: string
  branch: string
  on: Day | null
  dayPart: string | null
  standard: string
  version: number | null
  wave: string
  scoring: 'pending' | 'scored' | 'excluded'
  excludedReason: string
  sheet: Sheet
  photos: { id: string; criterionKey: string; width: number; height: number }[]
  /** Only this section is asked about; null: the whole visit. */
  section: string | null
  /** Figures made anew by another version's rules; of published reports. */
  recalculated: Pick<PublishedView, 'recalculated' | 'scoredUnder' | 'version'> | null
  /** The other version by whose rules and levels it is scored now; null: its own. */
  scoredUnder: number | null
  /** Null: it is the score that counts. */
  other: OtherScore | null
  /** The reason is null where it was not written for this reader. */
  restated: { at: Instant; /** The branch's. */ timeZone: string; cause: RestatedCause; reason: string | null; old: Millionths | null; new: Millionths | null; revisions: RestatedRevisions }[]
}
