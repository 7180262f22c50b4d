import { expect, test } from 'vitest'
import { labelLines, labelsThatFit } from '@/components/charts/axis'

test('on a phone every second or third wave is named, always the last; at a desk all are', () => {
  expect(labelsThatFit(4, 900)).toEqual([0, 1, 2, 3])
  expect(labelsThatFit(4, 300)).toEqual([0, 1, 2, 3])
  expect(labelsThatFit(12, 300)).toEqual([1, 3, 5, 7, 9, 11])
  expect(labelsThatFit(30, 300)).toEqual([4, 9, 14, 19, 24, 29])
  expect(labelsThatFit(1, 0)).toEqual([0])
})

test('no two labels of one chart meet, whatever the width', () => {
  for (let count = 1; count <= 40; count += 1)
    for (let width = 100; width <= 1200; width += 37) {
      const shown = labelsThatFit(count, width)
      expect(shown.at(-1)).toBe(count - 1)
      if (shown.length > 1) expect(((shown[1]! - shown[0]!) * width) / count).toBeGreaterThanOrEqual(44)
    }
})

test('a label takes two lines at most and never more than its room', () => {
  expect(labelLines('Q4 2025', 200)).toEqual(['Q4 2025'])
  expect(labelLines('Wave 3 autumn', 70)).toEqual(['Wave 3', 'autumn'])
  expect(labelLines('Christmas campaign in all branches', 70)).toEqual(['Christmas', 'campaign…'])
  expect(labelLines('Donaudampfschifffahrt', 70)).toEqual(['Donaudam…'])
  for (const name of ['2026 m. trečiasis ketvirtis', 'Волна 3', 'x'.repeat(300)])
    for (const line of labelLines(name, 60)) expect(line.length).toBeLessThanOrEqual(9)
})
