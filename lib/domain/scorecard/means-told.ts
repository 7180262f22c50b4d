import { groupBy } from '../visit/group-by'
import type { BranchRow } from './rows'
import { OTHERS_IN_A_MEAN } from './scope'

type Row = Pick<BranchRow, 'branchId' | 'regionPath'> & { scored: number }
/** Branches whose figures a reader has on pages of their own, with the regions they stand in; null: every branch. */
export type OwnBranches = readonly { id: string; regionId: string | null }[] | null
export type MeansTold = { network: boolean; region: (regionId: string) => boolean }

/**
 * Which means beside a branch give no other branch's figure away. Whoever knows their own branches and a mean knows the mean of the
 * others in it, and of two means one inside the other, that of the others between them. So a mean is told when it holds no branch of
 * others or at least two; and regions' means only when every part they cut the network into does.
 */
export function meansTold(rows: readonly Row[], own: OwnBranches): MeansTold {
  if (own === null) return { network: true, region: () => true }
  const mine = new Set(own.map(({ id }) => id))
  const others = rows.filter(({ branchId, scored }) => scored > 0 && !mine.has(branchId))
  const hides = (part: readonly Row[]) => part.length === 0 || new Set(part.map(({ branchId }) => branchId)).size >= OTHERS_IN_A_MEAN
  const inside = (regionId: string) => others.filter(({ regionPath }) => regionPath.includes(regionId))
  const asked = new Set(own.flatMap(({ regionId }) => (regionId !== null && hides(inside(regionId)) ? [regionId] : [])))
  const parts = groupBy(others, ({ regionPath }) => regionPath.findLast((id) => asked.has(id)) ?? '')
  const apart = [...parts.values()].every(hides)
  return { network: hides(others), region: (regionId) => apart && asked.has(regionId) }
}
