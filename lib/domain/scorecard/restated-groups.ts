import type { Millionths } from '../exact'
import type { Instant, Recalculated, RestatedCause } from '../review/restated'

/** A visit of a closed wave with its figure before and after; `timeZone` is the organisation's. `published`: it was not withdrawn since, so its figures are still explained. */
export type RestatedLine = {
  published: boolean
  branch: string; reportNumber: string; at: Instant; timeZone: string; cause: RestatedCause; reason: string | null; oldService: Millionths | null; newService: Millionths | null
}
/**
 * What was done once: a correction alone, or a recalculation (or its undoing) with all its visits. `key` stands in an address; `first`:
 * the visit of a correction, of many the one written last.
 */
export type RestatedGroup = { key: string; count: number; recalculation: Recalculated | null; first: RestatedLine }
/** Some of them, the latest first, and how many there are. */
export type RestatedGroups = { groups: RestatedGroup[]; inAll: number }

/** `opened`: whose visits are listed; a page of what was done, and a page of those visits. */
export type RestatedAsked = { opened: string | null; page: number; linePage: number }
export type RestatedPage = RestatedGroups & { page: number; opened: { key: string; page: number; lines: RestatedLine[] } | null }

export const noneRestated: RestatedPage = { groups: [], inAll: 0, page: 1, opened: null }

export const GROUPS_A_PAGE = 20
export const LINES_A_PAGE = 50
