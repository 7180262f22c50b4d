import { expect, test } from 'vitest'
import { figureText } from '@/components/score/score-reading'
import { scoreWords } from '@/components/score/score-words'
import { criticalOf } from '@/lib/domain/scorecard/critical'
import { wordsOf } from '@/lib/i18n/words'

test.each<[string, { n: number; imported?: number; criticalFailures: number }, { failures: number; visits: number } | null]>([
  ['visits alone', { n: 336, criticalFailures: 23 }, { failures: 23, visits: 336 }],
  ['past audits beside them are no visits a failure could be seen in', { n: 824, imported: 488, criticalFailures: 23 }, { failures: 23, visits: 336 }],
  ['none seen is told of visits', { n: 10, imported: 4, criticalFailures: 0 }, { failures: 0, visits: 6 }],
  ['past audits alone', { n: 1, imported: 1, criticalFailures: 0 }, null],
  ['nothing at all', { n: 0, criticalFailures: 0 }, null],
])('%s', (_, reading, shown) => {
  expect(criticalOf(reading)).toEqual(shown)
})

test('beside an official figure the failures are told of the visits alone', async () => {
  const words = scoreWords('en-GB', ((await wordsOf('en')) as unknown as { ui: { score: Parameters<typeof scoreWords>[1] } }).ui.score)
  expect(figureText({ score: 832, official: 801, criticalFailures: 23, n: 824, imported: 488 }, words).rest).toBe('83.2 before 23 critical failures in 336 visits')
})
