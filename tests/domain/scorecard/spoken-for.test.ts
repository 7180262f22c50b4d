import { expect, test } from 'vitest'
import { seenIn, spokenFor } from '@/lib/domain/scorecard/scope'

const set = (names: string) => new Set(names.split('').filter((name) => name !== '-'))

test.each([
  // standing, seen here, seen anywhere: branches the figure speaks for
  ['abc', 'ab', 'ab', 3, 'one not visited'],
  ['abc', 'ab', 'abc', 2, 'c stands here and was visited where it stood before'],
  ['ab', 'abc', 'abc', 3, 'c was visited here and has left since'],
  ['abc', 'abc', 'abc', 3, 'c was visited here and elsewhere'],
  ['ab', '-', 'ab', 0, 'all who stand here were visited elsewhere'],
  ['abc', '-', '-', 3, 'nobody was visited'],
  ['-', 'a', 'a', 1, 'nobody stands here any more'],
])('of %s standing, %s seen here, %s seen anywhere: %i (%s)', (standing, here, anywhere, count) => {
  expect(spokenFor(set(standing), { here: set(here), anywhere: set(anywhere) })).toBe(count)
})

test('a branch is seen where a visit of it counts', () => {
  expect(seenIn([{ branchId: 'a', scored: 2 }, { branchId: 'b', scored: 0 }, { branchId: 'a', scored: 1 }])).toEqual(new Set(['a']))
})
