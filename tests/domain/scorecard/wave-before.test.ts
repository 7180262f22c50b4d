import { expect, test } from 'vitest'
import type { WaveChoice } from '@/lib/domain/scorecard/subject'
import { besideVisits, waveBefore } from '@/lib/domain/scorecard/wave-before'

const wave = (id: string, over: Partial<WaveChoice> = {}): WaveChoice => ({ id, name: id, startsOn: '2026-01-01', endsOn: '2026-03-31', state: 'closed', minimumVisits: 3, imported: false, closedAt: 100, madeAt: null, ...over })
const past = (id: string, over: Partial<WaveChoice> = {}): WaveChoice => wave(id, { state: 'imported', imported: true, closedAt: null, madeAt: 200, ...over })

test.each<[string, WaveChoice[], string, string | null]>([
  ['the wave before', [wave('a'), wave('b')], 'b', 'a'],
  ['past audits between two waves of visits are passed over', [wave('a'), past('x'), wave('b')], 'b', 'a'],
  ['so are those that somebody has closed', [wave('a'), past('x', { state: 'closed', closedAt: 50 }), wave('b')], 'b', 'a'],
  ['the first wave of visits, once closed, is not compared with what came from a file since', [past('x'), wave('a')], 'a', null],
  ['it keeps the past audits that stood when it was closed', [past('x', { madeAt: 90 }), wave('a')], 'a', 'x'],
  ['of two, the one that stood by then', [past('x', { madeAt: 90 }), past('y'), wave('a')], 'a', 'x'],
  ['nobody knows when: nothing is claimed', [past('x', { madeAt: null }), wave('a')], 'a', null],
  ['an open first wave stands against the past audits before it', [past('x'), wave('a', { state: 'open', closedAt: null })], 'a', 'x'],
  ['a provisional one too', [past('x'), wave('a', { state: 'provisional', closedAt: null })], 'a', 'x'],
  ['past audits against past audits', [past('x'), wave('a'), past('y')], 'y', 'x'],
  ['closed or not', [past('x', { state: 'closed', closedAt: 50 }), wave('a'), past('y')], 'y', 'x'],
  ['and never against visits', [wave('a'), past('x')], 'x', null],
  ['nothing before the first', [wave('a'), wave('b')], 'a', null],
  ['an unknown one', [wave('a')], 'z', null],
])('%s', (_, waves, id, before) => {
  expect(waveBefore(waves, id)).toBe(before)
})

test.each<[string, WaveChoice[], string[]]>([
  ['years before the first wave of visits lead up to it', [past('x'), past('y'), wave('a')], []],
  ['what falls among visits stands beside them', [past('x'), wave('a'), past('y'), wave('b'), past('z', { state: 'closed' })], ['y', 'z']],
  ['past audits alone are a line of their own', [past('x'), past('y')], []],
])('of a line: %s', (_, waves, ids) => {
  expect([...besideVisits(waves)]).toEqual(ids)
})
