import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BranchFields } from '@/lib/domain/branch/branch.schema'
import { pairOf } from '@/lib/domain/branch/coordinates'
import { fromStoredHours, OpeningHoursInput, toStoredHours } from '@/lib/domain/branch/opening-hours.schema'
import { moved, standsOn, type Placement } from '@/lib/domain/branch/placement'
import { inTreeOrder, mayStandUnder, regionLabel, byId } from '@/lib/domain/branch/region-tree'
import { knownTimeZone, suggestTimeZone, timeZones } from '@/lib/domain/branch/time-zone'
import { openOn } from '@/lib/domain/visit/opening'
import { addDays } from '@/lib/domain/visit/days'
import { fieldCode } from '@/lib/domain/field-issue'
import { branchFields } from '../../support/branch'

describe('opening hours', () => {
  test('are put in order, with midnight as an end', () => {
    const parsed = OpeningHoursInput.parse({ week: { fri: [['18:00', '00:00'], ['08:00', '12:00']], sun: [] }, holidays: {} })
    expect(parsed.week).toEqual({ fri: [['08:00', '12:00'], ['18:00', '24:00']], sun: [] })
  })
  test.each([
    ['an end before the start', [['20:00', '08:00']]],
    ['spans that overlap', [['08:00', '12:00'], ['11:00', '15:00']]],
    ['an hour that is none', [['8', '25:00']]],
    ['no time at all', [['', '']]],
  ])('refuse %s', (_, spans) => expect(OpeningHoursInput.safeParse({ week: { mon: spans }, holidays: {} }).success).toBe(false))
  test('are read by the planner as they were entered', () => {
    const stored = toStoredHours({ week: { mon: [['08:00', '12:00'], ['13:00', '18:00']], sun: [] }, holidays: { '2026-11-23': [] } })
    expect([openOn(stored, '2026-11-16'), openOn(stored, '2026-11-22'), openOn(stored, '2026-11-23')]).toEqual([['08:00', '18:00'], null, null])
    expect(fromStoredHours(stored)).toEqual({ week: { mon: [['08:00', '12:00'], ['13:00', '18:00']], sun: [] }, holidays: { '2026-11-23': [] } })
    expect(fromStoredHours('broken')).toEqual({ week: {}, holidays: {} })
  })
})

