import { z } from 'zod'
import type { Tenths } from '../exact'
import { rolloutDifference, type Cell, type Side, type Step } from '../statistics/rollout-difference'
import type { Trend, TrendBreak } from '../trend/score-trend'
import type { Day } from '../visit/days'
import { groupBy } from '../visit/group-by'
import { importedIn, momentsOf } from './reading'
import type { ImportedSums } from './rows'

/** Branches a measure reached on one day. */
export type Reached = { on: Day; branchIds: string[] }
/** Sums of one branch in one month, with the versions behind them. */
export type MonthRow = { branchId: string; month: Day; versions: number[]; scored: number; sum: bigint; sumSquares: bigint } & ImportedSums

export const MONTHS_COMPARED = [3, 6, 12] as const
export const STEPS_MOST = 6
export const REACHED_MOST = 150

/** "2026-05-01.0190…": a day and branches without dashes, short enough for an address. */
export const writeStep = ({ on, branchIds }: Reached): string => [on, ...branchIds.map((id) => id.replaceAll('-', ''))].join('.')

const code = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/

/** Steps of an address in the order of their days; a branch is reached once, the first time. What cannot be read is left out. */
export function readSteps(texts: readonly string[]): Reached[] {
  const steps = texts.flatMap((text): Reached[] => {
    const [on = '', ...codes] = text.split('.')
    const branchIds = codes.flatMap((one) => (code.test(one) ? [one.replace(code, '$1-$2-$3-$4-$5')] : []))
    return z.iso.date().safeParse(on).success && branchIds.length > 0 ? [{ on, branchIds }] : []
  })
  return merged(steps)
}

/** The steps with further branches reached on a day. */
export const addReached = (steps: readonly Reached[], more: Reached): Reached[] => merged([...steps, more])

function merged(steps: readonly Reached[]): Reached[] {
  const seen = new Set<string>()
  const byDay = groupBy(steps, ({ on }) => on)
  return [...byDay.keys()].sort().flatMap((on) => {
    const branchIds = [...new Set(byDay.get(on)!.flatMap((step) => step.branchIds))].filter((id) => !seen.has(id))
    for (const id of branchIds) seen.add(id)
    return branchIds.length > 0 ? [{ on, branchIds }] : []
  })
}

export const AskedSteps = z
  .array(z.object({ on: z.iso.date(), branchIds: z.array(z.uuid()).min(1) }))
  .max(STEPS_MOST)
  .refine((steps) => steps.reduce((sum, { branchIds }) => sum + branchIds.length, 0) <= REACHED_MOST)

