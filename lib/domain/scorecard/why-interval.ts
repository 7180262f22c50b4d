import type { Tenths } from '../exact'
import type { BranchMoments } from '../statistics/branch-moments'
import { usableSpread, type PooledSpread } from '../statistics/branch-interval'
import { tQuantile } from '../statistics/t-distribution'
import type { NoInterval } from './no-interval'
import type { Reading } from './reading'

/** The spread within branches in points, and what it rests on: `df` = visits − branches. */
export type WhySpread = { visits: number; branches: number; df: number; points: number }
type Ends = { t: number; half: number; low: Tenths; high: Tenths }

/** An interval's arithmetic, in points of 0–100 unless said; the others say why there is none, or none that may be explained here. */
export type WhyInterval =
  | ({ kind: 'branch'; spread: WhySpread; n: number } & Ends)
  /** `inverse`: Σ 1 ÷ n over the branches. */
  | ({ kind: 'all_visited'; spread: WhySpread; branches: number; inverse: number } & Ends)
  /** `between`: the spread of the branches' means. */
  | ({ kind: 'two_stage'; spread: WhySpread; branches: number; inScope: number; inverse: number; between: number } & Ends)
  /** As the page gives the reason. */
  | { kind: 'no_interval'; why: NoInterval }
  | { kind: 'withheld' | 'none' }

type Asked = { reading: Reading; moments: readonly BranchMoments[]; spread: PooledSpread; /** Others' spread would show through it. */ withheld: boolean }

/** What stands in the place of an interval that the page does not show: the page's own reason. */
const without = ({ score, noInterval: why }: Reading): WhyInterval => (score === null || !why ? { kind: 'none' } : { kind: 'no_interval', why })

/** ȳ ± t(0.975; N − B) · s_w ÷ √n, the same figures as branchInterval (lib/domain/statistics). */
export function whyBranchInterval(asked: Asked): WhyInterval {
  const { reading, moments, spread } = asked
  const usable = usableSpread(spread)
  const n = moments[0]?.n ?? 0
  if (!reading.interval || usable.kind !== 'usable' || n === 0) return without(reading)
  if (asked.withheld) return { kind: 'withheld' }
  const t = tQuantile(0.975, usable.df)
  return { kind: 'branch', spread: spreadShown(spread, usable.variance), n, t, half: t * Math.sqrt(usable.variance / n), ...reading.interval }
}

/** The two forms of networkInterval (lib/domain/statistics) with what goes into them. */
export function whyAreaInterval(asked: Asked & { inScope: number }): WhyInterval {
  const { reading, moments, spread, inScope } = asked
  const usable = usableSpread(spread)
  const seen = moments.filter(({ n }) => n > 0)
  const b = seen.length
  if (!reading.interval || usable.kind === 'no_interval' || b === 0) return without(reading)
  if (asked.withheld) return { kind: 'withheld' }
  const variance = spread.variance ?? 0
  const inverse = seen.reduce((sum, { n }) => sum + 1 / n, 0)
  const shown = { spread: spreadShown(spread, variance), branches: b, inverse }
  if (b >= inScope) {
    const t = tQuantile(0.975, spread.df)
    return { kind: 'all_visited', ...shown, t, half: t * Math.sqrt((variance * inverse) / b ** 2), ...reading.interval }
  }
  const mean = seen.reduce((sum, branch) => sum + branch.mean, 0) / b
  const between = seen.reduce((sum, branch) => sum + (branch.mean - mean) ** 2, 0) / (b - 1)
  const t = tQuantile(0.975, b - 1)
  const half = t * Math.sqrt(((1 - b / inScope) * between) / b + ((b / inScope) * variance * inverse) / b ** 2)
  return { kind: 'two_stage', ...shown, inScope, between: Math.sqrt(between), t, half, ...reading.interval }
}

const spreadShown = ({ visits, branches, df }: PooledSpread, variance: number): WhySpread => ({ visits, branches, df, points: Math.sqrt(variance) })
