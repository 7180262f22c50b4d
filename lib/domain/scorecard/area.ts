import { onceOf } from '../once-of'
import { changeBetween } from '../statistics/change'
import { groupBranches } from '../statistics/groups'
import { pooledSpread } from '../statistics/branch-interval'
import { MINIMUM_SPREAD_DF } from '../statistics/branch-moments'
import { reliability } from '../statistics/reliability'
import { stratifiedPassRate } from '../statistics/stratified-wilson'
import type { Trend, TrendBreak } from '../trend/score-trend'
import { groupBy } from '../visit/group-by'
import type { BranchRow, CriterionRow, SectionRow } from './rows'
import { momentsOf } from './reading'

/** Rows of each section, in their order. */
export const rowsBySection = onceOf((rows: readonly SectionRow[]): ReadonlyMap<string, readonly SectionRow[]> => groupBy(rows, ({ sectionKey }) => sectionKey))

export const within = <Row extends { regionPath: string[] }>(rows: readonly Row[], regionId: string | null): Row[] =>
  regionId === null ? [...rows] : rows.filter(({ regionPath }) => regionPath.includes(regionId))

/** The rows of each region at once, in their order: a page of many regions asks for all of them. */
export function byRegion<Row extends { regionPath: string[] }>(rows: readonly Row[]): (regionId: string | null) => readonly Row[] {
  const found = new Map<string, Row[]>()
  for (const row of rows)
    for (const id of row.regionPath) {
      const some = found.get(id)
      if (some) some.push(row)
      else found.set(id, [row])
    }
  return (regionId) => (regionId === null ? rows : (found.get(regionId) ?? []))
}

type Timed = readonly Pick<BranchRow, 'when'>[]
const ofTime = onceOf((rows: Timed, when: BranchRow['when']): Timed => rows.filter((row) => row.when === when))
export const whenIs = <Row extends Pick<BranchRow, 'when'>>(rows: readonly Row[], when: BranchRow['when']): readonly Row[] => ofTime(rows, when) as readonly Row[]

/** In tenths of a point, as shown; null where there is nothing to compare with. */
export type ChangeShown = { points: number; interval: { low: number; high: number } | null; mayBeChance: boolean; entered: number; left: number } | null

type ChangeRow = Pick<BranchRow, 'branchId' | 'regionPath' | 'when' | 'scored' | 'sum' | 'sumSquares'>

/** Change on the period before, of a part of the network, by the spread within all its branches over both periods. */
export function changeOf<Row extends ChangeRow>(rows: readonly Row[], part: (rows: readonly Row[]) => readonly Row[], minimum: number): ChangeShown {
  const change = changeBetween({ before: momentsOf(part(whenIs(rows, 'before'))), after: momentsOf(part(whenIs(rows, 'now'))), spread: spreadOverBoth(rows), minimum })
  if (change.kind === 'no_common_branches' || change.kind === 'too_few_visits') return null
  const points = Math.round(change.change * 10)
  const [entered, left] = [change.entered.length, change.left.length]
  if (change.kind !== 'interval') return { points, interval: null, mayBeChance: true, entered, left }
  return { points, interval: { low: Math.round(change.low * 10), high: Math.round(change.high * 10) }, mayBeChance: change.mayBeChance, entered, left }
}

const spreadOverBoth = onceOf((rows: readonly ChangeRow[]) => pooledSpread([...momentsOf(whenIs(rows, 'before')), ...momentsOf(whenIs(rows, 'now'))]))

export const groupOrder = ['clearly_lower', 'not_distinguishable', 'too_few_visits', 'clearly_higher'] as const
export type GroupKind = (typeof groupOrder)[number]

/** Every branch's group against the network, the same on whatever page it is read. */
export const groupsOf = onceOf((rows: readonly BranchRow[], minimum: number): ReadonlyMap<string, GroupKind> => {
  const groups = groupBranches(momentsOf(whenIs(rows, 'now')).filter(({ n }) => n > 0), minimum)
  return new Map(groups.branches.map(({ branchId, group }) => [branchId, group]))
})

/**
 * The group each branch is listed in within a part: that of the network. One that moved within the time has visits of its own in two
 * places, and is not judged where too few of them were made. @param here rows of the part in the same time
 */
export function groupsIn(groups: ReadonlyMap<string, GroupKind>, here: readonly BranchRow[], minimum: number): ReadonlyMap<string, GroupKind> {
  return new Map(momentsOf(here).flatMap(({ branchId, n }) => {
    const kind = groups.get(branchId)
    return kind && n > 0 ? [[branchId, n < minimum ? 'too_few_visits' : kind] as const] : []
  }))
}

