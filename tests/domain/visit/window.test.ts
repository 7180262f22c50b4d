import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/visit/days'
import { emptiness, isTimeZone, isWallTime, momentOf, momentsOf, skippedEdge, wallOf } from '@/lib/domain/visit/window'

const iso = (date: Date) => date.toISOString().slice(0, 16)

describe('a wall time in a zone', () => {
  test.each([
    ['an ordinary winter day', '2026-01-15T10:00', 'Europe/Vilnius', '2026-01-15T08:00', 'plain'],
    ['an ordinary summer day', '2026-07-15T10:00', 'Europe/Vilnius', '2026-07-15T07:00', 'plain'],
    ['skipped in spring: the moment of the jump', '2026-03-29T03:30', 'Europe/Vilnius', '2026-03-29T01:00', 'skipped'],
    ['the first minute after the jump', '2026-03-29T04:00', 'Europe/Vilnius', '2026-03-29T01:00', 'plain'],
    ['shown twice in autumn: the first for a beginning', '2026-10-25T03:30', 'Europe/Vilnius', '2026-10-25T00:30', 'twice'],
    ['south of the equator', '2026-10-04T02:30', 'Australia/Sydney', '2026-10-03T16:00', 'skipped'],
    ['half an hour of change', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:30', 'skipped'],
    ['a zone without changes', '2026-03-29T02:30', 'UTC', '2026-03-29T02:30', 'plain'],
  ])('%s', (_, wall, zone, at, clock) => {
    const moment = momentOf(wall, zone, 'start')
    expect([iso(moment.at), moment.clock]).toEqual([at, clock])
  })

  test('an end shown twice is the second of the two, so that the window loses nothing', () => {
    expect(iso(momentOf('2026-10-25T03:30', 'Europe/Vilnius', 'end').at)).toBe('2026-10-25T01:30')
    const { startAt, endAt } = momentsOf({ start: '2026-10-25T03:00', end: '2026-10-25T03:30', timeZone: 'Europe/Vilnius' })
    expect(endAt.getTime() - startAt.getTime()).toBe(90 * 60_000)
  })

  test('a window that lies in the skipped hour altogether is refused', () => {
    expect(() => momentsOf({ start: '2026-03-29T03:10', end: '2026-03-29T03:50', timeZone: 'Europe/Vilnius' })).toThrow('invalid')
  })

  test.each([
    ['2026-03-29T03:10', '2026-03-29T03:50', 'skipped'],
    ['2026-03-29T03:50', '2026-03-29T03:10', 'reversed'],
    ['2026-03-29T10:00', '2026-03-29T10:00', 'reversed'],
    ['2026-03-29T03:10', '2026-03-29T04:10', null],
    ['2026-03-28T22:00', '2026-03-29T18:00', null],
    ['2026-10-25T03:50', '2026-10-25T04:00', null],
  ])('a window from %s to %s: %s', (start, end, why) => expect(emptiness({ start, end, timeZone: 'Europe/Vilnius' })).toBe(why))

  test.each([
    ['begins in the gap', '2027-03-28T03:30', '2027-03-28T06:00', 'Europe/Vilnius', { day: '2027-03-28', time: '03:30', next: '04:00' }],
    ['ends in the gap', '2027-03-27T22:00', '2027-03-28T03:59', 'Europe/Vilnius', { day: '2027-03-28', time: '03:59', next: '04:00' }],
    ['lies in the gap', '2027-03-28T03:10', '2027-03-28T03:50', 'Europe/Vilnius', { day: '2027-03-28', time: '03:10', next: '04:00' }],
    ['begins with the jump', '2027-03-28T03:00', '2027-03-28T06:00', 'Europe/Vilnius', { day: '2027-03-28', time: '03:00', next: '04:00' }],
    ['begins behind the jump', '2027-03-28T04:00', '2027-03-28T06:00', 'Europe/Vilnius', null],
    ['spans the gap', '2027-03-28T02:59', '2027-03-28T06:00', 'Europe/Vilnius', null],
    ['begins in a gap of half an hour', '2026-10-04T02:10', '2026-10-04T09:00', 'Australia/Lord_Howe', { day: '2026-10-04', time: '02:10', next: '02:30' }],
    ['begins at a midnight that does not exist', '2026-04-24T00:00', '2026-04-24T09:00', 'Africa/Cairo', { day: '2026-04-24', time: '00:00', next: '01:00' }],
    ['lies in the hour autumn repeats', '2026-10-25T03:10', '2026-10-25T03:50', 'Europe/Vilnius', null],
  ])('a window that %s', (_, start, end, timeZone, skipped) => expect(skippedEdge({ start, end, timeZone })).toEqual(skipped))

  test.each([
    ['2026-02-31T10:00', false], ['2026-02-28T24:00', false], ['2026-2-28T10:00', false], ['', false], ['2028-02-29T23:59', true],
  ])('%s is a wall time: %s', (wall, is) => expect(isWallTime(wall)).toBe(is))

  test.each([['Europe/Riga', true], ['Mars/Olympus', false], ['', false]])('%s is a zone: %s', (zone, is) => expect(isTimeZone(zone)).toBe(is))

  test('what a clock shows leads back to the same moment, over years and zones', () => {
    const zones = ['Europe/Vilnius', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC', 'Pacific/Apia']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 365 * 4 }), fc.constantFrom(...zones), (minutes, zone) => {
        const moment = new Date(Date.UTC(2025, 0, 1) + minutes * 60_000)
        const wall = wallOf(moment, zone)
        const both = [momentOf(wall, zone, 'start').at.getTime(), momentOf(wall, zone, 'end').at.getTime()]
        expect(both).toContain(moment.getTime())
        expect(both[0]).toBeLessThanOrEqual(both[1]!)
      }),
      { numRuns: 2_000 },
    )
  })
})

test('days are counted over months and leap years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
})
