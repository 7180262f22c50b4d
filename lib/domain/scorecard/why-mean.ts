import type { Millionths, Tenths } from '../exact'
import type { WaveState } from './subject'
import type { Instant, RestatedCause } from '../review/restated'
import type { Channel } from '../visit/state'
import type { Day } from '../visit/days'
import type { Counts } from './area'
import type { Reading } from './reading'
import type { WhyInterval } from './why-interval'

/** Rows of an explanation come in pages of so many, however large the network is. */
export const WHY_PAGE = 50

/** What the figure is of, in words that are names already. */
export type WhySubject = {
  standard: string
  standardId: string
  /** As an address names them. */
  standardParam: string
  periodParam: string
  channel: Channel
  version: number
  wave: { name: string; state: WaveState } | null
  period: 'wave' | 'months' | 'all'
  section: { key: string; title: string } | null
}

/** Done once since a wave was closed: one correction, or `many` visits of a recalculation or its undoing, by their key in the list of what was restated. */
export type WhyRestatedLine = {
  branch: string; reportNumber: string; at: Instant; /** The organisation's. */ timeZone: string; cause: RestatedCause; reason: string | null; old: Millionths | null; new: Millionths | null
  /** False of a visit withdrawn since: its figures have no explanation any more. */
  published: boolean
  /** Of a recalculation that was taken back since. */
  undoneAt: Instant | null
  /** The recalculation behind it, for a reader who has a page of it. */
  recalculationId: string | null
  many: { key: string; deed: 'applied' | 'undone'; number: number; count: number } | null
}
/**
 * A wave closed with this figure; where corrections came since, `today` is what its visits give now. `worked`: which of the two is worked
 * out, or that they are the same figure again; `more`: earlier corrections than those listed.
 */
export type WhyClosed = { today: Tenths | null; worked: 'closed' | 'today' | 'same'; restated: WhyRestatedLine[]; more: number } | null

type Frame = { subject: WhySubject; name: string; reading: Reading; interval: WhyInterval; closed: WhyClosed; page: number; pages: number }

export type WhyVisit = {
  reportNumber: string
  on: Day
  dayPart: string | null
  wave: string
  /** The visit's own figure, or its section's. */
  score: Millionths | null
  /** Null for a section: gates act on the visit. */
  official: Millionths | null
  criticalFailures: number
  /** False of a visit that a closed wave was closed with and that has been withdrawn since: its report is nobody's to read any more. */
  published: boolean
  /** Why it is in the mean, or is not. */
  standing: 'counts' | 'excluded' | 'incomplete' | 'no_score'
}

/** A branch's mean: Σ of its visits' scores ÷ how many they are. Scores and sums in millionths. */
export type WhyBranch = Frame & {
  kind: 'branch'
  id: string
  /** Its visits of the time when it stood in this region alone. */
  within: { id: string; name: string } | null
  total: { n: number; sum: number; mean: Millionths | null; officialSum: number | null; officialMean: Millionths | null }
  /** Past audits from files among them: sums alone, without a visit to open. */
  imported: { n: number; sum: number } | null
  /** Of the visits on this page that count. */
  subtotal: { n: number; sum: number }
  counts: Counts | null
  visits: WhyVisit[]
}

export type WhyMeanLine = { id: string; name: string; region: string; n: number; sum: number; mean: Millionths; officialMean: Millionths | null; criticalFailures: number }
export type WhyRegionLine = { id: string; name: string; reading: Reading; branches: number }

/** A region's or the network's mean: Σ of branches' means ÷ how many they are, each branch equal. */
export type WhyArea = Frame & {
  kind: 'area'
  id: string | null
  total: { branches: number; inScope: number; visits: number; added: Millionths; mean: Millionths | null; officialAdded: Millionths | null; officialMean: Millionths | null }
  branches: WhyMeanLine[]
  /** Branches whose figures this reader has no page of, though they belong to the mean; `added` is told of two or more. */
  others: { branches: number; added: Millionths | null }
  /** The regions directly below, a way down rather than a part of the sum. */
  regions: WhyRegionLine[]
}

/** A mean that this reader sees and whose parts belong to others: explained in words alone. */
export type WhyTold = Pick<Frame, 'subject' | 'name' | 'reading'> & { kind: 'told'; of: 'network' | 'region'; own: { id: string; name: string }[] }

export type WhyMean = WhyBranch | WhyArea | WhyTold
