import type { Day } from '../visit/days'

/** What stands in one place of a table that leaves the product: a text, a number, a day, or nothing. */
export type Cell = string | number | null | { day: Day }

/** Tenths as people read them: 864 is 86.4. */
export const fromTenths = (tenths: number | null): number | null => (tenths === null ? null : tenths / 10)
