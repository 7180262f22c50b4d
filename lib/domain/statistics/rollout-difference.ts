import { pooledSpread, usableSpread } from './branch-interval'
import { MINIMUM_VISITS, type BranchMoments } from './branch-moments'
import { reliability } from './reliability'
import { tQuantile, tTwoSidedP } from './t-distribution'

/** Visits of one branch in one stretch of time: between two neighbouring bounds of all windows compared. */
export type Cell = BranchMoments & { stretch: number }
/** A measure reached `reached` at once; its windows are the stretches before and after; `waiting` had not got it by their end. */
export type Step = { reached: readonly string[]; waiting: readonly string[]; before: readonly number[]; after: readonly number[] }

/** Both sides of one step over the branches visited before and after; means in percent, each branch equal. */
export type Side = { branches: string[]; visitsBefore: number; visitsAfter: number; before: number; after: number }
export type StepSides = { reached: Side; waiting: Side; leftOut: string[] }

/** How far the reached stood from the waiting before; `worst`: lower than chance lets them; `returns`: points of that which would come back by themselves. */
export type Choice = { gap: number; worst: boolean; returns: number | null }

export type RolloutDifference = { steps: StepSides[]; choice: Choice | null } & (
  | { kind: 'interval'; difference: number; low: number; high: number; p: number; mayBeChance: boolean }
  | { kind: 'too_few_visits' | 'no_interval' | 'no_spread'; difference: number }
  | { kind: 'nobody_reached' | 'nobody_waiting' }
)

/**
 * What a measure did, as the difference to branches it has not reached yet: Σ_g s_g [(ȳ_after − ȳ_before) of the reached − the same of
 * the waiting], s_g the step's share of reached branches (difference in differences, J. D. Angrist & J.-S. Pischke, Mostly Harmless
 * Econometrics, 2009, ch. 5.2; steps stacked, each against those still waiting at its end). It is one linear contrast Σ w_i y_i of the
 * visits, so SE² = s_w² Σ w_i² with s_w² pooled within branch × stretch (H. Scheffé, The Analysis of Variance, 1959, ch. 3).
 * What the worst ones gain by themselves is (1 − reliability) of their distance (T. L. Kelley, Fundamentals of Statistics, 1947).
 */
