import { expect, test, vi } from 'vitest'
import { onceOf } from '@/lib/domain/once-of'

test('what follows from rows is worked out once for those rows and what is asked of them', () => {
  const work = vi.fn((rows: readonly number[], most: number, kind: string) => `${kind} ${rows.filter((row) => row <= most).length}`)
  const of = onceOf(work)
  const rows = [1, 2, 3]
  expect([of(rows, 2, 'a'), of(rows, 2, 'a'), of(rows, 3, 'a'), of(rows, 2, 'b'), of([1, 2, 3], 2, 'a')]).toEqual(['a 2', 'a 2', 'a 3', 'b 2', 'a 2'])
  expect(work).toHaveBeenCalledTimes(4)
})

test('an answer that is nothing is kept too, and one that was refused is asked for again', () => {
  const nothing = vi.fn((_rows: readonly number[]) => undefined)
  const one = [1]
  const of = onceOf(nothing)
  of(one)
  of(one)
  expect(nothing).toHaveBeenCalledTimes(1)
  const refusing = vi.fn((_rows: readonly number[]): number => {
    throw new Error('no')
  })
  const asked = onceOf(refusing)
  expect(() => asked(one)).toThrow('no')
  expect(() => asked(one)).toThrow('no')
  expect(refusing).toHaveBeenCalledTimes(2)
})

test('what is asked is told apart where it is written alike', () => {
  const of = onceOf((_rows: readonly number[], ...asked: (string | number)[]) => asked.map((one) => typeof one).join(' '))
  const rows: number[] = []
  expect([of(rows, 'a b'), of(rows, 'a', 'b'), of(rows, '1'), of(rows, 1)]).toEqual(['string', 'string string', 'string', 'number'])
})
