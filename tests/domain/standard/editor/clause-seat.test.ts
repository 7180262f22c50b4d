import { expect, test } from 'vitest'
import { inSeatOf, seatOf } from '@/components/standards/editor/clause-seat'
import type { Clause } from '@/lib/domain/standard/condition'

const clause = (): Clause => ({ about: 'answer', criterionKey: 'wait', is: 'at_least', value: 60 })

test('clauses that read alike stand in lines of their own, and each keeps its line when another goes and comes back', () => {
  const clauses = [clause(), clause(), clause()]
  const seats = clauses.map(seatOf)
  expect(new Set(seats).size).toBe(3)
  expect(clauses.toSpliced(0, 1).map(seatOf)).toEqual(seats.slice(1))
  expect(clauses.map(seatOf)).toEqual(seats)
})

test('a clause that reads otherwise from now on stays in its line, and so does the one before it when that comes back', () => {
  const before = clause()
  const after = inSeatOf(before, { ...clause(), value: 90 } as Clause)
  expect(seatOf(after)).toBe(seatOf(before))
  expect(seatOf(clause())).not.toBe(seatOf(before))
})
