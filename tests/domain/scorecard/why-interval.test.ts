import fc from 'fast-check'
import { expect, test } from 'vitest'
import { whyAreaInterval, whyBranchInterval } from '@/lib/domain/scorecard/why-interval'
import type { Reading } from '@/lib/domain/scorecard/reading'
import { branchInterval, pooledSpread } from '@/lib/domain/statistics/branch-interval'
import { networkInterval } from '@/lib/domain/statistics/network-interval'

const branches = fc.array(fc.record({ n: fc.integer({ min: 2, max: 12 }), mean: fc.double({ min: 20, max: 80, noNaN: true }), squares: fc.double({ min: 0.5, max: 300, noNaN: true }) }), { minLength: 2, maxLength: 12 })
  .map((all) => all.map((one, at) => ({ ...one, branchId: `b${at}` })))
type Certain = { kind: string; low?: number; high?: number; mean?: number | null }
const readingOf = ({ kind, low = 0, high = 0, mean }: Certain): Reading => ({
  score: Math.round((mean ?? 0) * 10), interval: kind === 'interval' ? { low: Math.round(low * 10), high: Math.round(high * 10) } : null, zone: null, goal: null, n: 9, official: null,
  criticalFailures: 0, noSpread: kind === 'no_spread', state: kind === 'too_few_visits' ? 'too_few' : 'ok',
})
const frame = { withheld: false }
const clipped = (value: number) => Math.min(100, Math.max(0, value))

test('the half width that is written down gives the ends that are shown, of a branch, of all branches and of a part of them', () => {
  const seen = { branch: 0, all_visited: 0, two_stage: 0, little_data: 0 }
  fc.assert(
    fc.property(branches, fc.integer({ min: 0, max: 5 }), (moments, unseen) => {
      const spread = pooledSpread(moments)
      const one = branchInterval(moments[0]!, spread, 2)
      const single = whyBranchInterval({ ...frame, reading: readingOf(one), moments: moments.slice(0, 1), spread })
      if (one.kind === 'interval' && single.kind === 'branch') {
        expect(clipped(one.mean + single.half)).toBeCloseTo(one.high, 9)
        seen.branch++
      } else expect([one.kind, single.kind]).toEqual(['no_interval', 'none'])
      const inScope = moments.length + unseen
      const area = networkInterval({ branches: moments, branchesInScope: inScope, spread })
      const why = whyAreaInterval({ ...frame, reading: readingOf(area), moments, spread, inScope })
      if (area.kind === 'interval' && (why.kind === 'all_visited' || why.kind === 'two_stage')) {
        expect(why.kind).toBe(area.form)
        expect(clipped(area.mean + why.half)).toBeCloseTo(area.high, 9)
        expect(clipped(area.mean - why.half)).toBeCloseTo(area.low, 9)
        seen[why.kind]++
      } else {
        expect([area.kind, why.kind]).toEqual(['no_interval', 'none'])
        seen.little_data++
      }
    }),
    { numRuns: 2000 },
  )
  for (const [kind, count] of Object.entries(seen)) expect(count, kind).toBeGreaterThan(50)
})

test('where no interval stands it is said why, and what would show others’ spread is kept back', () => {
  const moments = [{ branchId: 'a', n: 30, mean: 80, squares: 900 }]
  const spread = pooledSpread(moments)
  const reading = readingOf(branchInterval(moments[0]!, spread))
  const why = (over: Partial<Parameters<typeof whyBranchInterval>[0]>) => whyBranchInterval({ ...frame, reading, moments, spread, ...over }).kind
  expect(why({})).toBe('branch')
  expect(why({ withheld: true })).toBe('withheld')
  const without = { ...reading, interval: null, noInterval: { kind: 'no_spread' as const } }
  expect(whyBranchInterval({ ...frame, reading: without, moments, spread })).toEqual({ kind: 'no_interval', why: without.noInterval })
  expect(why({ reading: { ...without, score: null } })).toBe('none')
})
