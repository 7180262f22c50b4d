import { describe, expect, test } from 'vitest'
import { countCell, rowsOf, sumCell, textCell } from '@/lib/data/published/cells'

describe('cells of rows that come as one text', () => {
  test.each([['[]', []], ['[["a",1],["b",2]]', [['a', 1], ['b', 2]]]])('%s', (text, rows) => expect(rowsOf(text)).toEqual(rows))

  test.each(['{}', '[{}]', '["a"]', 'null', '[null]'])('%s holds no rows of cells', (text) => expect(() => rowsOf(text)).toThrow('does not parse'))

  test.each([[0, 0n], [243_000_000, 243_000_000n], ['243000000', 243_000_000n], ['-5', -5n], ['123456789012345678901234567890', 123_456_789_012_345_678_901_234_567_890n]])('%s is the sum %s, exactly', (cell, sum) => expect(sumCell(cell)).toBe(sum))

  test.each([2 ** 53, 1.5, '1.5', '1e5', '', null, undefined, true])('%s is no exact sum', (cell) => expect(() => sumCell(cell)).toThrow('does not parse'))

  test.each([1.5, '1', null, undefined, 2 ** 53])('%s is no count', (cell) => expect(() => countCell(cell)).toThrow('does not parse'))
  test.each([1, null, undefined])('%s is no text', (cell) => expect(() => textCell(cell)).toThrow('does not parse'))
  test('a count and a text are themselves', () => expect([countCell(7), textCell('branch')]).toEqual([7, 'branch']))
})
