import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { milliOf, secondsOf, textOfSeconds } from '@/components/field/report/numbers'
import { sayFrom } from '@/components/field/say'
import { randomId } from '@/lib/offline/chance'
import { pauseAfter } from '@/lib/offline/courier'
import { digestOf } from '@/lib/offline/digest'
import { sha256 } from '@/lib/offline/sha256'

test('SHA-256 without the browser’s help equals the standard one', async () => {
  for (const length of [0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1_000, 65_537]) {
    const bytes = new Uint8Array(randomBytes(length))
    const expected = createHash('sha256').update(bytes).digest('hex')
    expect(Buffer.from(digestOf(bytes)).toString('hex'), `${length} bytes`).toBe(expected)
    expect(await sha256(bytes)).toBe(expected)
  }
})

test('ids are UUIDs and differ', () => {
  const ids = Array.from({ length: 100 }, randomId)
  expect(new Set(ids).size).toBe(100)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('pauses grow and stay within a minute and a quarter', () => {
  expect([1, 2, 3, 4].map((failures) => pauseAfter(failures, 0.5))).toEqual([1_000, 2_000, 4_000, 8_000])
  expect(pauseAfter(50, 1)).toBe(75_000)
})

test.each([
  ['12,5', 1, 12_500], ['12.5', 2, 12_500], ['0', 0, 0], ['-3', 0, -3_000], ['1 250', 0, 1_250_000], ['0.333', 3, 333],
  ['12,55', 1, null], ['12,', 1, 12_000], ['', 1, null], ['abc', 1, null], ['1e5', 0, null], ['99999999999', 0, null],
])('the number "%s" with %i decimals', (text, decimals, milli) => expect(milliOf(text, decimals)).toBe(milli))

test.each([['2:47', 167], ['167', 167], ['1:02:03', 3_723], ['2.05', 125], ['2:75', null], ['x', null], ['', null], ['99999', null]])(
  'the duration "%s"',
  (text, seconds) => expect(secondsOf(text)).toBe(seconds),
)

test('durations are written as a clock', () => expect([0, 9, 167, 3_723].map(textOfSeconds)).toEqual(['0:00', '0:09', '2:47', '1:02:03']))

test('sentences are filled, with the plural of the language', () => {
  const words = { deep: { hello: 'Hello {name}' }, left: '{count, plural, =0 {nothing} one {# ответ} few {# ответа} many {# ответов} other {# ответа}} у {who}' }
  const say = sayFrom(words, 'ru')
  expect(say('deep.hello', { name: 'Ieva' })).toBe('Hello Ieva')
  expect([0, 1, 2, 5, 21].map((count) => say('left', { count, who: 'нас' }))).toEqual(['nothing у нас', '1 ответ у нас', '2 ответа у нас', '5 ответов у нас', '21 ответ у нас'])
})
