import { expect, test } from 'vitest'
import { misfitOf } from '@/lib/domain/report/answer-fits'
import { emptyAnswer } from '@/lib/domain/report/answer'
import { runningIn } from '@/lib/domain/report/running-stopwatches'
import { MAX_STOPWATCH_SECONDS, secondsSince, tapDoes } from '@/lib/domain/report/stopwatch'
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

test.each([
  ['one that runs is stopped', started, null, 'stop'],
  ['one that runs over an answer is stopped', started, 618, 'stop'],
  ['one that has not measured yet starts', null, null, 'start'],
  ['one that has measured is asked about', null, 618, 'ask'],
  ['nought was measured too', null, 0, 'ask'],
] as const)('a tap: %s', (_, from, held, does) => expect(tapDoes({ started: from, held })).toBe(does))

test('those that run are named where they are shown, and no others', () => {
  const timed = (...keys: string[]) => keys.map((key) => ({ key, type: 'duration' }))
  const sections = [{ key: 'arriving', criteria: [...timed('waited', 'served'), { key: 'greeted', type: 'yes_no' }] }, { key: 'paying', criteria: timed('queued') }]
  expect(runningIn(sections, { waited: null, queued: started, served: started, greeted: started, hidden: started })).toEqual([
    { sectionKey: 'arriving', criterionKey: 'served' },
    { sectionKey: 'paying', criterionKey: 'queued' },
  ])
  expect(runningIn(sections, undefined)).toEqual([])
})
