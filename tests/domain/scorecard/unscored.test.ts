import { expect, test } from 'vitest'
import { unscoredFor, type Unscored } from '@/lib/domain/scorecard/unscored'

type Rows = Parameters<typeof unscoredFor>[0]
const row = (visits: number, over: Partial<Rows[number]> = {}) => ({ visits, excluded: 0, incomplete: 0, ...over })

test.each<[string, Rows, Unscored]>([
  ['every visit was excluded, in either region it stood in', [row(1, { excluded: 1 }), row(2, { excluded: 2 })], { why: 'excluded', visits: 3 }],
  ['every visit is incomplete', [row(1, { incomplete: 1 })], { why: 'incomplete', visits: 1 }],
  ['past audits of sections alone', [row(2, { past: 2 })], { why: 'sections', visits: 2 }],
  ['one excluded and one incomplete', [row(2, { excluded: 1, incomplete: 1 })], { why: 'mixed', visits: 2 }],
  ['a visit to which nothing applied', [row(1)], { why: 'mixed', visits: 1 }],
])('%s', (_, rows, told) => {
  expect(unscoredFor(rows)).toEqual(told)
})
