import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWhy, whyHref, type AskedWhy } from '@/lib/domain/scorecard/why-address'
import { meansAdded } from '@/lib/domain/scorecard/exact-mean'

const word = fc.stringMatching(/^[A-Za-z0-9._ -]{1,20}$/)
const asked: fc.Arbitrary<AskedWhy> = fc.oneof(
  fc.record({ kind: fc.constant('report' as const), reportNumber: word, section: fc.option(word), revision: fc.option(fc.integer({ min: 1, max: 999 })), preview: fc.option(fc.uuid()) }),
  fc.record({ kind: fc.constant('review' as const), visitId: fc.uuid(), section: fc.option(word) }),
  fc.record({
    kind: fc.constant('mean' as const), of: fc.constantFrom('network' as const, 'region' as const, 'branch' as const), id: fc.option(fc.uuid()), standard: fc.option(word, { nil: undefined }),
    period: fc.option(word, { nil: undefined }), section: fc.option(word), within: fc.option(fc.uuid()), page: fc.integer({ min: 1, max: 9999 }),
  }),
)

test('what is asked comes back out of its address', () => {
  fc.assert(
    fc.property(asked, (one) => {
      expect(readWhy('acme', whyHref('acme', one))).toEqual(one)
    }),
    { numRuns: 2000 },
  )
})

test('another organisation’s or any other address is none', () => {
  for (const href of ['/other/scorecards/why', '/acme/scorecards', '/acme/reports/7', '/acme/reports//why', '/acme/reports/7/why/more', '/acme/reports/%E0%A4%A/why', '//evil.test/why', 'https://evil.test/acme/why', ''])
    expect(readWhy('acme', href), href).toBeNull()
})

test('means of branches add up as exact fractions, whatever their numbers of visits', () => {
  const branches = fc.array(fc.integer({ min: 1, max: 40 }).chain((n) => fc.record({ n: fc.constant(n), sum: fc.bigInt({ min: 0n, max: BigInt(n) * 100_000_000n }) })), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(branches, (some) => {
      const { added, mean } = meansAdded(some)!
      const exactly = some.reduce((all, { sum, n }) => all + Number(sum) / n, 0)
      expect(Math.abs(added - exactly)).toBeLessThanOrEqual(0.501)
      expect(Math.abs(mean - exactly / some.length)).toBeLessThanOrEqual(0.501)
    }),
    { numRuns: 10_000 },
  )
  // Three thirds are a whole: nothing is lost on the way.
  expect(meansAdded([{ sum: 100n, n: 3 }, { sum: 100n, n: 3 }, { sum: 100n, n: 3 }])).toEqual({ added: 100, mean: 33 })
  expect(meansAdded([])).toBeNull()
})
