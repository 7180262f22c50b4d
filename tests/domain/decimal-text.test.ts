import { expect, test } from 'vitest'
import { unitsFromText, unitsToText } from '@/lib/domain/decimal-text'

test.each([
  ['1.5', 3, 1500],
  ['1,5', 3, 1500],
  [' 1 000 ', 3, 1_000_000],
  ['−2', 3, -2000],
  ['-0', 3, 0],
  ['.25', 3, 250],
  ['0.1230', 3, 123],
  ['86.4', 1, 864],
  ['7', 0, 7],
  ['0.1234', 3, null],
  ['1.5', 0, null],
  ['', 3, null],
  ['.', 3, null],
  ['1.2.3', 3, null],
  ['1e3', 3, null],
  ['five', 3, null],
])('%j with %i decimals is %j', (text, decimals, expected) => {
  expect(unitsFromText(text, decimals)).toBe(expected)
})

test('writing and reading again gives the same figure, in any sign of decimals', () => {
  for (const units of [0, 1, 999, 1000, 1500, -250, 1_000_000])
    for (const sign of ['.', ',']) expect(unitsFromText(unitsToText(units, 3, sign), 3)).toBe(units)
  expect(unitsToText(1500, 3, ',')).toBe('1,5')
})
