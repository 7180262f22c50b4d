import { expect, test } from 'vitest'
import { figureText } from '@/components/score/score-reading'
import { scoreWords } from '@/components/score/score-words'
import { criticalOf } from '@/lib/domain/scorecard/critical'
import { wordsOf } from '@/lib/i18n/words'

type Told = { n: number; imported?: number; criticalFailures: number; gated?: number }
test.each<[string, Told, { failures: number; visits: number; gated: number | null } | null]>([
  ['visits alone', { n: 336, criticalFailures: 23, gated: 20 }, { failures: 23, visits: 336, gated: 20 }],
  ['past audits beside them are no visits a failure could be seen in', { n: 824, imported: 488, criticalFailures: 23, gated: 23 }, { failures: 23, visits: 336, gated: 23 }],
  ['none seen is told of visits', { n: 10, imported: 4, criticalFailures: 0, gated: 0 }, { failures: 0, visits: 6, gated: 0 }],
  ['nobody knows in which visits', { n: 10, criticalFailures: 3 }, { failures: 3, visits: 10, gated: null }],
  ['past audits alone', { n: 1, imported: 1, criticalFailures: 0 }, null],
  ['nothing at all', { n: 0, criticalFailures: 0 }, null],
])('%s', (_, reading, shown) => {
  expect(criticalOf(reading)).toEqual(shown)
})

test('beside an official figure the failures are told of the visits alone', async () => {
  const words = scoreWords('en-GB', ((await wordsOf('en')) as unknown as { ui: { score: Parameters<typeof scoreWords>[1] } }).ui.score)
  expect(figureText({ score: 832, official: 801, criticalFailures: 23, n: 824, imported: 488 }, words).rest).toBe('83.2 before 23 critical failures in 336 visits')
})
