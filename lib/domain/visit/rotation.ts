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

/** The days a visit stands on, and how many its campaign keeps free after them. */
export type Kept = { first: Day; last: Day; bufferDays: number }

/**
 * Windows of one branch, of whatever campaigns: more whole days lie between two than the earlier one's own buffer. Two visits
 * without a buffer may stand together. The same rule as the database's visit_buffer_days.
 */
export const tooClose = (one: Kept, other: Kept): boolean =>
  (one.bufferDays > 0 || other.bufferDays > 0) && one.first <= addDays(other.last, other.bufferDays) && other.first <= addDays(one.last, one.bufferDays)
