import type { PooledSpread } from '../statistics/branch-interval'
import { groupBy } from '../visit/group-by'
import type { ZoneLevels } from '../zone'
import { groupOrder, type GroupKind } from './area'
import { countedUnder } from './counted-under'
import { keptOfBranches, todayOfBranches, type FrozenWave } from './frozen'
import { branchReading, type Reading } from './reading'
import type { BranchRow } from './rows'
import type { ChosenSubject } from './subject'
import type { Places, RegionPlace } from './words'

/** `own`: the reader may open its page; a branch that stood here then and has gone since is only named. */
export type BranchLine = { id: string; name: string; region: string; own: boolean; reading: Reading }

/** A page names every branch of a network that fits on it; of a larger one those to look after, and of the other groups the beginning. */
const NAMED = { all: 60, lower: 30, others: 10 }

type Asked = { region: RegionPlace | null; todayRows: readonly BranchRow[]; places: Places; subject: ChosenSubject<FrozenWave>; branchLimit: number | 'some' }
/** Rows of the period in the whole network and here, and what the network's have: their spread, and whether that may be told. */
type OfPeriod = { now: readonly BranchRow[]; here: readonly BranchRow[]; spread: PooledSpread; told: boolean }

/** The branches of a network or region in their groups against the network, by name in each. */
export function groupsShown({ region, todayRows, places, subject, branchLimit }: Asked, groups: ReadonlyMap<string, GroupKind>, { now, here, spread, told }: OfPeriod, zone: ZoneLevels | null) {
  const regionOf = countedUnder(places.regions, subject)
  const frozen = keptOfBranches(subject.wave, now, region?.id ?? null)
  const rowsOf = groupBy(here, ({ branchId }) => branchId)
  const todays = todayOfBranches(subject.wave, todayRows, region?.id ?? null)
  const lines = places.branches.flatMap((branch) => {
    const rows = rowsOf.get(branch.id)
    const kind = groups.get(branch.id)
    if (!kind || !rows) return []
    const frame = { spread, told, minimum: subject.minimum, zone, frozen: frozen.get(branch.id) ?? null, today: todays(branch.id) }
    return [{ kind, read: (): BranchLine => ({ id: branch.id, name: branch.name, region: regionOf(branch, rows)?.name ?? '', own: branch.visible, reading: branchReading(rows, frame) }) }]
  })
  const limit = (kind: GroupKind) => (branchLimit !== 'some' ? branchLimit : lines.length <= NAMED.all ? NAMED.all : kind === 'clearly_lower' ? NAMED.lower : NAMED.others)
  return groupOrder.map((kind) => {
    const branches = lines.filter((one) => one.kind === kind)
    // Worked out for the branches that are named, not for every one that is counted.
    return { kind, count: branches.length, branches: branches.slice(0, limit(kind)).map(({ read }) => read()) }
  })
}
