import { expect, test } from 'vitest'
import { meanText, pointsText } from '@/components/standards/dry-run/points'

test.each([
  [12_440_000, '12.4'],
  [-12_450_000, '12.5'],
  [40_000, '< 0.1'],
  [0, '0.0'],
])('%i millionths in all read %s', (sum, text) => expect(pointsText(sum, 'en')).toBe(text))

test.each([
  [-40_000_000, 2, '−20.0'],
  [40_000_000, 3, '+13.3'],
  [100_000, 1_000, '+< 0.1'],
  [-1, 1_000, '−< 0.1'],
  [0, 5, '0.0'],
  [0, 0, '0.0'],
])('%i millionths over %i visits read %s each', (sum, visits, text) => expect(meanText(sum, visits, 'en')).toBe(text))
