import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closedAll, closedOn, closedWithin } from '@/lib/domain/branch/closure'
import { turnsOf } from '@/lib/domain/branch/history'
import { corrected, moved, standsOn, succeeded, type Placement } from '@/lib/domain/branch/placement'
import { regroupedFigures } from '@/lib/domain/branch/regrouped-figures'
import { lineageOf } from '@/lib/domain/scorecard/lineage'
import { branchesIn, standingAt, stoodIn } from '@/lib/domain/scorecard/scope'
import type { RegionPlace } from '@/lib/domain/scorecard/words'
import { addDays } from '@/lib/domain/visit/days'

const day = (n: number) => addDays('2026-01-01', n)
const start: Placement[] = [{ regionId: 'a', from: day(0), to: null }]
const step = fc.record({ how: fc.constantFrom('moved' as const, 'corrected' as const, 'succeeded' as const), region: fc.constantFrom('a', 'b', 'c', 'd'), on: fc.integer({ min: -5, max: 40 }) })
const apply = (places: Placement[], { how, region, on }: { how: 'moved' | 'corrected' | 'succeeded'; region: string; on: number }) =>
  how === 'moved' ? moved(places, region, day(on)) : how === 'corrected' ? corrected(places, region, day(on)) : succeeded(places, new Map([[region, `${region}'`]]), day(on))

describe('places of a branch', () => {
  test('follow each other without a gap or an overlap, the last is open, and no two in a row are the same', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const places = steps.reduce(apply, start)
      expect(places.map(({ to }) => to)).toEqual([...places.slice(1).map(({ from }) => from), null])
      for (const { from, to } of places) expect(to === null || from < to).toBe(true)
      places.slice(1).forEach(({ regionId }, at) => expect(regionId).not.toBe(places[at]!.regionId))
    }))
  })
  test('a move changes no day before it, a correction none after the next move, a successor takes over day by day', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 6 }), fc.constantFrom('a', 'b', 'z'), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 50 }), (steps, region, on, other) => {
      const places = steps.reduce(apply, start)
      const at = (all: readonly Placement[], n: number) => standsOn(all, day(n))?.regionId
      expect(at(moved(places, region, day(on)), other)).toBe(other < on ? at(places, other) : region)
      const until = standsOn(places, day(on))?.to
      expect(at(corrected(places, region, day(on)), other)).toBe(other >= on && (!until || day(other) < until) ? region : at(places, other))
      expect(at(succeeded(places, new Map([[region, 'next']]), day(on)), other)).toBe(other >= on && at(places, other) === region ? 'next' : at(places, other))
    }))
  })
  test('a correction before the first place begins the history earlier', () => {
    expect(corrected(start, 'b', day(-3))).toEqual([{ regionId: 'b', from: day(-3), to: day(0) }, ...start])
    expect(corrected(start, 'a', day(-3))).toEqual([{ regionId: 'a', from: day(-3), to: null }])
  })
})

test('a closure holds from its first day up to, and without, the day the branch opens again', () => {
  const closures = [{ from: day(10), to: day(20) }, { from: day(30), to: null }]
  expect([9, 10, 19, 20, 30, 99].map((n) => closedOn(closures, day(n)) !== null)).toEqual([false, true, true, false, true, true])
  expect([closedAll(closures, day(10), day(19)), closedAll(closures, day(10), day(20)), closedAll(closures, day(31), day(90))]).toEqual([true, false, true])
  expect([closedWithin(closures, day(0), day(9)), closedWithin(closures, day(5), day(10)), closedWithin(closures, day(20), day(29))]).toEqual([false, true, false])
})