/** Branches visited in more than one of the regions here: each counts in every one of them, and once in the whole. */
export function countedTwice(here: readonly BranchRow[]): number {
  const regionOf = new Map<string, string>()
  const twice = new Set<string>()
  for (const { branchId, regionPath, scored } of here) {
    if (scored === 0) continue
    const region = regionPath.at(-1) ?? ''
    if (regionOf.has(branchId) && regionOf.get(branchId) !== region) twice.add(branchId)
    regionOf.set(branchId, region)
  }
  return twice.size
}

/** Whether branches can be told apart at all: one with enough visits has nothing to stand against but itself. */
export const comparable = (groups: ReadonlyMap<string, GroupKind>): boolean =>
  [...groups.values()].filter((kind) => kind !== 'too_few_visits').length > 1

/** How far the list of branches would come out the same again; hundredths. */
export function reliabilityOf(rows: readonly BranchRow[]): { hundredths: number; mostlyChance: boolean } | null {
  const found = reliability(momentsOf(rows))
  return found ? { hundredths: Math.round(found.reliability * 100), mostlyChance: found.mostlyChance } : null
}

/** Why nothing can be said of that: no branch visited twice, too few visits repeated, or no spread at all. Asked where two branches or more were visited. */
export type NoReliability = { kind: 'never_twice'; visits: number; branches: number } | { kind: 'little_data'; visits: number; branches: number; df: number; needed: number } | { kind: 'no_spread' }
export function noReliability(rows: readonly BranchRow[]): NoReliability | null {
  const moments = momentsOf(rows)
  if (reliability(moments) !== null) return null
  const { visits, branches, df } = pooledSpread(moments)
  if (branches < 2) return null
  if (df < 1) return { kind: 'never_twice', visits, branches }
  return df < MINIMUM_SPREAD_DF ? { kind: 'little_data', visits, branches, df, needed: MINIMUM_SPREAD_DF } : { kind: 'no_spread' }
}

/** Its numbers, for the sentence of its kind. */
export const noReliabilityValues = ({ kind: _, ...values }: NoReliability): Record<string, number> => values

/** Pass rate over branches with its interval, in tenths of a percent; null where nobody passed or failed. */
export function passRateOf({ strata }: CriterionRow): { rate: number; low: number; high: number } | null {
  const rate = stratifiedPassRate((strata ?? []).map(([branchId, passes, n]) => ({ branchId, passes, n })))
  return rate.kind === 'interval' ? { rate: Math.round(rate.rate * 10), low: Math.round(rate.low * 10), high: Math.round(rate.high * 10) } : null
}

/** `published` visits alone; `past`: past audits of files beside them, where there are any. */
export type Counts = { published: number; past?: number; scored: number; incomplete: number; excluded: number; criticalFailures: number }
function pastIn(rows: readonly BranchRow[]): { past?: number } {
  const past = rows.reduce((sum, row) => sum + (row.past ?? 0), 0)
  return past > 0 ? { past } : {}
}

export const countsOf = (rows: readonly BranchRow[]): Counts => ({
  published: rows.reduce((sum, { visits, past = 0 }) => sum + visits - past, 0),
  ...pastIn(rows),
  scored: rows.reduce((sum, { scored }) => sum + scored, 0),
  incomplete: rows.reduce((sum, { incomplete }) => sum + incomplete, 0),
  excluded: rows.reduce((sum, { excluded }) => sum + excluded, 0),
  criticalFailures: rows.reduce((sum, { criticalFailures }) => sum + criticalFailures, 0),
})

/** Why this part's figure does not join that of the period before; null too where there is none. */
export function brokenHere(trend: Trend, rows: readonly BranchRow[], part: (rows: readonly BranchRow[]) => readonly BranchRow[]): TrendBreak | null {
  const before = versionsOf(part(whenIs(rows, 'before')))
  return before.length === 0 ? null : trend.breakBetween(before, versionsOf(part(whenIs(rows, 'now'))))
}

/** The versions behind the figures of these rows, the oldest first. */
export const versionsOf = (rows: readonly Pick<BranchRow, 'versions'>[]): number[] => [...new Set(rows.flatMap(({ versions }) => versions))].sort((one, other) => one - other)

/** Number of the newest version among the visits of these rows: its levels judge the figure. */
export const newestVersion = (rows: readonly BranchRow[]): number => rows.reduce((newest, { version }) => Math.max(newest, version), 0)
