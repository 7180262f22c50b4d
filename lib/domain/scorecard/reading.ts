import { divideHalfUp, toTenths, type Millionths, type Tenths } from '../exact'
import { onceOf } from '../once-of'
import { branchInterval, pooledSpread, type PooledSpread } from '../statistics/branch-interval'
import { momentsFromMillionths, type BranchMoments } from '../statistics/branch-moments'
import { networkInterval } from '../statistics/network-interval'
import { groupBy } from '../visit/group-by'
import { figureOf, type BranchSums, type Figure } from '../visit/wave-figures'
import type { Interval, ZoneLevels } from '../zone'
import type { FrozenFigure } from './frozen'
import { noInterval, type NoInterval } from './no-interval'
import type { ImportedSums } from './rows'

/** One figure with all that is needed to read it honestly, as the gauge takes it. */
export type Reading = {
  score: Tenths | null
  interval: Interval | null
  zone: ZoneLevels | null
  goal: Tenths | null
  n: number
  official: Tenths | null
  criticalFailures: number
  noSpread: boolean
  state: 'ok' | 'too_few' | 'no_score'
  /** Of the `n` visits, those brought in from files of past audits; absent where none is. */
  imported?: number
  /** Of the `n` visits, those with a critical failure; absent where nobody knows which visits a closed wave's failures were found in. */
  gated?: number
  /** Why there is no interval, where a score stands without one. */
  noInterval?: NoInterval
  /** Of a closed wave: what its visits give today, where that is another figure than the one it was closed with. */
  restated?: { today: Tenths | null }
}
/** `branchesInScope`: how many branches it speaks for, never fewer than were visited. */
export type AreaReading = Reading & { branches: number; branchesInScope: number }

type Sums = { branchId: string; scored: number; sum: bigint; sumSquares: bigint } & ImportedSums
type FigureSums = Sums & { regionPath: string[]; sumOfficial: bigint; criticalFailures: number; gated?: number }

/** One entry a branch, whatever the rows are split by. */
export const momentsOf = onceOf((rows: readonly Sums[]): readonly BranchMoments[] => {
  // As a rule a branch has one row: it stood in one region.
  if (new Set(rows.map(({ branchId }) => branchId)).size === rows.length) return rows.map(momentsOfRow)
  return [...groupBy(rows, ({ branchId }) => branchId).values()].map((some) => (some.length === 1 ? momentsOfRow(some[0]!) : momentsTogether(some)))
})

/** A page asks for those of a row for its wave, its region, the groups, the change: they are worked out once. */
function momentsOfRow(row: Sums): BranchMoments {
  const known = workedOut.get(row)
  if (known) return known
  const moments = row.grouped ? momentsTogether([row]) : momentsFromMillionths({ branchId: row.branchId, n: row.scored, sum: row.sum, sumSquares: row.sumSquares })
  workedOut.set(row, moments)
  return moments
}
const workedOut = new WeakMap<Sums, BranchMoments>()

/** Of one branch's rows. */
function momentsTogether(some: readonly Sums[]): BranchMoments {
  const { branchId } = some[0]!
  const n = some.reduce((total, { scored }) => total + scored, 0)
  const sum = some.reduce((total, row) => total + row.sum, 0n)
  const sumSquares = some.reduce((total, row) => total + row.sumSquares, 0n)
  const all = momentsFromMillionths({ branchId, n, sum, sumSquares })
  const grouped = some.reduce((total, row) => total + (row.grouped ?? 0), 0)
  if (grouped === 0) return all
  const single = momentsFromMillionths({
    branchId,
    n: n - grouped,
    sum: sum - some.reduce((total, { groupedSum = 0n }) => total + groupedSum, 0n),
    sumSquares: sumSquares - some.reduce((total, { groupedSquares = 0n }) => total + groupedSquares, 0n),
  })
  return { ...all, single: { n: single.n, mean: single.mean, squares: single.squares } }
}

/** How many of the visits come from files of past audits; nothing to say where none does. */
export function importedIn(rows: readonly ImportedSums[]): { imported?: number } {
  const imported = rows.reduce((total, row) => total + (row.imported ?? 0), 0)
  return imported > 0 ? { imported } : {}
}

export const spreadOf = onceOf((rows: readonly Sums[]): PooledSpread => pooledSpread(momentsOf(rows)))

type Frame = {
  spread: PooledSpread
  minimum: number
  zone: ZoneLevels | null
  goal?: Tenths | null
  /** What a closed wave was closed with. */
  frozen?: FrozenFigure | null
  /** Of such a wave, where its visits have moved since: what they give today. */
  today?: readonly FigureSums[] | null
  /** False for a reader to whom the visits that the spread comes from would tell of another branch. */
  told: boolean
}

