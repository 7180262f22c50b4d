import { expect, test } from 'vitest'
import { compareFinding } from '@/lib/domain/scorecard/compare-finding'

const counts = { clearly_lower: 1, not_distinguishable: 2, too_few_visits: 0, clearly_higher: 3 }

test.each([
  ['nobody was visited', { listed: 0, scored: 0, unlisted: 0, compared: false }, 'none'],
  ['who was visited has left', { listed: 0, scored: 0, unlisted: 2, compared: true }, 'noneListed'],
  ['one was visited', { listed: 1, scored: 1, unlisted: 0, compared: false }, 'one'],
  ['one is listed of two visited', { listed: 1, scored: 1, unlisted: 1, compared: true }, 'oneScored'],
  ['one has a score of three visited', { listed: 3, scored: 1, unlisted: 0, compared: false }, 'oneScored'],
  ['no visit counts', { listed: 3, scored: 0, unlisted: 0, compared: true }, 'noneScored'],
  ['several, told apart', { listed: 6, scored: 6, unlisted: 0, compared: true }, 'finding'],
  ['several, none with enough visits', { listed: 6, scored: 5, unlisted: 1, compared: false }, 'findingNone'],
] as const)('%s', (_, given, key) => {
  expect(compareFinding({ ...given, counts })).toEqual({ key, values: { visited: given.scored, lower: 1, higher: 3 } })
})
