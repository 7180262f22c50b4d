import { expect, test } from 'vitest'
import { firstVisitDay, visitedAtFault } from '@/lib/domain/report/visited-at'

const timeZone = 'Europe/Vilnius'
/** 00:30 on the 21st in Vilnius. */
const asked = { offeredAt: new Date('2026-11-20T22:30:00Z'), timeZone }
const now = new Date('2026-11-22T10:00:00Z')

test('the first day is the one before the offer, by the branch’s calendar', () => {
  expect(firstVisitDay(asked)).toBe('2026-11-20')
  expect(firstVisitDay({ ...asked, timeZone: 'America/New_York' })).toBe('2026-11-19')
})

test.each([
  ['2026-11-19T23:59', 'early'],
  ['2026-11-20T00:00', null],
  ['0026-11-22T10:00', 'early'],
  ['2026-11-22T12:10', null],
  ['2026-11-22T12:11', 'late'],
  ['2027-11-22T09:00', 'late'],
  ['2026-02-31T10:00', 'missing'],
  ['', 'missing'],
  [null, 'missing'],
  [undefined, 'missing'],
])('%s is %s', (visitedAt, fault) => expect(visitedAtFault(visitedAt, asked, now)).toBe(fault))

test('without a clock nothing is late, yet early is early', () => {
  expect(visitedAtFault('2027-11-22T09:00', asked, null)).toBeNull()
  expect(visitedAtFault('2025-11-22T09:00', asked, null)).toBe('early')
})
