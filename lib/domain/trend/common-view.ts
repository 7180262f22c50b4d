import type { Tenths } from '../exact'
import { shareTenths } from '../exact'
import { versionsOf, whenIs } from '../scorecard/area'
import { minimumOf, speaksFor, type FrozenFigure, type FrozenWave } from '../scorecard/frozen'
import { meansTold, type OwnBranches } from '../scorecard/means-told'
import { areaReading, branchReading, spreadOf, type Reading } from '../scorecard/reading'
import type { BranchRow } from '../scorecard/rows'
import { branchesIn, seenIn } from '../scorecard/scope'
import type { Places } from '../scorecard/words'
import type { CommonCriteria, LeftOut } from './common-criteria'
import { commonFigures, partOf, type CommonFigures, type CommonPart, type CommonRow } from './common-score'
import type { Trend, TrendBreak } from './score-trend'

/** Two periods of one part of the network as they were published, and over what their versions have in common. */
export type CommonView = {
  published: { before: Reading; now: Reading }
  common: CommonFigures
  versions: { before: number[]; now: number[] }
  /** Null: the published figures join, and the comparison says nothing more. */
  broken: TrendBreak | null
  newer: number
  kept: number
  all: number
  /** Of 100 %. */
  share: Tenths | null
  leftOut: LeftOut[]
}

type When = CommonRow['when']
type Input = {
  common: CommonCriteria
  rows: CommonRow[]
  part: CommonPart
  trend: Trend
  branchRows: readonly BranchRow[]
  places: Places
  /** What the reader has pages of. */
  own: OwnBranches
  waves: Record<When, FrozenWave>
}

export function commonView({ common, rows, part, trend, branchRows, places, own: mine, waves }: Input): CommonView {
  const own = (when: When) => partOf(whenIs(branchRows, when), part)
  const each = <What>(of: (when: When) => What): Record<When, What> => ({ before: of('before'), now: of('now') })
  const minimum = each((when) => minimumOf(waves[when]))
  const branchesInScope = each((when) => inScope(waves[when], part, places, { here: seenIn(own(when)), anywhere: seenIn(whenIs(branchRows, when)) }))
  const published = (when: When): Reading => {
    const all = whenIs(branchRows, when)
    const frame = { spread: spreadOf(all), told: meansTold(all, mine).network, minimum: minimum[when], zone: null, frozen: frozenOf(waves[when].figures, part) }
    return part.kind === 'branch' ? branchReading(own(when), frame) : areaReading(own(when), branchesInScope[when], frame)
  }
  const versions = each((when) => versionsOf(own(when)))
  return {
    published: each(published),
    common: commonFigures(rows, part, { minimum, branchesInScope, told: each((when) => meansTold(whenIs(rows, when), mine).network) }),
    versions,
    broken: trend.breakBetween(versions.before, versions.now),
    newer: common.newer,
    kept: common.keys.length,
    all: common.all,
    share: common.share === null ? null : shareTenths(common.share),
    leftOut: common.leftOut,
  }
}

function inScope(wave: FrozenWave, part: CommonPart, { branches, regions }: Places, seen: { here: ReadonlySet<string>; anywhere: ReadonlySet<string> }): number {
  if (part.kind === 'branch') return 1
  const regionId = part.kind === 'region' ? part.regionId : null
  return speaksFor(wave, regionId, () => branchesIn(branches, regions, regionId, { from: wave.startsOn, to: wave.endsOn }), seen)
}

function frozenOf(figures: FrozenWave['figures'], part: CommonPart): FrozenFigure | null {
  if (!figures || part.kind === 'network') return figures?.network ?? null
  return (part.kind === 'region' ? figures.regions.find(({ id }) => id === part.regionId) : figures.branches.find(({ id }) => id === part.branchId)) ?? null
}