describe('time zones', () => {
  test.each([['Europe/Vilnius', 'Europe/Vilnius'], [' europe/vilnius ', 'Europe/Vilnius'], ['Asia/Kolkata', 'Asia/Kolkata'], ['America/New York', 'America/New_York']])(
    '%s is known', (text, zone) => expect(knownTimeZone(text)).toBe(zone))
  test.each(['+03:00', 'EEST', '', 'Europe/Vilnus', 'x'.repeat(5_000)])('%s is not', (text) => expect(knownTimeZone(text)).toBeNull())
  test.each([['Europe/Vilnus', 'Europe/Vilnius'], ['Vilnius', 'Europe/Vilnius'], ['Bangalore', 'Asia/Kolkata'], ['Europe/Talin', 'Europe/Tallinn'], ['Москва', 'Europe/Moscow']])(
    '%s suggests %s', (text, zone) => expect(suggestTimeZone(text)).toBe(zone))
  test('nothing near suggests nothing', () => expect([suggestTimeZone('Narnia/Lantern'), suggestTimeZone(''), suggestTimeZone('x'.repeat(5_000))]).toEqual([null, null, null]))
  test('every zone offered is one the browser and the server can reckon in', () => {
    for (const timeZone of timeZones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow()
  })
})

test('5,000-character names, zones without rules and doubled attributes are refused; other scripts are kept', () => {
  const fits = (over: object) => BranchFields.safeParse({ ...branchFields(), ...over }).success
  expect([fits({ name: 'x'.repeat(5_000) }), fits({ name: '  ' }), fits({ code: '' }), fits({ timeZone: '+03:00' })]).toEqual([false, false, false, false])
  expect(fits({ attributes: [{ key: 'a', value: '1' }, { key: 'a', value: '2' }] })).toBe(false)
  expect(BranchFields.parse(branchFields({ name: ' مقهى\t😀  Кафе ' })).name).toBe('مقهى 😀 Кафе')
})

test.each([
  ['both as typed', { latitude: '54,6872', longitude: ' 25.2797° ' }, [54.6872, 25.2797]],
  ['both as figures', { latitude: -33.9, longitude: 151.2 }, [-33.9, 151.2]],
  ['none', { latitude: '', longitude: ' ' }, [null, null]],
  ['none said at all', { latitude: undefined, longitude: null }, [null, null]],
])('coordinates: %s', (_, over, figures) => {
  const { latitude, longitude } = BranchFields.parse({ ...branchFields(), ...over })
  expect([latitude, longitude]).toEqual(figures)
})

test.each([
  ['latitude alone', { latitude: '54', longitude: '' }, ['longitude', 'missing']],
  ['longitude alone', { latitude: null, longitude: '25' }, ['latitude', 'missing']],
  ['beyond the pole', { latitude: '90.5', longitude: '25' }, ['latitude', 'wrong']],
  ['beyond the date line', { latitude: '54', longitude: '-180.5' }, ['longitude', 'wrong']],
  ['words', { latitude: 'Vilnius', longitude: '25' }, ['latitude', 'wrong']],
])('coordinates refused: %s', (_, over, [field, code]) => {
  const issues = BranchFields.safeParse({ ...branchFields(), ...over }).error?.issues ?? []
  expect(issues.map((issue) => [issue.path.join('.'), fieldCode(issue)])).toEqual([[field, code]])
})

test('both figures as a map copies them are told from one', () => {
  expect(pairOf(' 54.6872, 25.2797')).toEqual({ latitude: '54.6872', longitude: '25.2797' })
  expect([pairOf('54,6872'), pairOf('54.6872'), pairOf('')]).toEqual([null, null, null])
})

describe('placements', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days))
  const moves = fc.array(fc.record({ regionId: fc.constantFrom('a', 'b', 'c'), from: day }), { maxLength: 12 })
  const start: Placement[] = [{ regionId: 'a', from: '2025-06-01', to: null }]

  test('whatever the moves, a branch stands in one place a day, and days before a move are left as they were', () => {
    fc.assert(
      fc.property(moves, day, (all, looked) => {
        let history = start
        for (const { regionId, from } of all) {
          const before = standsOn(history, looked)?.regionId
          history = moved(history, regionId, from)
          expect(standsOn(history, looked)?.regionId).toBe(looked < from ? before : regionId)
          expect(history.filter((one) => one.from <= looked && (one.to === null || one.to > looked))).toHaveLength(1)
        }
      }),
      { numRuns: 1_000 },
    )
  })
  test('moving to where it stands changes nothing', () => expect(moved(start, 'a', '2026-03-01')).toEqual(start))
})

test('a tree is shown depth first, and no region may stand below itself', () => {
  const regions = [
    { id: '3', parentId: '2', name: 'City', path: ['1', '2', '3'] }, { id: '1', parentId: null, name: 'Rasa', path: ['1'] },
    { id: '4', parentId: '1', name: 'East', path: ['1', '4'] }, { id: '2', parentId: '1', name: 'North', path: ['1', '2'] },
  ]
  expect(inTreeOrder(regions).map(({ name, depth }) => `${depth}${name}`)).toEqual(['0Rasa', '1East', '1North', '2City'])
  expect([regionLabel(byId(regions), '3'), regionLabel(byId(regions), '1')]).toEqual(['North / City', 'Rasa'])
  expect([mayStandUnder(regions[3]!, regions[0]!), mayStandUnder(regions[3]!, regions[2]!), mayStandUnder(regions[1]!, regions[2]!)]).toEqual([false, true, false])
})
