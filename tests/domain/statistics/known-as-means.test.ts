import { describe, expect, it } from 'vitest'
import { branchInterval, pooledSpread } from '@/lib/domain/statistics/branch-interval'
import { reliability } from '@/lib/domain/statistics/reliability'
import { momentsOf } from '@/lib/domain/scorecard/reading'

const of = (branchId: string, scores: number[], more: { n: number; mean: number } | null = null) => {
  const millionths = [...scores, ...Array<number>(more?.n ?? 0).fill(more?.mean ?? 0)].map((score) => BigInt(score) * 1_000_000n)
  const [sum, sumSquares] = [millionths.reduce((all, one) => all + one, 0n), millionths.reduce((all, one) => all + one * one, 0n)]
  const mean = BigInt(more?.mean ?? 0) * 1_000_000n
  return { branchId, scored: millionths.length, sum, sumSquares, ...(more ? { grouped: more.n, groupedSum: BigInt(more.n) * mean, groupedSquares: BigInt(more.n) * mean * mean } : {}) }
}
const eleven = Array.from({ length: 11 }, (_, at) => of(`b${at}`, [60, 70, 80]))

describe('visits known as the mean of several', () => {
  it('leave the spread and its degrees of freedom as they are without them', () => {
    const without = pooledSpread(momentsOf([...eleven, of('last', [60, 70, 80])]))
    expect(pooledSpread(momentsOf([...eleven, of('last', [60, 70, 80], { n: 40, mean: 10 })]))).toEqual(without)
    expect(pooledSpread(momentsOf([...eleven, of('last', [], { n: 40, mean: 10 })]))).toEqual(pooledSpread(momentsOf(eleven)))
    expect(without).toMatchObject({ visits: 36, branches: 12, df: 24, variance: 100 })
  })
  it('count in the mean and narrow its interval', () => {
    const moments = momentsOf([...eleven, of('last', [60, 70, 80], { n: 9, mean: 70 })])
    const last = moments.at(-1)!
    expect(last).toMatchObject({ n: 12, mean: 70, single: { n: 3, squares: 200 } })
    const found = branchInterval(last, pooledSpread(moments))
    const alone = branchInterval(moments[0]!, pooledSpread(moments))
    if (found.kind !== 'interval' || alone.kind !== 'interval') throw new Error('no interval')
    expect((alone.high - alone.low) / (found.high - found.low)).toBeCloseTo(2, 9)
  })
  it('do not make reliability out of nothing', () => {
    const alike = momentsOf(Array.from({ length: 5 }, (_, at) => of(`b${at}`, [], { n: 4, mean: 60 + at })))
    expect(reliability(alike)).toBeNull()
  })
})
