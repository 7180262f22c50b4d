import { expect, test } from 'vitest'
import type { WaveChoice } from '@/lib/domain/scorecard/subject'
import { besideVisits, comparedToday, newestWave, waveBefore } from '@/lib/domain/scorecard/wave-before'

/** Waves of a quarter each, unless told otherwise. */
const wave = (id: string, quarter: number, over: Partial<WaveChoice> = {}): WaveChoice => ({
  id, name: id, startsOn: `2026-0${3 * quarter - 2}-01`, endsOn: `2026-0${3 * quarter}-28`, state: 'open', minimumVisits: 3, imported: false, campaignId: 'main', comparedWaveId: null, ...over,
})
const past = (id: string, quarter: number, over: Partial<WaveChoice> = {}): WaveChoice => wave(id, quarter, { state: 'imported', imported: true, campaignId: 'past', ...over })
const other = (id: string, quarter: number, over: Partial<WaveChoice> = {}): WaveChoice => wave(id, quarter, { campaignId: 'other', ...over })

test.each<[string, WaveChoice[], string, string | null]>([
  ['the wave before', [wave('a', 1), wave('b', 2)], 'b', 'a'],
  ['past audits between two waves of visits are passed over', [wave('a', 1), past('x', 2), wave('b', 3)], 'b', 'a'],
  ['so are those that somebody has closed', [wave('a', 1), past('x', 2, { state: 'closed' }), wave('b', 3)], 'b', 'a'],
  ['the first wave of visits stands against the past audits before it', [past('x', 1), wave('a', 2)], 'a', 'x'],
  ['of several, the last that had ended', [past('x', 1), past('y', 2), wave('a', 3, { startsOn: '2026-06-15' })], 'a', 'x'],
  ['a provisional one too', [past('x', 1), wave('a', 2, { state: 'provisional' })], 'a', 'x'],
  ['past audits against past audits', [past('x', 1), wave('a', 2), past('y', 3)], 'y', 'x'],
  ['and never against visits', [wave('a', 1), past('x', 2)], 'x', null],
  ['nothing before the first', [wave('a', 1), wave('b', 2)], 'a', null],
  ['an unknown one', [wave('a', 1)], 'z', null],
  ['of two campaigns at the same time each keeps to its own', [wave('a', 1), other('x', 1), wave('b', 2), other('y', 2)], 'b', 'a'],
  ['whatever the order of those that begin on one day', [other('x', 1), wave('a', 1), other('y', 2), wave('b', 2)], 'y', 'x'],
  ['its own wave before also where one of another campaign lies between', [wave('a', 1), other('x', 2), wave('b', 3)], 'b', 'a'],
  ['its own also where the two overlap', [wave('a', 1, { endsOn: '2026-04-05' }), wave('b', 2)], 'b', 'a'],
  ['the first of a campaign stands against the last of another that had ended', [wave('a', 1), wave('b', 2), other('x', 3)], 'x', 'b'],
  ['never against one that ran at the same time', [wave('a', 1), wave('b', 2, { endsOn: '2026-07-31' }), other('x', 3)], 'x', 'a'],
  ['nor against one that ended on the day it began', [wave('a', 1, { endsOn: '2026-04-01' }), other('x', 2)], 'x', null],
  ['visits of another campaign come before past audits', [other('x', 1), past('y', 2), wave('a', 3)], 'a', 'x'],
])('today: %s', (_, waves, id, before) => {
  expect(waveBefore(waves, id)).toBe(before)
  expect(comparedToday(waves, id)).toBe(before)
})

test.each<[string, WaveChoice[], string, string | null]>([
  ['it stays with the wave it was compared with', [wave('a', 1), wave('b', 2), wave('c', 3, { state: 'closed', comparedWaveId: 'a' })], 'c', 'a'],
  ['with none, whatever came since', [past('x', 1), wave('a', 2, { state: 'closed' })], 'a', null],
  ['with none where what it was compared with is gone', [past('x', 1), wave('a', 2, { state: 'closed', comparedWaveId: 'y' })], 'a', null],
  ['past audits that somebody has closed as well', [past('x', 1), past('y', 2), past('z', 3, { state: 'closed', comparedWaveId: 'x' })], 'z', 'x'],
])('a closed wave: %s', (_, waves, id, before) => {
  expect(waveBefore(waves, id)).toBe(before)
})

test.each<[string, WaveChoice[], string[]]>([
  ['years before the first wave of visits lead up to it', [past('x', 1), past('y', 2), wave('a', 3)], []],
  ['what falls among visits stands beside them', [past('x', 1), wave('a', 2), past('y', 2), wave('b', 3), past('z', 3, { state: 'closed' })], ['y', 'z']],
  ['past audits alone are a line of their own', [past('x', 1), past('y', 2)], []],
])('of a line: %s', (_, waves, ids) => {
  expect([...besideVisits(waves)]).toEqual(ids)
})

test.each<[string, WaveChoice[], string | undefined]>([
  ['the last of visits', [wave('a', 1), wave('b', 2), past('x', 3), past('y', 3, { state: 'closed' })], 'b'],
  ['of past audits where there are no visits', [past('x', 1), past('y', 2)], 'y'],
  ['of nothing', [], undefined],
])('the newest wave: %s', (_, waves, id) => {
  expect(newestWave(waves)?.id).toBe(id)
})
