import { expect, test } from 'vitest'
import { hereOn, trendOf } from '@/lib/domain/trend/score-trend'
import { stretchesOf } from '@/lib/domain/trend/visit-stretches'
import type { Chain } from '@/lib/domain/trend/version-chain'
import { section, standard, yesNo } from '../score/build'

// 2 changes words alone, 3 the points, and 4 takes them back.
const of = (weightMilli: number, prompt = 'So?') => standard([section('s', [{ ...yesNo('a'), weightMilli, prompt: { en: prompt } }])])
const chain: Chain = [of(1), of(1, 'Really?'), of(2), of(1)].map((content, at) => ({ number: at + 1, content, meant: [] }))
const trend = trendOf(chain)
const visits = (...versions: number[]) => versions.map((version, at) => ({ on: `2026-01-0${at + 1}`, version, waveId: `w${at}` }))
const told = (...versions: number[]) => {
  const { stretches, breaks } = stretchesOf(visits(...versions), trend)
  return [[...stretches], breaks.map(({ at, broken: { from, to, back } }) => [at, from, to, back])]
}

test.each<[string, number[], [version: number, stretch: number][], [at: number, from: number, to: number, back: boolean][]]>([
  ['no visits', [], [], []],
  ['one version', [1, 1], [[1, 0]], []],
  ['words alone', [1, 2, 1], [[1, 0], [2, 0]], []],
  ['a new measure', [1, 3, 3], [[1, 0], [3, 1]], [[1, 1, 3, false]]],
  ['the first wave recalculated: back to the old rules, then on to the new ones', [3, 3, 1, 1, 3], [[3, 0], [1, 1]], [[2, 1, 3, true], [4, 1, 3, false]]],
  ['a wave in the middle recalculated', [1, 3, 1, 3], [[1, 0], [3, 1]], [[1, 1, 3, false], [2, 1, 3, true], [3, 1, 3, false]]],
  ['all that came before recalculated', [3, 3, 3], [[3, 0]], []],
  ['the last wave recalculated', [1, 1, 3], [[1, 0], [3, 1]], [[2, 1, 3, false]]],
  ['back to other words of the same measure', [3, 2, 1, 3], [[3, 0], [2, 1], [1, 1]], [[1, 2, 3, true], [3, 1, 3, false]]],
  ['a late visit among those of the new measure', [1, 3, 1, 3, 3], [[1, 0], [3, 1]], [[1, 1, 3, false], [2, 1, 3, true], [3, 1, 3, false]]],
  ['a measure taken back is a stretch of its own', [1, 3, 4], [[1, 0], [3, 1], [4, 2]], [[1, 1, 3, false], [2, 3, 4, false]]],
  ['a newer wording after a late visit', [3, 1, 3, 4], [[3, 0], [1, 1], [4, 2]], [[1, 1, 3, true], [2, 1, 3, false], [3, 3, 4, false]]],
  ['recalculated by one that took the change back', [4, 1, 3], [[4, 0], [1, 0], [3, 1]], [[2, 1, 3, false]]],
])('%s', (_, versions, stretches, breaks) => expect(told(...versions)).toEqual([stretches, breaks]))

test('a break names the days, the waves and the version from which it stands', () => {
  const { breaks } = stretchesOf(visits(3, 1), trend)
  expect(breaks).toMatchObject([{ from: '2026-01-01', on: '2026-01-02', beforeWaveId: 'w0', waveId: 'w1' }])
  expect(hereOn(breaks[0]!.broken)).toBe(1)
})

// Of figures over many visits: the wave before, the wave after.
test.each([
  ['on', [1], [3], false],
  ['back', [3], [1], true],
  ['on to some', [1], [1, 3], false],
  ['back to some', [3], [1, 3], true],
  ['back from some', [1, 3], [1], true],
  ['on from some', [1, 3], [3], false],
  ['both mixed alike', [1, 3], [1, 3], false],
  ['mixed before, and on', [1, 3], [4], false],
])('between waves: %s', (_, before, after, back) => expect(trend.breakBetween(before, after)).toMatchObject({ from: 1, to: 3, back }))

test('a break asked for in the one direction does not keep its direction for the other', () => {
  expect([trend.breakOf(1, 3)?.back, trend.breakOf(3, 1)?.back, trend.breakOf(1, 3)?.back]).toEqual([false, true, false])
})
