import { groupBy } from '../visit/group-by'
import type { OwnBranches } from './means-told'
import type { BranchRow } from './rows'
import { standingAt } from './scope'
import type { ChosenSubject } from './subject'
import type { BranchPlace, RegionPlace } from './words'

type Row = Pick<BranchRow, 'regionPath' | 'visits'>
type Standing = Pick<BranchPlace, 'regionId' | 'stood'>
/** A branch with its rows of the period: those of the part of the network that is told of. */
type RegionOf = (branch: Standing, rows?: readonly Row[]) => RegionPlace | null

/**
 * The region a branch counts under in a period. In a wave it is the one its figure was counted in, so that no later move changes what is
 * said of the wave, nor a correction of the past once it is closed. Of several it is the one the branch stood in at the end, as far as
 * is known today, else that of most visits. Twelve months and all time say what is so today, and of a branch without visits nothing was
 * counted: there it is where it stood at the end.
 */
export function countedUnder(regions: readonly RegionPlace[], { wave, span }: Pick<ChosenSubject, 'wave' | 'span'>): RegionOf {
  const known = new Map(regions.map((region) => [region.id, region]))
  return (branch, rows = []) => {
    const stood = standingAt(branch, span) ?? ''
    const counted = wave === null ? [] : byVisits(rows).map(idOf)
    return known.get(counted.includes(stood) ? stood : (counted[0] ?? stood)) ?? null
  }
}

const idOf = ({ regionPath }: Row): string => regionPath.at(-1) ?? ''

/** The most first; of as many in two regions always in the same order, however the rows come. */
const byVisits = (rows: readonly Row[]): Row[] => rows.toSorted((one, other) => other.visits - one.visits || (idOf(one) < idOf(other) ? -1 : 1))

/** A reader's own branches with the regions they count under; null: every branch is theirs. `rows`: of the period. */
export function ownCounted(own: readonly BranchPlace[] | null, rows: readonly (Row & { branchId: string })[], region: RegionOf): OwnBranches {
  if (own === null) return null
  const rowsOf = groupBy(rows, ({ branchId }) => branchId)
  return own.map((branch) => ({ id: branch.id, regionId: region(branch, rowsOf.get(branch.id))?.id ?? null }))
}
