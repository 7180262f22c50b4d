import type { BranchMoments } from '@/lib/domain/statistics/branch-moments'
import type { SeededChance } from './chance'

/** How one visit of a branch whose true mean is known comes out, in percent. */
export type Visiting = (chance: SeededChance, mean: number) => number

/** How visits scatter: as the formulas assume it, and as questionnaires really do. */
export const visitings: Record<string, Visiting> = {
  'normal scatter': (chance, mean) => chance.normal(mean, 9),
  // Forty equal yes/no criteria: bounded, in steps of 2.5, its scatter less where the mean is high.
  'forty criteria': (chance, mean) => chance.successes(40, mean / 100) * 2.5,
  // A bad hour pulls a visit far down: one in eight.
  'bad hours': (chance, mean) => (chance.share() < 1 / 8 ? mean - 21 : mean + 3) + chance.normal(0, 5),
}

/** True means of branches around 80 percent; with no deviation none differs from another. */
export const trueMeans = (chance: SeededChance, branches: number, deviation: number): number[] =>
  Array.from({ length: branches }, () => Math.min(95, Math.max(60, chance.normal(80, deviation))))

/** One period: so many visits a branch, each drawn anew. */
export function visitAll(chance: SeededChance, visiting: Visiting, means: readonly number[], visits: readonly [number, number]): BranchMoments[] {
  return means.map((mean, place) => {
    const scores = Array.from({ length: chance.whole(...visits) }, () => visiting(chance, mean))
    const own = scores.reduce((sum, one) => sum + one, 0) / scores.length
    return { branchId: `b${place}`, n: scores.length, mean: own, squares: scores.reduce((sum, one) => sum + (one - own) ** 2, 0) }
  })
}

export const average = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length