/** What a figure is summed from and nothing else: there is one for every branch of every wave, section and region. */
const figureSums = ({ branchId, scored, sum, sumOfficial, criticalFailures }: FigureSums): BranchSums => ({ branchId, branch: '', regionPath: NOWHERE, scored, sumService: sum, sumOfficial, criticalFailures })
/** Of a section, which has no official figure. */
const sectionSums = ({ branchId, scored, sum }: Sums): BranchSums => ({ branchId, branch: '', regionPath: NOWHERE, scored, sumService: sum, sumOfficial: sum, criticalFailures: 0 })
const NOWHERE: string[] = []

/** A region's or the network's figure. `inScope`: how many branches it speaks for, where no wave was closed with that number. */
export function areaReading(rows: readonly FigureSums[], inScope: number, frame: Frame): AreaReading {
  const { reading, ...counts } = meanOfArea(rows, areaFigure(rows), inScope, frame)
  return { ...reading, ...gatedIn(rows, reading), ...counts }
}

/** Visits with a critical failure, where the rows hold the very visits and failures that are told. */
function gatedIn(rows: readonly FigureSums[], { n, criticalFailures }: Reading): { gated?: number } {
  const total = (of: (row: FigureSums) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  const same = total(({ scored }) => scored) === n && total((row) => row.criticalFailures) === criticalFailures
  return same && rows.every(({ gated }) => gated !== undefined) ? { gated: total(({ gated = 0 }) => gated) } : {}
}

const areaFigure = onceOf((rows: readonly FigureSums[]) => figureOf(rows.map(figureSums)))
const sectionFigure = onceOf((rows: readonly Sums[]) => figureOf(rows.map(sectionSums)))

function meanOfArea(rows: readonly Sums[], figure: Figure, inScope: number, frame: Frame): { reading: Reading; branches: number; branchesInScope: number } {
  const moments = momentsOf(rows)
  const { branches, inScope: closedWith } = frame.frozen ?? figure
  const branchesInScope = Math.max(closedWith ?? inScope, branches, figure.branches)
  const certain = networkInterval({ branches: moments, branchesInScope, spread: frame.spread, minimum: frame.minimum })
  return { reading: { ...shownAs(figure, certain, branchesInScope, frame), ...importedIn(rows) }, branches, branchesInScope }
}

/** One branch's figure, its interval from the spread within all branches of the network. */
export const branchReading = (rows: readonly FigureSums[], frame: Frame): Reading => meanOfBranch(rows, rows.map(figureSums), frame)

function meanOfBranch(rows: readonly Sums[], sums: readonly BranchSums[], frame: Frame): Reading {
  const [moments] = momentsOf(rows)
  if (!moments) return shownAs(figureOf([]), { kind: 'too_few_visits' }, 1, frame)
  return { ...shownAs(figureOf(sums), branchInterval(moments, frame.spread, frame.minimum), 1, frame), ...importedIn(rows) }
}

type Certain = { kind: 'interval'; low: number; high: number } | { kind: 'too_few_visits' | 'no_interval' | 'no_spread' }

/** A closed wave shows what it was closed with; an interval then stands only where the sums at hand give that figure. */
function shownAs(figure: FrozenFigure, certain: Certain, inScope: number, { zone, goal = null, frozen, today, spread, minimum, told }: Frame): Reading {
  const shown = frozen ?? figure
  const differs = shown.service !== figure.service
  const score = tenths(shown.service)
  const interval = certain.kind === 'interval' && !differs && score !== null ? { low: Math.round(certain.low * 10), high: Math.round(certain.high * 10) } : null
  const todays = tenths((today ? figureOf(today.map(figureSums)) : figure).service)
  return {
    score,
    interval,
    zone,
    goal,
    n: shown.visits,
    official: tenths(shown.official),
    criticalFailures: shown.criticalFailures,
    noSpread: certain.kind === 'no_spread' && !differs,
    state: score === null ? 'no_score' : shown.visits < minimum ? 'too_few' : 'ok',
    ...(interval === null && score !== null ? { noInterval: noInterval({ n: shown.visits, minimum, spread, inScope, differs, told }) } : {}),
    ...(todays === score ? {} : { restated: { today: todays } }),
  }
}

const tenths = (score: Millionths | null): Tenths | null => (score === null ? null : toTenths(score))

/** A section's mean of branches' means, with no official figure: gates act on the visit. */
export function sectionReading(rows: readonly Sums[], branchesInScope: number, frame: Frame): Reading {
  return { ...meanOfArea(rows, sectionFigure(rows), branchesInScope, frame).reading, official: null }
}

export const sectionOfBranch = (rows: readonly Sums[], frame: Frame): Reading => ({ ...meanOfBranch(rows, rows.map(sectionSums), frame), official: null })

/** Means over the last `size` visits, one for each visit from the size-th on; in visits' own order. */
export const rollingMeans = (scores: readonly Millionths[], size: number): (Tenths | null)[] =>
  scores.map((_, at) =>
    at + 1 < size ? null : toTenths(Number(divideHalfUp(scores.slice(at + 1 - size, at + 1).reduce((total, score) => total + BigInt(score), 0n), BigInt(size)))),
  )
