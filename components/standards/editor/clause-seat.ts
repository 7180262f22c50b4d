import type { Clause } from '@/lib/domain/standard/condition'

/**
 * Which line a clause is, for as long as it is one: clauses have no keys of their own and may be alike. Nothing in a document is changed
 * in place, so a step undone brings the same clause back, and with it its line.
 */
const seats = new WeakMap<Clause, number>()
let last = 0

export function seatOf(clause: Clause): number {
  const seat = seats.get(clause) ?? ++last
  seats.set(clause, seat)
  return seat
}

/** The clause as it reads from now on stays in its line. */
export function inSeatOf(before: Clause, clause: Clause): Clause {
  seats.set(clause, seatOf(before))
  return clause
}
