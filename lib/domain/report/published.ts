import { dayPartOf } from '../visit/day-part'
import type { Channel, Purpose } from '../visit/state'
import type { ReportSheet, Said } from './sheet'

export type PublishedView = {
  /** For those who may open the review; every other reader knows the report by its number alone. */
  visitId: string | null
  reportNumber: string
  branchId: string
  branch: string
  town: string
  region: string
  wave: string
  provisional: boolean
  standard: string
  version: number
  scenario: string
  channel: Channel
  purpose: Purpose
  /** "2026-11-21"; the minute stays with reviewers. */
  visitedOn: string | null
  dayPart: string | null
  scoring: 'pending' | 'scored' | 'excluded'
  excludedReason: string
  publishedOn: string | null
  /** The version whose rules made the score, where it is not the visit's own. */
  scoredUnder: number | null
  /** The last time its figures were recalculated, and what they were before; `revision`: the score they were, null where this reader may not open it. */
  recalculated: { on: string; service: number | null; official: number | null; reason: string; revision: number | null } | null
  sheet: PublishedSheet
  photos: { id: string; criterionKey: string; width: number; height: number }[]
}

/** A time of day becomes its part: exact times stay with reviewers, and so do places and sounds. */
export type SaidToReaders = Exclude<Said, { kind: 'time' | 'sound' | 'place' }> | { kind: 'day_part'; part: string } | { kind: 'kept_back'; what: 'sound' | 'place' }
export type PublishedSheet = Omit<ReportSheet, 'sections'> & {
  sections: (Omit<ReportSheet['sections'][number], 'criteria'> & {
    criteria: (Omit<ReportSheet['sections'][number]['criteria'][number], 'said'> & { said: SaidToReaders })[]
  })[]
}

export const forReaders = (sheet: ReportSheet): PublishedSheet => ({
  ...sheet,
  sections: sheet.sections.map((section) => ({
    ...section,
    criteria: section.criteria.map((criterion) => ({ ...criterion, said: toReaders(criterion.said), recordings: [] })),
  })),
})

/** What a reader is told of an answer. */
export function toReaders(said: Said): SaidToReaders {
  switch (said.kind) {
    case 'time':
      return { kind: 'day_part', part: dayPartOf(`2000-01-01T${said.at}`) }
    case 'sound':
    case 'place':
      return { kind: 'kept_back', what: said.kind }
    default:
      return said
  }
}
