import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saysTheSame } from '@/lib/domain/standard/same-content'

/** The same value with the fields of every object in another order, as a database gives them back. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).reverse().map(([name, inner]) => [name, turned(inner)]))
}
const json = fc.jsonValue({ maxDepth: 4 })

test('the order of fields says nothing, and neither does a field that is undefined', () => {
  fc.assert(fc.property(json, (value) => saysTheSame(value, turned(value))))
  expect(saysTheSame({ a: 1, b: undefined }, { a: 1 })).toBe(true)
  expect(saysTheSame({ a: 1 }, { b: undefined, a: 1 })).toBe(true)
})

test('every other difference does: as JSON tells it', () => {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(sorted)
    : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)]))
    : value
  fc.assert(fc.property(json, json, (one, other) => saysTheSame(one, other) === (JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)))))
  for (const [one, other] of [[{ a: null }, {}], [[1, 2], [2, 1]], [[], {}], [{ a: [] }, { a: {} }], ['1', 1], [{ a: 1 }, { a: 1, b: 2 }], [null, {}]] as const) expect(saysTheSame(one, other)).toBe(false)
})
