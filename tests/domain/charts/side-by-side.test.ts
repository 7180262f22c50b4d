import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sideBySide } from '@/components/compare/side-by-side'

test('a point alone stands over its number, two at one place beside it, as far on either side', () => {
  expect(sideBySide([{ n: 3, top: 10 }, { n: 4, top: 10 }, { n: 4, top: 90 }], 15)).toEqual([0, 0, 0])
  expect(sideBySide([{ n: 3, top: 50 }, { n: 3, top: 50 }, { n: 3, top: 50.5 }], 15)).toEqual([-0.7, 0, 0.7])
})

test('however many there are, none comes as near to the next number as to its own', () => {
  fc.assert(fc.property(fc.array(fc.record({ n: fc.integer({ min: 1, max: 4 }), top: fc.double({ min: 0, max: 100, noNaN: true }) }), { maxLength: 400 }), fc.double({ min: 0.5, max: 40, noNaN: true }), (points, column) => {
    for (const aside of sideBySide(points, column)) expect(Math.abs(aside)).toBeLessThan(column / 2)
  }))
})
