import { expect, test } from 'vitest'
import { inUnit, rangeInUnit, unitBeside } from '@/lib/domain/standard/in-unit'

test.each([
  ['tables', 'tables: 1', '(tables)'],
  ['столики', 'столики: 1', '(столики)'],
  ['žmonės', 'žmonės: 1', '(žmonės)'],
  ['litres of fuel', 'litres of fuel: 1', '(litres of fuel)'],
  ['раз', 'раз: 1', '(раз)'],
  ['EUR', '1 EUR', 'EUR'],
  ['km/h', '1 km/h', 'km/h'],
  ['kart.', '1 kart.', 'kart.'],
  ['°C', '1 °C', '°C'],
  ['%', '1 %', '%'],
  ['мин', '1 мин', 'мин'],
  ['шт.', '1 шт.', 'шт.'],
  ['vnt.', '1 vnt.', 'vnt.'],
  ['', '1', ''],
])('a word as a unit has no plural to agree with, a sign needs none: %s', (unit, figure, beside) => {
  expect([inUnit('1', unit), unitBeside(unit)]).toEqual([figure, beside])
})

test('in a range a word stands once, a sign at each edge', () => {
  const words = (edge: (figure: string) => string) => `${edge('1')} to under ${edge('3')}`
  expect(rangeInUnit('tables', words)).toBe('tables: 1 to under 3')
  expect(rangeInUnit('°C', words)).toBe('1 °C to under 3 °C')
  expect(rangeInUnit('', words)).toBe('1 to under 3')
})
