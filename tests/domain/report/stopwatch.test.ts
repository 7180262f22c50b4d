import { expect, test } from 'vitest'
import { misfitOf } from '@/lib/domain/report/answer-fits'
import { emptyAnswer } from '@/lib/domain/report/answer'
import { MAX_STOPWATCH_SECONDS, secondsSince } from '@/lib/domain/report/stopwatch'
import { aYesNo } from '../../support/standard'

const started = '2026-11-21T10:00:00.000Z'
const after = (seconds: number) => Date.parse(started) + seconds * 1_000

test.each([
  ['just started', started, 0, 0],
  ['a moment later', started, 0.999, 0],
  ['after a locked screen of 20 minutes', started, 1_200.4, 1_200],
  ['the clock was set back', started, -3_600, 0],
  ['forgotten for a week', started, 604_800, MAX_STOPWATCH_SECONDS],
  ['not running', null, 60, 0],
  ['a start that is none', 'soon', 60, 0],
])('%s', (_, from, seconds, shown) => expect(secondsSince(from, after(seconds))).toBe(shown))

test('whatever a stopwatch shows can be an answer', () => {
  const timed = { ...aYesNo('waited'), type: 'duration', options: undefined, bands: [] } as never
  const seconds = secondsSince(started, after(1e9))
  expect(misfitOf(timed, { ...emptyAnswer, state: 'answered', value: { type: 'duration', seconds } })).toBeNull()
})