export function rolloutDifference(cells: readonly Cell[], steps: readonly Step[], minimum = MINIMUM_VISITS): RolloutDifference {
  const of = new Map<string, Cell[]>()
  for (const cell of cells) if (cell.n > 0) of.set(cell.branchId, [...(of.get(cell.branchId) ?? []), cell])
  const inside = (branchId: string, stretches: readonly number[]) => (of.get(branchId) ?? []).filter(({ stretch }) => stretches.includes(stretch))
  const sides = steps.map((step): StepSides => {
    const seen = (id: string) => inside(id, step.before).length > 0 && inside(id, step.after).length > 0
    const side = (ids: readonly string[]): Side => sideOf(ids.filter(seen), (id) => inside(id, step.before), (id) => inside(id, step.after))
    return { reached: side(step.reached), waiting: side(step.waiting), leftOut: step.reached.filter((id) => !seen(id)) }
  })
  const reached = sides.reduce((sum, one) => sum + one.reached.branches.length, 0)
  if (reached === 0) return { steps: sides, choice: null, kind: 'nobody_reached' }
  const used = sides.flatMap((one, at) => (one.reached.branches.length > 0 && one.waiting.branches.length > 0 ? [{ ...one, step: steps[at]! }] : []))
  const counted = used.reduce((sum, one) => sum + one.reached.branches.length, 0)
  if (counted === 0) return { steps: sides, choice: null, kind: 'nobody_waiting' }

  const contrast = { difference: 0, gap: 0, returns: 0 as number | null, now: new Map<Cell, number>(), then: new Map<Cell, number>() }
  for (const { reached: got, waiting, step } of used) {
    const share = got.branches.length / counted
    const gap = got.before - waiting.before
    contrast.difference += share * (got.after - got.before - (waiting.after - waiting.before))
    contrast.gap += share * gap
    const alike = reliability([...got.branches, ...waiting.branches].map((id) => together(id, inside(id, step.before))), 1)
    contrast.returns = contrast.returns === null || alike === null ? null : contrast.returns - share * (1 - alike.reliability) * gap
    for (const [side, sign] of [[got, 1], [waiting, -1]] as const) for (const id of side.branches) {
      weigh(contrast.now, inside(id, step.after), (share * sign) / side.branches.length)
      weigh(contrast.now, inside(id, step.before), (-share * sign) / side.branches.length)
      weigh(contrast.then, inside(id, step.before), (share * sign) / side.branches.length)
    }
  }
  const usable = usableSpread(pooledSpread([...contrast.now.keys()]))
  const { difference, gap, returns } = contrast
  const worst = usable.kind === 'usable' && gap < 0 && tTwoSidedP(gap / errorOf(contrast.then, usable.variance), usable.df) < 0.05
  const choice = { gap, worst, returns: gap < 0 ? returns : null }
  const fewest = Math.min(...(['reached', 'waiting'] as const).flatMap((side) => [used.reduce((sum, one) => sum + one[side].visitsBefore, 0), used.reduce((sum, one) => sum + one[side].visitsAfter, 0)]))
  if (fewest < minimum) return { steps: sides, choice, kind: 'too_few_visits', difference }
  if (usable.kind !== 'usable') return { steps: sides, choice, kind: usable.kind, difference }
  const error = errorOf(contrast.now, usable.variance)
  const half = tQuantile(0.975, usable.df) * error
  const [low, high] = [Math.max(-200, difference - half), Math.min(200, difference + half)]
  return { steps: sides, choice, kind: 'interval', difference, low, high, p: tTwoSidedP(difference / error, usable.df), mayBeChance: low <= 0 && high >= 0 }
}

/** Each visit of these cells takes an equal part of the weight of their mean. */
function weigh(weights: Map<Cell, number>, cells: readonly Cell[], weight: number): void {
  const n = cells.reduce((sum, cell) => sum + cell.n, 0)
  for (const cell of cells) weights.set(cell, (weights.get(cell) ?? 0) + weight / n)
}

const errorOf = (weights: ReadonlyMap<Cell, number>, variance: number): number =>
  Math.sqrt(variance * [...weights].reduce((sum, [{ n }, weight]) => sum + n * weight ** 2, 0))

type Sums = Pick<BranchMoments, 'n' | 'mean' | 'squares'>

/** Several stretches as one: squares about the common mean. */
function joined(parts: readonly Sums[]): Sums {
  const n = parts.reduce((sum, part) => sum + part.n, 0)
  const mean = n === 0 ? 0 : parts.reduce((sum, part) => sum + part.n * part.mean, 0) / n
  return { n, mean, squares: parts.reduce((sum, part) => sum + part.squares + part.n * (part.mean - mean) ** 2, 0) }
}

/** Several stretches of one branch as one; visits known only as the mean of several stay apart. */
function together(branchId: string, cells: readonly Cell[]): BranchMoments {
  const all = { branchId, ...joined(cells) }
  return cells.some(({ single }) => single) ? { ...all, single: joined(cells.map((cell) => cell.single ?? cell)) } : all
}

function sideOf(branches: string[], before: (id: string) => Cell[], after: (id: string) => Cell[]): Side {
  const mean = (of: (id: string) => Cell[]) => branches.reduce((sum, id) => sum + together(id, of(id)).mean, 0) / branches.length
  const visits = (of: (id: string) => Cell[]) => branches.reduce((sum, id) => sum + together(id, of(id)).n, 0)
  return branches.length === 0
    ? { branches, visitsBefore: 0, visitsAfter: 0, before: 0, after: 0 }
    : { branches, visitsBefore: visits(before), visitsAfter: visits(after), before: mean(before), after: mean(after) }
}
