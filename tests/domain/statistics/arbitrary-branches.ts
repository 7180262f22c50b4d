import fc from 'fast-check'
import { momentsFromMillionths, type BranchMoments } from '@/lib/domain/statistics/branch-moments'

const score = fc.integer({ min: 0, max: 100_000_000 })

/** Single visits per branch, in millionths of a percent. */
export const arbitraryScores = (branches: { min: number; max: number }, visits: { min: number; max: number }) =>
  fc.array(fc.array(score, { minLength: visits.min, maxLength: visits.max }), {
    minLength: branches.min,
    maxLength: branches.max,
  })

/** From single scores in millionths of a percent. */
export function momentsFromScores(branchId: string, scores: readonly number[]): BranchMoments {
  const exact = scores.map((one) => BigInt(one))
  const sum = exact.reduce((total, one) => total + one, 0n)
  const sumSquares = exact.reduce((total, one) => total + one * one, 0n)
  return momentsFromMillionths({ branchId, n: scores.length, sum, sumSquares })
}

export const named = (scores: readonly (readonly number[])[]) =>
  scores.map((visits, at) => momentsFromScores(`b${at}`, visits))

/** Whole percents as stored millionths. */
export const percent = (...values: number[]) => values.map((value) => Math.round(value * 1_000_000))

/** A seeded source of normal deviates (mulberry32 and Box–Muller), so a simulation gives the same answer every time. */
export function seededNormal(seed: number): () => number {
  let state = seed
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}