/** Months since the year 0. */
const monthAt = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
export const firstOf = (month: number): Day => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`

/** Months before and after, as far as today; the month a measure came in holds both and counts as neither, unless it began on its first day. */
function windowOf(on: Day, months: number, today: Day): { before: [number, number]; after: [number, number] } {
  const month = monthAt(on)
  const from = on.endsWith('-01') ? month : month + 1
  return { before: [month - months, month], after: [from, Math.min(from + months, monthAt(today) + 1)] }
}

/** From the first day of the first month any window needs to that of the last. */
export function spanOf(steps: readonly Reached[], months: number, today: Day): { from: Day; to: Day } {
  const windows = steps.map(({ on }) => windowOf(on, months, today))
  return { from: firstOf(Math.min(...windows.map(({ before }) => before[0]))), to: firstOf(Math.max(...windows.map(({ before, after }) => Math.max(before[1], after[1])))) }
}

/** `importedBefore`, `importedAfter`: of the visits, those brought in from files of past audits; absent where none is. */
type Visits = { visitsBefore: number; visitsAfter: number; importedBefore?: number; importedAfter?: number }
export type SideShown = ({ branches: number; before: Tenths; after: Tenths; change: Tenths } & Visits) | null
/** One branch before and after; null where it was not visited then. */
export type SideLine = { id: string; before: Tenths | null; after: Tenths | null } & Visits
export type StepShown = { on: Day; reached: SideShown; waiting: SideShown; leftOut: string[]; lines: SideLine[]; /** Branches of the other side, which the measure had not reached. */ others: SideLine[] }
export type RolloutView = {
  /** Versions on both sides of a measure do not join: nothing is claimed. */
  broken: TrendBreak | null
  steps: StepShown[]
  /** Visits behind all of it, and those of them that come from files of past audits. */
  visits: { n: number; imported?: number }
  choice: { gap: Tenths; worst: boolean; returns: Tenths | null } | null
} & ({ kind: 'interval'; points: Tenths; low: Tenths; high: Tenths; mayBeChance: boolean } | { kind: 'too_few_visits' | 'no_interval' | 'no_spread'; points: Tenths } | { kind: 'nobody_reached' | 'nobody_waiting' | 'broken' })

type Input = { steps: readonly Reached[]; rows: readonly MonthRow[]; /** Branches of the part looked at. */ branchIds: readonly string[]; months: number; today: Day; minimum: number; trend: Trend }

/** The measure as the difference to branches not yet reached, with both sides of every step. */
export function rolloutView({ steps, rows, branchIds, months, today, minimum, trend }: Input): RolloutView {
  const windows = steps.map(({ on }) => windowOf(on, months, today))
  const bounds = [...new Set(windows.flatMap(({ before, after }) => [...before, ...after]))].sort((one, other) => one - other)
  const stretchOf = (month: number) => bounds.filter((bound) => bound <= month).length
  const within = ([from, to]: [number, number]) => [...new Set(Array.from({ length: Math.max(0, to - from) }, (_, at) => stretchOf(from + at)))]
  const here = new Set(branchIds)
  const reachedOn = new Map(steps.flatMap(({ on, branchIds: ids }) => ids.map((id) => [id, on] as const)))
  const asked = windows.map(({ before, after }, at): Step => ({
    reached: steps[at]!.branchIds,
    // Still without it when this step's window ends: never reached, or reached in a month after it.
    waiting: branchIds.filter((id) => !reachedOn.has(id) || monthAt(reachedOn.get(id)!) >= after[1]),
    before: within(before), after: within(after),
  }))
  const used = new Set(asked.flatMap(({ before, after }) => [...before, ...after]))
  const counted = rows.filter((row) => row.scored > 0 && here.has(row.branchId) && used.has(stretchOf(monthAt(row.month))))
  const cells = [...groupBy(counted, ({ branchId, month }) => `${branchId} ${stretchOf(monthAt(month))}`).values()].flatMap((some): Counted[] =>
    momentsOf(some).map((moments) => ({ ...moments, stretch: stretchOf(monthAt(some[0]!.month)), ...importedIn(some) })),
  )
  const found = rolloutDifference(cells, asked, minimum)
  const broken = trend.breakBetween([...new Set(counted.flatMap(({ versions }) => versions))], [])
  const cellsOf = (ids: readonly string[], at: number) => {
    const wanted = new Set(ids)
    const [then, now] = (['before', 'after'] as const).map((when) => cells.filter((cell) => wanted.has(cell.branchId) && asked[at]![when].includes(cell.stretch)))
    return { then: then!, now: now! }
  }
  const behind = new Set(found.steps.flatMap(({ reached, waiting }, at) => Object.values(cellsOf([...reached.branches, ...waiting.branches], at)).flat()))
  const shown = found.steps.map((one, at): StepShown => ({
    on: steps[at]!.on, leftOut: one.leftOut,
    reached: sideShown(one.reached, cellsOf(one.reached.branches, at)), waiting: sideShown(one.waiting, cellsOf(one.waiting.branches, at)),
    lines: steps[at]!.branchIds.map((id) => lineOf(id, cellsOf([id], at))), others: one.waiting.branches.map((id) => lineOf(id, cellsOf([id], at))),
  }))
  const choice = found.choice && { gap: tenths(found.choice.gap), worst: found.choice.worst, returns: found.choice.returns === null ? null : tenths(found.choice.returns) }
  const frame = { broken, steps: shown, visits: { n: visitsOf([...behind]), ...importedIn([...behind]) }, choice }
  if (broken) return { ...frame, kind: 'broken' }
  if (!('difference' in found)) return { ...frame, kind: found.kind }
  const points = tenths(found.difference)
  return found.kind === 'interval' ? { ...frame, kind: 'interval', points, low: tenths(found.low), high: tenths(found.high), mayBeChance: found.mayBeChance } : { ...frame, kind: found.kind, points }
}

type Counted = Cell & { imported?: number }
type Both = { then: readonly Counted[]; now: readonly Counted[] }

const tenths = (percent: number): Tenths => Math.round(percent * 10)
const visitsOf = (cells: readonly Cell[]): number => cells.reduce((sum, { n }) => sum + n, 0)
const meanOf = (cells: readonly Cell[]): Tenths | null => (visitsOf(cells) === 0 ? null : tenths(cells.reduce((sum, { n, mean }) => sum + n * mean, 0) / visitsOf(cells)))

function importedOf({ then, now }: Both): Pick<Visits, 'importedBefore' | 'importedAfter'> {
  const [{ imported: before }, { imported: after }] = [importedIn(then), importedIn(now)]
  return { ...(before ? { importedBefore: before } : {}), ...(after ? { importedAfter: after } : {}) }
}

const lineOf = (id: string, both: Both): SideLine =>
  ({ id, before: meanOf(both.then), after: meanOf(both.now), visitsBefore: visitsOf(both.then), visitsAfter: visitsOf(both.now), ...importedOf(both) })

const sideShown = ({ branches, visitsBefore, visitsAfter, before, after }: Side, cells: Both): SideShown =>
  branches.length === 0 ? null : { branches: branches.length, visitsBefore, visitsAfter, before: tenths(before), after: tenths(after), change: tenths(after - before), ...importedOf(cells) }
