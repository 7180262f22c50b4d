import type { Day } from '../visit/days'

/** What stands in one place of a table that leaves the product: a text, a number, a number told to a tenth, a day, or nothing. */
export type Cell = string | number | null | { day: Day } | { tenths: number }

/** Tenths as people read them: 864 is 86.4 and 860 is 86.0, for one column tells all its figures alike. */
export const fromTenths = (tenths: number | null): Cell => (tenths === null ? null : { tenths })
