import type { Tenths } from '../exact'

/** Visits a branch's page lists: three years of one a month. With sixty, a busy branch's page took a third longer than a quiet one's. */
export const VISITS_SHOWN = 40
const VISITS_MARKED = 6

/** Of visits, the latest first: the last ones that count, whose answers a branch's page tells one by one. */
export const markedOf = <Visit extends { purpose: string; scoring: string }>(visits: readonly Visit[]): Visit[] =>
  visits.filter(({ purpose, scoring }) => purpose === 'routine' && scoring !== 'excluded').slice(0, VISITS_MARKED)

/** Losses in millionths of a point, summed and then rounded once. */
export const lostInAll = (rows: readonly { loss: number }[]): Tenths => Math.round(rows.reduce((sum, { loss }) => sum + loss, 0) / 100_000)
