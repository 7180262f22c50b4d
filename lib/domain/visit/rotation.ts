import { addDays, type Day } from './days'

/** From `from` up to `to`, the latter not included: the days in which a visit keeps its shopper from the same branch. */
export type Held = { from: Day; to: Day }

/** A visit in this window holds its shopper until `rotationDays` after its last day; with no rotation, nothing is held. */
export const heldBy = (firstDay: Day, lastDay: Day, rotationDays: number): Held => ({
  from: firstDay,
  to: rotationDays === 0 ? firstDay : addDays(lastDay, rotationDays),
})

/** As the database's daterange '[)': an empty range meets nothing. */
export const meets = (one: Held, other: Held): boolean =>
  one.from < one.to && other.from < other.to && one.from < other.to && other.from < one.to

/** Windows of one branch in one campaign keep more than `bufferDays` whole days apart; 0: no rule. */
export const tooClose = (one: { first: Day; last: Day }, other: { first: Day; last: Day }, bufferDays: number): boolean =>
  bufferDays > 0 && one.first <= addDays(other.last, bufferDays) && other.first <= addDays(one.last, bufferDays)
