import type { Day } from '../visit/days'
import { branchesIn, BRANCHES_THAT_HIDE, standingAt } from './scope'
import type { BranchPlace, RegionPlace } from './words'

/**
 * Live routine visits a wave holds for a branch, in the region it stood in on the visit's day; of one that is planned, when it was planned.
 * `keptPath`: of a wave that was put by, where that region stood then, from the root down: the branch counts there and nowhere else.
 */
export type HeldVisits = { regionId: string; branchId: string; visits: number; keptPath?: readonly string[] | null }
type Asked = {
  regions: readonly Pick<RegionPlace, 'id' | 'parentId' | 'path'>[]
  branches: readonly Pick<BranchPlace, 'id' | 'regionId' | 'openedOn' | 'closedOn' | 'stood' | 'closures'>[]
  held: readonly HeldVisits[]
  wave: { from: Day; to: Day }
}

/**
 * How many visits the wave holds in a region (null: the network), or null where that is not told. Totals are told of the network
 * and of the regions directly below its root, where ten or more branches stand and ten or more have visits that count there; of those
 * regions none, unless what is left of the network beside them is no branch or again ten. Every part that totals told are sums of then
 * holds the visits of ten branches or more, or none, so no subtraction of one from another speaks of fewer. A branch that has moved
 * stands in its new region while visits planned before count in the old one: it hides nobody where it has none.
 */
export function plannedTotal(asked: Asked, regionId: string | null): number | null {
  const { regions, held } = asked
  const root = regions.find(({ parentId }) => parentId === null)?.id ?? null
  const network = regionId === null || regionId === root
  if (branchesOf(asked, null).size < BRANCHES_THAT_HIDE || !hides(asked.held)) return null
  if (!network && !regionsTold(asked).includes(regionId)) return null
  return (network ? held : heldIn(asked, regionId)).reduce((sum, { visits }) => sum + visits, 0)
}

/** The regions below the root whose totals are told. */
function regionsTold(asked: Asked): string[] {
  const root = asked.regions.find(({ parentId }) => parentId === null)?.id
  const large = asked.regions.filter(({ id, parentId }) => parentId === root && branchesOf(asked, id).size >= BRANCHES_THAT_HIDE && hides(heldIn(asked, id))).map(({ id }) => id)
  const outside = (path: readonly string[]) => !large.some((id) => path.includes(id))
  const standing = branchesIn(asked.branches, asked.regions, null, asked.wave)
  const kept = branchesKept(asked)
  const rest = new Set([
    ...asked.branches.filter((branch) => standing.has(branch.id) && !kept.has(branch.id) && outside(pathOf(asked, standingAt(branch, asked.wave)))).map(({ id }) => id),
    ...asked.held.filter((one) => outside(placeOf(asked, one))).map(({ branchId }) => branchId),
  ])
  const apart = rest.size === 0 || rest.size >= BRANCHES_THAT_HIDE
  return apart && hides(asked.held.filter((one) => outside(placeOf(asked, one)))) ? large : []
}

/** Whether visits are those of enough branches for none to be told apart; no visits are nobody's. */
const hides = (held: readonly HeldVisits[]): boolean => held.length === 0 || new Set(held.map(({ branchId }) => branchId)).size >= BRANCHES_THAT_HIDE
const heldIn = (asked: Asked, regionId: string) => asked.held.filter((one) => placeOf(asked, one).includes(regionId))

/** Branches whose places in the wave were put by. */
const branchesKept = ({ held }: Asked) => new Set(held.flatMap(({ branchId, keptPath }) => (keptPath ? [branchId] : [])))
function branchesOf(asked: Asked, regionId: string | null): Set<string> {
  const kept = branchesKept(asked)
  const standing = [...branchesIn(asked.branches, asked.regions, regionId, asked.wave)].filter((id) => !kept.has(id))
  return new Set([...standing, ...asked.held.flatMap(({ branchId, keptPath }) => (keptPath && (regionId === null || keptPath.includes(regionId)) ? [branchId] : []))])
}
const placeOf = (asked: Asked, { regionId, keptPath }: HeldVisits): readonly string[] => keptPath ?? pathOf(asked, regionId)
const pathOf = ({ regions }: Asked, regionId: string | null): readonly string[] => regions.find(({ id }) => id === regionId)?.path ?? []
