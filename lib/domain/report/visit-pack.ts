import type { ReportDesk } from './desk'
import type { OwnVisitLine, OwnVisitPage } from './own-visit'

/** A message of a visit's thread as its shopper reads it. `at`: ISO. */
export type PackedMessage = { id: string; body: string; at: string; mine: boolean }

/** All of one visit that a phone needs to do without a connection. */
export type VisitPack = {
  page: OwnVisitPage
  messages: PackedMessage[]
  /** What to fill in: null until accepted and after it was sent. */
  desk: ReportDesk | null
  /** Ids of the standard's example photos that the checklist shows. */
  examples: string[]
}

/** The shopper's first page: every visit and offer, over all organisations. */
export type FieldHome = {
  /** Whose it is: a phone keeps it for nobody else. */
  userId: string
  visits: { org: string; organization: string; visit: OwnVisitLine }[]
}
