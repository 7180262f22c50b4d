import type { Tenths } from '../exact'
import { toTenths } from '../exact'
import { versionsOf, whenIs } from '../scorecard/area'
import type { FrozenFigure, FrozenWave } from '../scorecard/frozen'
import { areaReading, branchReading, spreadOf, type Reading } from '../scorecard/reading'
import type { BranchRow } from '../scorecard/rows'
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
  branchRows: BranchRow[]
  minimum: number
  branchesInScope: Record<When, number>
  frozen: Record<When, FrozenWave['figures']>
}

export function commonView({ common, rows, part, trend, branchRows, minimum, branchesInScope, frozen }: Input): CommonView {
  const own = (when: When) => partOf(whenIs(branchRows, when), part)
  const published = (when: When): Reading => {
    const frame = { spread: spreadOf(whenIs(branchRows, when)), minimum, zone: null, frozen: frozenOf(frozen[when], part) }
    return part.kind === 'branch' ? branchReading(own(when), frame) : areaReading(own(when), branchesInScope[when], frame)
  }
  const versions = { before: versionsOf(own('before')), now: versionsOf(own('now')) }
  return {
    published: { before: published('before'), now: published('now') },
    common: commonFigures(rows, part, { minimum, branchesInScope }),
    versions,
    broken: trend.breakBetween(versions.before, versions.now),
    newer: common.newer,
    kept: common.keys.length,
    all: common.all,
    share: common.share === null ? null : toTenths(common.share),
    leftOut: common.leftOut,
  }
}

function frozenOf(figures: FrozenWave['figures'], part: CommonPart): FrozenFigure | null {
  if (!figures || part.kind === 'network') return figures?.network ?? null
  return (part.kind === 'region' ? figures.regions.find(({ id }) => id === part.regionId) : figures.branches.find(({ id }) => id === part.branchId)) ?? null
}
