import { expect, test } from 'vitest'
import { wordsOf } from '@/lib/jobs/paper/point-words'

test('words under a printed chart take the whole width once, at least as wide as they need, the first and the last among them', () => {
  const width = 485
  for (let count = 1; count <= 60; count += 1) {
    const words = wordsOf(count, width)
    expect([words[0]?.at, words.at(-1)?.at, words[0]?.from, words.at(-1)?.to]).toEqual([0, count - 1, 0, count])
    for (const [place, { at, from, to, align }] of words.entries()) {
      if (place > 0) expect(from).toBe(words[place - 1]!.to)
      expect([from <= at, to >= at + 1]).toEqual([true, true])
      if (align !== 'center') continue
      expect(((to - from) * width) / count, `${at} of ${count}`).toBeGreaterThanOrEqual(Math.min(40, width / count) - 0.01)
    }
  }
  expect(wordsOf(24, width).length).toBeGreaterThan(7)
  expect(wordsOf(8, width)).toHaveLength(8)
})
