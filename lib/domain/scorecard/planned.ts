import type { Day } from '../visit/days'
import { branchesIn, BRANCHES_THAT_HIDE } from './scope'
import type { BranchPlace, RegionPlace } from './words'

/** Live routine visits a wave holds for a branch, in the region it stood in on the visit's day. */
export type HeldVisits = { regionId: string; branchId: string; visits: number }
type Asked = {
  regions: readonly Pick<RegionPlace, 'id' | 'parentId' | 'path'>[]
  branches: readonly Pick<BranchPlace, 'id' | 'regionId' | 'openedOn' | 'closedOn'>[]
  held: readonly HeldVisits[]
  wave: { from: Day; to: Day }
}

/**
 * How many visits the wave holds in a region (null: the network), or null where that is not told. Totals are told of the network
 * and of the regions directly below its root, where ten or more branches stand; of those regions none, unless what is left of the
 * network beside them is no branch or again ten. All totals told are then sums of parts of ten branches or more that do not overlap,
 * so no subtraction of one from another speaks of fewer. A branch that has moved counts in each part its visits stand in.
 */
export function plannedTotal(asked: Asked, regionId: string | null): number | null {
  const { regions, held } = asked
  const root = regions.find(({ parentId }) => parentId === null)?.id ?? null
  const network = regionId === null || regionId === root
  if (branchesOf(asked, null).size < BRANCHES_THAT_HIDE) return null
  if (!network && !regionsTold(asked).includes(regionId)) return null
  return held.filter((one) => network || pathOf(asked, one.regionId).includes(regionId)).reduce((sum, { visits }) => sum + visits, 0)
}

/** The regions below the root whose totals are told. */
function regionsTold(asked: Asked): string[] {
  const root = asked.regions.find(({ parentId }) => parentId === null)?.id
  const large = asked.regions.filter(({ id, parentId }) => parentId === root && branchesOf(asked, id).size >= BRANCHES_THAT_HIDE).map(({ id }) => id)
  const outside = (at: string | null) => at === null || !large.some((id) => pathOf(asked, at).includes(id))
  const standing = branchesIn(asked.branches, asked.regions, null, asked.wave)
  const rest = new Set([
    ...asked.branches.filter(({ id, regionId }) => standing.has(id) && outside(regionId)).map(({ id }) => id),
    ...asked.held.filter(({ regionId }) => outside(regionId)).map(({ branchId }) => branchId),
  ])
  return rest.size === 0 || rest.size >= BRANCHES_THAT_HIDE ? large : []
}

const branchesOf = ({ branches, regions, wave }: Asked, regionId: string | null) => branchesIn(branches, regions, regionId, wave)
const pathOf = ({ regions }: Asked, regionId: string): string[] => regions.find(({ id }) => id === regionId)?.path ?? []
