import type { Places, RegionPlace } from '../scorecard/words'

export type ThinBranch = { id: string; name: string; town: string; region: string; visits: number }
export type ThinPage = { count: number; of: number; number: number; pages: number; branches: ThinBranch[] }

export const THIN_A_PAGE = 50

/** Branches this reader may see with fewer visits than the minimum, the fewest first, then by name; the page asked for or the last there is. */
export function thinBranches({ branches, regions }: Places, plannable: readonly string[], visits: ReadonlyMap<string, number>, minimum: number, asked: number): ThinPage {
  const wanted = new Set(plannable)
  const seen = branches.filter(({ id, visible }) => visible && wanted.has(id))
  const nameOf = new Map(regions.map(({ id, name }) => [id, name]))
  const thin = seen
    .map(({ id, name, town, regionId }) => ({ id, name, town, region: nameOf.get(regionId ?? '') ?? '', visits: visits.get(id) ?? 0 }))
    .filter((branch) => branch.visits < minimum)
    // Places come by name, and sorting keeps that among equals.
    .sort((one, other) => one.visits - other.visits)
  const pages = Math.max(1, Math.ceil(thin.length / THIN_A_PAGE))
  const number = Math.min(Math.max(1, asked), pages)
  return { count: thin.length, of: seen.length, number, pages, branches: thin.slice((number - 1) * THIN_A_PAGE, number * THIN_A_PAGE) }
}

/** Visits one shopper made in a region as it stood on their dates. */
export type ShopperCount = { regionId: string; shopperId: string; name: string; alias: string; visits: number }
export type ShopperShare = { region: string | null; shopperId: string; name: string; alias: string; visits: number; of: number }

/**
 * Shoppers behind more than 40 % of a part's visits (specification, section 5), the greatest share first within a part. A part with
 * fewer visits than the minimum is left out: of one or two visits somebody always made too many.
 */
export function greatShares(parts: readonly { id: string | null; name: string }[], regions: readonly RegionPlace[], counts: readonly ShopperCount[], minimum: number): ShopperShare[] {
  const pathOf = new Map(regions.map(({ id, path }) => [id, path]))
  return parts.flatMap(({ id, name }) => {
    const here = counts.filter(({ regionId }) => id === null || (pathOf.get(regionId) ?? []).includes(id))
    const of = here.reduce((sum, { visits }) => sum + visits, 0)
    if (of < minimum) return []
    const byShopper = new Map<string, ShopperShare>()
    for (const { shopperId, name: shopper, alias, visits } of here) {
      const before = byShopper.get(shopperId)?.visits ?? 0
      byShopper.set(shopperId, { region: id === null ? null : name, shopperId, name: shopper, alias, visits: before + visits, of })
    }
    return [...byShopper.values()].filter(({ visits }) => visits * 5 > of * 2).sort((one, other) => other.visits - one.visits)
  })
}