test('a branch counts in the region it stood in at the end of a period, if it was open on some day of it', () => {
  const regions = ['north', 'east'].map((id) => ({ id, path: ['root', id] }))
  const branch = { id: 'x', regionId: 'east', openedOn: null, closedOn: null, stood: [{ regionId: 'north', from: day(0), to: day(50) }], closures: [{ from: day(60), to: day(90) }] }
  const inside = (regionId: string, from: number, to: number) => branchesIn([branch], regions, regionId, { from: day(from), to: day(to) }).has('x')
  expect([inside('north', 20, 40), inside('east', 20, 40), inside('east', 40, 55), inside('north', 40, 55)]).toEqual([true, false, true, false])
  expect([inside('east', 60, 89), inside('east', 60, 90)]).toEqual([false, true])
  expect(standingAt(branch, null)).toBe('east')
})

test('a region is of a period that it did not end before, nor begin after in the place of another', () => {
  const regions = [{ id: 'old', endedOn: day(30) }, { id: 'new', continuesId: 'old' }, { id: 'other' }]
  const stood = (id: string, from: number, to: number) => stoodIn(regions, id, { from: day(from), to: day(to) })
  expect([stood('old', 0, 20), stood('old', 30, 40), stood('new', 0, 20), stood('new', 20, 30), stood('other', 0, 1)]).toEqual([true, false, false, true, true])
})

test('the history tells moves, doors and who handed over to whom, the latest first', () => {
  const turns = turnsOf({
    placements: [{ regionId: 'north', from: day(0), to: day(62) }, { regionId: 'east', from: day(62), to: null }],
    closures: [{ from: day(10), to: day(20) }],
    duties: [{ name: 'Ona', from: day(0), to: day(40) }, { name: 'Jonas', from: day(40), to: null }, { name: 'Nobody', from: day(5), to: day(5) }],
  })
  expect(turns.map(({ day: on, kind }) => `${on} ${kind}`)).toEqual([
    '2026-03-04 moved', '2026-02-10 handed_over', '2026-01-21 reopened', '2026-01-11 closed', '2026-01-01 placed', '2026-01-01 duty_began',
  ])
  expect(turns[1]).toEqual({ kind: 'handed_over', day: day(40), name: 'Ona', to: 'Jonas' })
})

test('figures that would be grouped anew are told by wave and pair of regions', () => {
  const visit = (branchId: string, waveId: string, from = 'a') => ({ branchId, waveId, wave: waveId.toUpperCase(), closed: waveId === 'q1', from, to: 'b' })
  expect(regroupedFigures([visit('x', 'q1'), visit('x', 'q1'), visit('y', 'q1'), visit('x', 'q2'), visit('y', 'q2', 'c')], (id) => id.toUpperCase())).toEqual([
    { waveId: 'q1', wave: 'Q1', closed: true, from: 'A', to: 'B', visits: 3, branches: 2 },
    { waveId: 'q2', wave: 'Q2', closed: false, from: 'A', to: 'B', visits: 1, branches: 1 },
    { waveId: 'q2', wave: 'Q2', closed: false, from: 'C', to: 'B', visits: 1, branches: 1 },
  ])
})

test('a region that moved names what it was and what it is, to who may see them', () => {
  const node = (id: string, over: Partial<RegionPlace> = {}) => ({ id, parentId: 'root', name: id, path: ['root', id], ...over })
  const [old, fresh] = [node('old', { endedOn: day(30) }), node('fresh', { continuesId: 'old' })]
  const regions = [node('root', { parentId: null, path: ['root'] }), old, fresh]
  expect(lineageOf(regions, fresh, { kind: 'all' })).toEqual({ before: { id: 'old', label: 'old', until: day(30) }, after: null, endedOn: null })
  expect(lineageOf(regions, old, { kind: 'all' })).toEqual({ before: null, after: { id: 'fresh', label: 'fresh' }, endedOn: day(30) })
  expect(lineageOf(regions, old, { kind: 'regions', regionIds: ['old'] })).toEqual({ before: null, after: null, endedOn: day(30) })
  expect(lineageOf(regions, null, { kind: 'all' })).toEqual({ before: null, after: null, endedOn: null })
})
