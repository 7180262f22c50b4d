import { expect, test } from 'vitest'
import { blanksOf } from '../support/icu'

test('blanks are found inside plurals, words of a case are not blanks', () => {
  const found = blanksOf('{name} has {count, plural, =0 {nothing} one {# visit in {place}} other {# visits}}, <b>all</b>')
  expect([...found.names]).toEqual(['name', 'count', 'place'])
  expect(found.plurals).toEqual([{ name: 'count', cases: ['=0', 'one', 'other'], worded: true }])
  expect([...found.tags]).toEqual(['b'])
})

test.each(['{count, plural, one {#}}', 'open {name', 'shut }', '{}'])('%s does not parse', (message) => {
  expect(() => blanksOf(message)).toThrow()
})
