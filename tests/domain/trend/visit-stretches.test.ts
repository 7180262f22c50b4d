import { expect, test } from 'vitest'
import { trendOf } from '@/lib/domain/trend/score-trend'
import { stretchesOf } from '@/lib/domain/trend/visit-stretches'
import type { Chain } from '@/lib/domain/trend/version-chain'
import { section, standard, yesNo } from '../score/build'

const of = (weightMilli: number, prompt = 'So?') => standard([section('s', [{ ...yesNo('a'), weightMilli, prompt: { en: prompt } }])])
const chain: Chain = [of(1), of(1, 'Really?'), of(2), of(1)].map((content, at) => ({ number: at + 1, content, meant: [] }))
const visits = (...versions: number[]) => versions.map((version, at) => ({ on: `2026-01-0${at + 1}`, version, waveId: `w${at}` }))
const told = (...versions: number[]) => {
  const { stretches, breaks } = stretchesOf(visits(...versions), trendOf(chain))
  return [[...stretches], breaks.map(({ from, on, broken }) => [from, on, broken.to])]
}

test.each([
  ['no visits', [], [], []],
  ['one version', [1, 1], [[1, 0]], []],
  ['words alone', [1, 2, 1], [[1, 0], [2, 0]], []],
  ['a new measure', [1, 3, 3], [[1, 0], [3, 1]], [['2026-01-01', '2026-01-02', 3]]],
  ['old visits that still come in', [1, 3, 1, 3], [[1, 0], [3, 1]], [['2026-01-01', '2026-01-02', 3]]],
  ['a measure taken back is a stretch of its own', [1, 3, 4], [[1, 0], [3, 1], [4, 2]], [['2026-01-01', '2026-01-02', 3], ['2026-01-02', '2026-01-03', 4]]],
  ['a newer wording after a late visit', [3, 1, 3, 4], [[3, 0], [1, 1], [4, 2]], [['2026-01-01', '2026-01-02', 3], ['2026-01-03', '2026-01-04', 4]]],
])('%s', (_, versions, stretches, breaks) => expect(told(...versions)).toEqual([stretches, breaks]))
