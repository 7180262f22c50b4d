import { expect, test } from 'vitest'
import { wordsOf } from '@/lib/jobs/paper/point-words'

const width = 450
const even = (count: number, need: number) => Array.from({ length: count }, () => need)
/** As waves are: the last says in a long word that it is not closed. */
const longLast = (count: number) => [...even(count - 1, 32), 66]

test.each([['short', (count: number) => even(count, 32)], ['long', (count: number) => even(count, 58)], ['of waves', longLast]] as const)(
  'words under a printed chart, %s: none over another, each as wide as its longest word and under its point or at an end, the last and the first among them',
  (_, needsOf) => {
    for (let count = 1; count <= 60; count += 1) {
      const needs = needsOf(count)
      const slot = width / count
      const all = wordsOf(needs, width)
      const named = all.filter((one) => one.named)
      expect([named[0]?.at, named.at(-1)?.at], `${count}`).toEqual([0, count - 1])
      for (const [place, { at, left, width: wide, align }] of named.entries()) {
        const of = `${at} of ${count}`
        expect(wide, of).toBeGreaterThanOrEqual(needs[at]! - 0.001)
        expect([left > (align === 'right' ? -26.001 : -0.001), left + wide < width + 0.001], of).toEqual([true, true])
        if (place > 0) expect(left, of).toBeGreaterThanOrEqual(named[place - 1]!.left + named[place - 1]!.width + 4.999)
        if (align === 'center') expect(left + wide / 2, of).toBeCloseTo(slot * (at + 0.5))
        else if (align === 'left') expect(at).toBe(0)
        // At the end, or aside of where it would stand over the next one's, and under its own part of the plot still.
        else if (at < count - 1) expect([left + wide > slot * at + 4.999, left + wide < slot * (at + 0.5) + needs[at]! / 2, named.length], of).toEqual([true, true, count])
      }
      // Whoever has no room for a name keeps the figure, as long as that has room.
      expect(all.length, `${count}`).toBe(slot >= 29 ? count : named.length)
    }
  },
)

test('words are left out only where they have no room', () => {
  const names = (needs: number[]) => wordsOf(needs, width).filter(({ named }) => named).map(({ at }) => at)
  expect(names(even(8, 50))).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(names(longLast(6))).toEqual([0, 1, 2, 3, 4, 5])
  expect(names(longLast(10))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(names(even(24, 32))).toEqual([0, 4, 6, 8, 10, 12, 14, 16, 18, 20, 23])
  // Two that are wider than half of the chart: the one asked about.
  expect(names(even(2, 300))).toEqual([1])
  expect(wordsOf([], width)).toEqual([])
})

test('no figure stands alone beside the words of the last wave: those before it move aside, and the last has the room under the goal', () => {
  const alone = (count: number, room: number, beside: number) => wordsOf(longLast(count), room, beside).filter(({ named }) => !named)
  for (let count = 2; count <= 12; count += 1) expect([alone(count, 485, 0), alone(count, 450, 35)], `${count}`).toEqual([[], []])
  const [before, last] = wordsOf(longLast(12), 450, 35).slice(-2)
  expect([before!.align, last!.align], 'under their points, where the goal leaves room').toEqual(['right', 'center'])
  expect(last!.left + last!.width).toBeLessThanOrEqual(485)
})
