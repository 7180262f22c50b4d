import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedKeys } from '@/lib/domain/standard/compare/moved-keys'
import { wordSegments } from '@/lib/domain/standard/compare/word-segments'

const written = (before: string, after: string) =>
  wordSegments(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

test.each([
  ['Greeted within 30 seconds', 'Greeted within 20 seconds', 'Greeted within [-30-]{+20+} seconds'],
  ['Did they greet you?', 'Did the barista greet you?', 'Did [-they-]{+the barista+} greet you?'],
  ['', 'New', '{+New+}'],
  ['Gone', '', '[-Gone-]'],
  ['Касса чистая', 'Касса и стойка чистые', 'Касса [-чистая-]{+и стойка чистые+}'],
  ['a b c', 'x y c', '[-a b-]{+x y+} c'],
  ['One. Two.', 'One. Two. Three.', 'One. Two.{+ Three.+}'],
])('%s → %s', (before, after, words) => {
  expect(written(before, after)).toBe(words)
})

const text = fc.array(fc.constantFrom('the', 'guest', 'is', ' ', ' ', '.', 'не', "don't", '\n', '😀'), { maxLength: 30 }).map((parts) => parts.join(''))

test('both texts can be read from the segments, and nothing is marked in equal texts', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const segments = wordSegments(before, after)
      const read = (without: string) => segments.filter(({ kind }) => kind !== without).map((one) => one.text).join('')
      expect([read('inserted'), read('removed')]).toEqual([before, after])
      expect(segments.every(({ kind }) => kind === 'same')).toBe(before === after)
    }),
    { numRuns: 1000 },
  )
})

test('two long texts without a word in common are replaced as a whole, at once', () => {
  const many = (word: string) => Array.from({ length: 1200 }, (_, index) => `${word}${index}`).join(' ')
  expect(wordSegments(many('a'), many('b')).map(({ kind }) => kind)).toEqual(['removed', 'inserted'])
})

test.each([
  ['abcd', 'abcd', ''],
  ['abcd', 'bcda', 'a'],
  ['abcd', 'dabc', 'd'],
  ['abcd', 'axbyd', ''],
])('from %s to %s only %s moved', (before, after, moved) => {
  expect([...movedKeys([...before], [...after])].join('')).toBe(moved)
})

test('as few as possible move: what stays keeps its order, and no key more could stay', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'], { minLength: 0 }), (after) => {
      const before = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
      const moved = movedKeys(before, after)
      const rising = (keys: string[]) => keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key)
      expect(rising(after.filter((key) => !moved.has(key)))).toBe(true)
      const longest = Math.max(...Array.from({ length: 2 ** after.length }, (_, bits) => after.filter((_, index) => bits & (1 << index))).filter(rising).map(({ length }) => length))
      expect(after.length - moved.size).toBe(longest)
    }),
    { numRuns: 300 },
  )
})
