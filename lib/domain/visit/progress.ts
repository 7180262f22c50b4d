import { isLive, type VisitState } from './state'

export type StateCounts = Partial<Record<VisitState, number>>
/** A wave in five numbers: where its visits stand. Visits that ended without a score are no part of them. */
export type Progress = { total: number; published: number; inReview: number; underWay: number; planned: number; withoutShopper: number; toGo: number }

const sum = (counts: StateCounts, states: readonly VisitState[]) => states.reduce((all, state) => all + (counts[state] ?? 0), 0)

/** Visits nobody has brought to an end yet: what stands in the way of closing the wave. */
export const unfinishedOf = (counts: StateCounts): number =>
  sum(counts, (Object.keys(counts) as VisitState[]).filter((state) => isLive(state) && state !== 'published'))

export function progressOf(counts: StateCounts): Progress {
  const states = Object.keys(counts) as VisitState[]
  const withoutShopper = sum(counts, ['draft', 'open', 'assigned'])
  const underWay = sum(counts, ['in_progress', 'returned'])
  const accepted = sum(counts, ['accepted'])
  return {
    total: sum(counts, states.filter(isLive)),
    published: sum(counts, ['published']),
    inReview: sum(counts, ['submitted', 'in_review', 'approved']),
    underWay,
    planned: withoutShopper + accepted,
    withoutShopper,
    toGo: withoutShopper + accepted + underWay,
  }
}
