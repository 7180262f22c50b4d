import { expect, test } from 'vitest'
import { noInterval } from '@/lib/domain/scorecard/no-interval'
import { areaReading, branchReading, spreadOf } from '@/lib/domain/scorecard/reading'

const enough = { visits: 91, branches: 43, df: 48, variance: 60 }
const asked = { n: 91, minimum: 3, spread: enough, inScope: 43, differs: false, told: true }

test('the reason is the first that holds, with its numbers', () => {
  expect(noInterval({ ...asked, n: 2 })).toEqual({ kind: 'too_few', n: 2, minimum: 3 })
  expect(noInterval({ ...asked, differs: true })).toEqual({ kind: 'as_closed' })
  const few = { visits: 7, branches: 3, df: 4, variance: 60 }
  expect(noInterval({ ...asked, n: 7, spread: few })).toEqual({ kind: 'little_data', visits: 7, branches: 3, df: 4, needed: 20 })
  expect(noInterval({ ...asked, n: 7, spread: few, told: false })).toEqual({ kind: 'little_data_of_others' })
  expect(noInterval({ ...asked, spread: { ...enough, variance: 0 } })).toEqual({ kind: 'no_spread' })
  expect(noInterval({ ...asked, n: 4, inScope: 5 })).toEqual({ kind: 'one_branch', inScope: 5 })
})

/** Two visits a branch, ten points apart. */
const rows = Array.from({ length: 24 }, (_, at) => {
  const [one, other] = [70_000_000n + BigInt(at) * 100_000n, 80_000_000n + BigInt(at) * 100_000n]
  return { branchId: `b${at}`, regionPath: ['root'], scored: 2, sum: one + other, sumSquares: one * one + other * other, sumOfficial: one + other, criticalFailures: 0 }
})
const frame = { spread: spreadOf(rows), told: true, minimum: 2, zone: null }

test('a figure with an interval has no reason, and one without has', () => {
  expect(areaReading(rows, 24, frame)).toMatchObject({ interval: expect.anything() as unknown, branches: 24, branchesInScope: 24 })
  expect(areaReading(rows, 24, frame)).not.toHaveProperty('noInterval')
  expect(areaReading(rows.slice(0, 1), 9, frame).noInterval).toEqual({ kind: 'one_branch', inScope: 9 })
  expect(branchReading(rows.slice(0, 1), { ...frame, minimum: 3 }).noInterval).toEqual({ kind: 'too_few', n: 2, minimum: 3 })
})

test('a closed figure never stands on fewer branches than it was closed with, and says what today gives where that is another', () => {
  const frozen = { service: 82_100_000, official: 82_100_000, visits: 12, branches: 6, criticalFailures: 0 }
  const five = rows.slice(0, 5)
  expect(areaReading(five, 5, { ...frame, frozen })).toMatchObject({ score: 821, branches: 6, branchesInScope: 6, interval: null, noInterval: { kind: 'as_closed' }, restated: { today: 752 } })
  expect(areaReading(five, 5, { ...frame, frozen: { ...frozen, inScope: 8 } })).toMatchObject({ branches: 6, branchesInScope: 8 })
  const kept = areaReading(rows, 24, { ...frame, today: five })
  expect([kept.score, kept.interval !== null, kept.restated]).toEqual([762, true, { today: 752 }])
  expect(areaReading(rows, 24, { ...frame, today: rows })).not.toHaveProperty('restated')
})
