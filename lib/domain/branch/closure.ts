import type { Day } from '../visit/days'

/** Closed from a day on, up to (and without) another; null: until somebody opens it. */
export type Closure = { from: Day; to: Day | null }

export const closedOn = (closures: readonly Closure[], day: Day): Closure | null =>
  closures.find(({ from, to }) => from <= day && (to === null || to > day)) ?? null

/** Whether a branch was closed on each of these days, both included. */
export const closedAll = (closures: readonly Closure[], first: Day, last: Day): boolean =>
  closures.some(({ from, to }) => from <= first && (to === null || to > last))

/** Whether a branch is closed on at least one of these days, both included. */
export const closedWithin = (closures: readonly Closure[], first: Day, last: Day): boolean =>
  closures.some(({ from, to }) => from <= last && (to === null || to > first))
