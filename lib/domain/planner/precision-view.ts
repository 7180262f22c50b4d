import type { Tenths } from '../exact'
import type { Scope } from '../people/actor'
import { branchesIn, seesRegion, topRegions } from '../scorecard/scope'
import type { Places, RegionPlace } from '../scorecard/words'
import { pooledSpread, usableSpread } from '../statistics/branch-interval'
import type { BranchMoments } from '../statistics/branch-moments'
import { precisionOfMean } from '../statistics/network-interval'
import { missingForMean, missingPerBranch, precisionOfBranch, visitsNeededForMean, visitsNeededPerBranch } from '../statistics/planner-precision'
import type { Day } from '../visit/days'

/** Each branch by itself, or the mean of each region and of the network. */
export const precisionGoals = ['branch', 'mean'] as const
export type PrecisionGoal = (typeof precisionGoals)[number]
/** In points, either way. */
export const PRECISION = { least: 1, most: 20, usual: 5 } as const

/** What one visit costs at most, in the smallest unit of its currency, as the named campaign settles it. */
export type VisitFee = { campaign: string; feeMinor: number; expenseCapMinor: number; currency: string }

export type PrecisionLine = {
  /** Null: the network. */
  id: string | null
  name: string
  depth: number
  /** Regions directly within it. */
  below: number
  branches: number
  visited: number
  visits: number
  /** How far the mean is known now, or null where that cannot be told. */
  now: Tenths | null
  /** Branches that have what is needed by themselves. */
  enough: number
  perBranch: number
  more: number
  costMinor: number | null
}
export type CurvePoint = { visits: number; points: number }
/** Visits a branch against points, drawn and as rows of whole visits; `now` where it stands (on average over branches), `wanted` where it should. */
export type PrecisionCurve = { of: string | null; drawn: CurvePoint[]; rows: CurvePoint[]; now: CurvePoint | null; wanted: CurvePoint }

/** What the spread stands on: visits, branches, N − B, and s_w. */
export type SpreadShown = { visits: number; branches: number; df: number; points: Tenths | null }
export type PrecisionPlan =
  | { kind: 'no_interval' | 'no_spread'; spread: SpreadShown }
  | { kind: 'plan'; spread: SpreadShown; lines: PrecisionLine[]; curve: PrecisionCurve }
  | { kind: 'no_branch'; spread: SpreadShown }

export type PrecisionInput = {
  scope: Scope
  places: Places
  /** Null: from the highest regions of the reader on. */
  regionId: string | null
  /** Of every branch of the network: the spread is that of all of them. */
  moments: readonly BranchMoments[]
  span: { from: Day; to: Day }
  today: Day
  minimum: number
  plusMinus: number
  goal: PrecisionGoal
  fee: VisitFee | null
}

/** Branches that stood open in the period, can still be visited and stand under the region today. */
export function plannable({ places, span, today }: Pick<PrecisionInput, 'places' | 'span' | 'today'>, regionId: string | null): string[] {
  const open = branchesIn(places.branches, places.regions, null, { from: today, to: today })
  return [...branchesIn(places.branches, places.regions, regionId, span)].filter((id) => open.has(id))
}

const LEVELS_SHOWN = 2

type PlannedPart = Pick<PrecisionLine, 'id' | 'name' | 'depth' | 'below'>

/**
 * The network and its regions, or the reader's own regions, or one region, two levels of each: a tree of any depth is planned part by
 * part. Regions in the order of the tree.
 */
export function partsOf(scope: Scope, { regions }: Places, regionId: string | null): PlannedPart[] {
  const within = (region: RegionPlace) => regions.filter(({ parentId }) => parentId === region.id)
  const below = (region: RegionPlace, depth: number): PlannedPart[] => [
    { id: region.parentId === null ? null : region.id, name: region.name, depth, below: within(region).length },
    ...(depth < LEVELS_SHOWN ? within(region).flatMap((one) => below(one, depth + 1)) : []),
  ]
  const seen = regions.filter((region) => seesRegion(scope, region))
  return (regionId === null ? topRegions(scope, seen) : seen.filter(({ id }) => id === regionId)).flatMap((region) => below(region, 0))
}

/** What it takes, line by line, counted as branches stand today; without a usable spread no figure at all. */
export function precisionPlan(input: PrecisionInput): PrecisionPlan {
  const spread = pooledSpread(input.moments)
  const { visits, branches, df, variance } = spread
  const shown = { visits, branches, df, points: variance === null ? null : Math.round(Math.sqrt(variance) * 10) }
  const usable = usableSpread(spread)
  if (usable.kind !== 'usable') return { kind: usable.kind, spread: shown }
  const of = new Map(input.moments.map((one) => [one.branchId, one]))
  const lines = partsOf(input.scope, input.places, input.regionId).flatMap((part) => {
    const ids = plannable(input, part.id)
    return ids.length === 0 ? [] : [lineOf(input, part, ids.map((branchId) => of.get(branchId) ?? { branchId, n: 0, mean: 0, squares: 0 }))]
  })
  const [first] = lines
  return first ? { kind: 'plan', spread: shown, lines, curve: curveOf(input, first) } : { kind: 'no_branch', spread: shown }
}

function lineOf({ moments, goal, plusMinus, minimum, fee }: PrecisionInput, part: PlannedPart, branches: readonly BranchMoments[]): PrecisionLine {
  const spread = pooledSpread(moments)
  const counts = branches.map(({ n }) => n)
  const single = visitsNeededPerBranch(spread, plusMinus, minimum)
  const mean = visitsNeededForMean(spread, branches.length, plusMinus, minimum)
  const needed = goal === 'branch' ? single : mean
  if (needed.kind !== 'visits') throw new RangeError('a spread that carries an interval carries a plan')
  const now = precisionOfMean(branches, branches.length, spread)
  const more = goal === 'branch' ? missingPerBranch(counts, needed.perBranch) : (missingForMean(counts, spread, plusMinus, minimum) ?? 0)
  return {
    ...part,
    branches: branches.length,
    visited: counts.filter((n) => n > 0).length,
    visits: counts.reduce((sum, n) => sum + n, 0),
    now: now === null ? null : Math.round(now * 10),
    enough: single.kind === 'visits' ? counts.filter((n) => n >= single.perBranch).length : 0,
    perBranch: needed.perBranch,
    more,
    costMinor: fee && fee.feeMinor + fee.expenseCapMinor > 0 ? more * (fee.feeMinor + fee.expenseCapMinor) : null,
  }
}

const STEPS = 40
const ROWS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 300, 500, 1000, 2000, 3000, 5000]

/** From one visit a branch to beyond both points of the first line. */
function curveOf({ moments, goal }: PrecisionInput, line: PrecisionLine): PrecisionCurve {
  const spread = pooledSpread(moments)
  const at = (visits: number): CurvePoint => ({ visits, points: precisionOfBranch(spread, visits * (goal === 'mean' ? line.branches : 1)) ?? 0 })
  const average = line.visits / line.branches
  const last = Math.max(6, Math.ceil(Math.max(line.perBranch, average) * 1.25))
  const points = goal === 'branch' ? (average > 0 ? at(average).points : null) : line.now === null ? null : line.now / 10
  return {
    of: line.id === null ? null : line.name,
    // Steps grow with the count: the curve bends most where visits are few.
    drawn: Array.from({ length: STEPS + 1 }, (_, step) => at(last ** (step / STEPS))),
    rows: [...new Set([...ROWS.filter((visits) => visits <= last), line.perBranch])].sort((one, other) => one - other).map(at),
    now: points === null ? null : { visits: average, points },
    wanted: at(line.perBranch),
  }
}
