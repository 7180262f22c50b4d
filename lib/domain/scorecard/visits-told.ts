import type { Counts } from './area'
import type { Reading } from './reading'

/** How many visits stand behind a figure, as the sentence says it: `counted` always are those in the mean. */
export type VisitsTold =
  | { kind: 'visits'; count: number }
  | { kind: 'published'; counted: number; published: number }
  | { kind: 'planned'; counted: number; published: number; planned: number }

type Told = { reading: Pick<Reading, 'n'>; counts: Pick<Counts, 'published' | 'past'> }

/** Beside them those published and planned, where they are others. Past audits are never planned, and said beside the score. */
export function visitsTold({ reading: { n }, counts: { published, past = 0 } }: Told, planned: number | null): VisitsTold {
  if (past > 0) return { kind: 'visits', count: n }
  if (planned !== null && planned > published) return { kind: 'planned', counted: n, published, planned }
  return n < published ? { kind: 'published', counted: n, published } : { kind: 'visits', count: n }
}

/** Visits of a part, those of past audits apart (a line of a file may be the mean of several), and how many of all these count, for `facts.visits`. */
export const countedFact = ({ reading: { n }, counts: { published, past = 0 } }: Told): { published: number; past: number; counted: number; all: 'yes' | 'no' | 'none' } =>
  ({ published, past, counted: n, all: published + past === 0 ? 'none' : n >= published + past ? 'yes' : 'no' })

/** Whether a part holds anything at all. */
export const isEmpty = ({ published, past = 0 }: Pick<Counts, 'published' | 'past'>): boolean => published + past === 0
