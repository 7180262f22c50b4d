import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysFrom, weekdays, weekdayOf, type Weekday } from '@/lib/domain/visit/days'
import type { ShopperToDeal } from '@/lib/domain/visit/deal-shoppers'
import { openOn } from '@/lib/domain/visit/opening'
import { planVisits, type BranchToPlan, type PlanRequest } from '@/lib/domain/visit/plan'
import { heldBy, meets, tooClose } from '@/lib/domain/visit/rotation'
import type { TakenDays } from '@/lib/domain/visit/spread-windows'
import { dayOfWall, type VisitWindow } from '@/lib/domain/visit/window'

const wave = { first: '2026-10-01', last: '2026-12-20' }
const branch = (id: string, over: Partial<BranchToPlan> = {}): BranchToPlan => ({
  id, town: 'Vilnius', languages: [], timeZone: 'Europe/Vilnius', openingHours: {}, open: true, planned: [], taken: [], ...over,
})
const shopper = (id: string, over: Partial<ShopperToDeal> = {}): ShopperToDeal => ({
  id, town: 'Vilnius', languages: ['lt'], weekdays: [], away: [], conflicts: new Set(), held: [], load: 0, ...over,
})
const request = (over: Partial<PlanRequest> = {}): PlanRequest => ({
  wave, today: wave.first, now: new Date(0), branches: [branch('b1')], scenarioIds: ['s1', 's2', 's3'], perBranch: 1, windowDays: 3, bufferDays: 0, rotationDays: 90,
  shoppers: [], deal: { kind: 'none' }, ...over,
})
const taken = (over: Partial<TakenDays> = {}): TakenDays => ({ first: '2026-11-01', last: '2026-11-03', bufferDays: 0, sameCampaign: true, ...over })
const span = ({ start, end }: VisitWindow) => ({ first: dayOfWall(start), last: dayOfWall(end) })
const tally = (values: string[]) => [...new Set(values)].map((value) => values.filter((one) => one === value).length)
const spread = (values: string[], kinds: number) => {
  const counts = tally(values)
  return Math.max(...counts) - (counts.length < kinds ? 0 : Math.min(...counts))
}

const anyRequest = fc
  .record({
    branches: fc.integer({ min: 1, max: 12 }),
    perBranch: fc.integer({ min: 1, max: 4 }),
    scenarios: fc.integer({ min: 1, max: 5 }),
    windowDays: fc.integer({ min: 1, max: 6 }),
    bufferDays: fc.integer({ min: 0, max: 12 }),
    rotationDays: fc.integer({ min: 0, max: 120 }),
    closedOn: fc.subarray<Weekday>([...weekdays], { maxLength: 3 }),
    shoppers: fc.array(fc.record({ conflicts: fc.subarray(['b0', 'b1', 'b2', 'b3']), weekdays: fc.subarray<Weekday>([...weekdays]) }), { maxLength: 12 }),
    deal: fc.constantFrom({ kind: 'none' as const }, { kind: 'assign' as const }, { kind: 'offer' as const, toEach: 3 }),
  })
  .map(({ branches, scenarios, shoppers, closedOn, ...rest }) => {
    const openingHours = Object.fromEntries(weekdays.filter((day) => !closedOn.includes(day)).map((day) => [day, [['09:00', '18:00']]]))
    return request({
      ...rest,
      branches: Array.from({ length: branches }, (_, index) => branch(`b${index}`, { openingHours })),
      scenarioIds: Array.from({ length: scenarios }, (_, index) => `s${index}`),
      shoppers: shoppers.map((one, index) => shopper(`p${index}`, { conflicts: new Set(one.conflicts), weekdays: one.weekdays })),
    })
  })

describe('any plan', () => {
  test('keeps its wave, opening days, buffers and slots, and names what it leaves out', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const { visits, refusals } = planVisits(asked)
        const about = refusals.filter(({ shopperId }) => shopperId === null)
        expect(visits.length + about.length).toBe(asked.branches.length * asked.perBranch)
        expect(new Set(visits.map(({ branchId, slot }) => `${branchId} ${slot}`)).size).toBe(visits.length)
        for (const { branchId, window } of visits) {
          const days = span(window)
          expect(days.first >= wave.first && days.last <= wave.last && daysFrom(days.first, days.last) === asked.windowDays - 1).toBe(true)
          const hours = asked.branches[0]!.openingHours
          expect([openOn(hours, days.first)?.[0], openOn(hours, days.last)?.[1]]).toEqual([window.start.slice(11), window.end.slice(11)])
          const others = visits.filter((other) => other.branchId === branchId && other.window !== window)
          expect(others.some((other) => tooClose({ ...days, bufferDays: asked.bufferDays }, { ...span(other.window), bufferDays: asked.bufferDays }))).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('deals scenarios evenly over the wave and within each branch', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const { visits } = planVisits(asked)
        if (visits.length === 0) return
        const kinds = asked.scenarioIds.length
        // With every slot filled the whole wave differs by one at most; a branch always does.
        if (visits.length === asked.branches.length * asked.perBranch) expect(spread(visits.map(({ scenarioId }) => scenarioId), kinds)).toBeLessThanOrEqual(1)
        for (const { id } of asked.branches) {
          const own = visits.filter(({ branchId }) => branchId === id).map(({ scenarioId }) => scenarioId)
          if (own.length > 0) expect(spread(own, kinds)).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('never gives a shopper a conflict, a repeat within the rotation or a window without a day of theirs', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const { visits } = planVisits(asked)
        const shoppers = new Map(asked.shoppers.map((one) => [one.id, one]))
        const given = visits.flatMap(({ branchId, window, shopperIds }) => shopperIds.map((id) => ({ id, branchId, ...span(window) })))
        for (const one of given) {
          const { conflicts, weekdays: days } = shoppers.get(one.id)!
          expect(conflicts.has(one.branchId)).toBe(false)
          const inWindow = Array.from({ length: daysFrom(one.first, one.last) + 1 }, (_, day) => weekdayOf(addDays(one.first, day)))
          expect(days.length === 0 || inWindow.some((day) => days.includes(day))).toBe(true)
          const held = heldBy(one.first, one.last, asked.rotationDays)
          const repeats = given.filter((other) => other !== one && other.id === one.id && other.branchId === one.branchId)
          expect(repeats.some((other) => meets(held, heldBy(other.first, other.last, asked.rotationDays)))).toBe(false)
        }
        expect(visits.every(({ shopperIds }) => new Set(shopperIds).size === shopperIds.length)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('is the same for the same request', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        expect(JSON.stringify(planVisits(asked))).toBe(JSON.stringify(planVisits(asked)))
      }),
      { numRuns: 100 },
    )
  })
})

describe('refusals have names', () => {
  const codes = (over: Partial<PlanRequest>) => planVisits(request(over)).refusals.map(({ code }) => code)
  test.each<[string, Partial<PlanRequest>, string[]]>([
    ['a closed branch', { branches: [branch('b1', { open: false })] }, ['branch_closed']],
    ['a slot that is planned already', { branches: [branch('b1', { planned: [{ slot: 1, scenarioId: 's1' }] })] }, ['slot_taken']],
    ['a wave that is over', { today: '2027-01-01' }, ['window_in_past']],
    ['a last day whose closing hour is over', { windowDays: 1, today: wave.last, now: new Date(`${wave.last}T22:00:00Z`) }, ['window_in_past']],
    ['a window longer than what is left', { today: '2026-12-19' }, ['window_outside_wave']],
    ['no day far enough from the others', { bufferDays: 90, branches: [branch('b1', { taken: [taken({ bufferDays: 90 })] })] }, ['buffer_days']],
    ['no day left by another campaign’s buffer', { wave: { first: '2026-11-04', last: '2026-11-20' }, branches: [branch('b1', { taken: [taken({ bufferDays: 30, sameCampaign: false })] })] }, ['buffer_days']],
    ['a branch that never opens, whatever stands there', { branches: [branch('b1', { openingHours: { mon: [] }, taken: [taken()] })] }, ['window_outside_wave']],
    ['a conflict of interest', { deal: { kind: 'assign' }, shoppers: [shopper('p', { conflicts: new Set(['b1']) })] }, ['conflict_of_interest']],
    ['rotation', { deal: { kind: 'assign' }, shoppers: [shopper('p', { held: [{ branchId: 'b1', from: '2026-09-01', to: '2027-01-01' }] })] }, ['rotation']],
    ['days away', { deal: { kind: 'assign' }, shoppers: [shopper('p', { away: [wave] })] }, ['not_available']],
  ])('%s', (_, over, expected) => expect(codes(over)).toEqual(expected))

  test('in the evening a visit of today is planned on another day', () => {
    const days = { first: '2026-11-04', last: '2026-11-05' }
    const starts = (time: string) => planVisits(request({ wave: days, windowDays: 1, now: new Date(`2026-11-04T${time}Z`) })).visits.map(({ window }) => window.start.slice(0, 10))
    expect([starts('09:00:00'), starts('21:00:00')]).toEqual([['2026-11-04'], ['2026-11-05']])
  })

  const night = { openingHours: { sun: [['03:30', '11:00']] } }
  test('a day that opens in an hour the clocks skip is passed over for another', () => {
    const wave = { first: '2027-03-22', last: '2027-04-04' }
    const { visits, refusals } = planVisits(request({ wave, today: wave.first, windowDays: 1, branches: [branch('b1', night)] }))
    expect([visits.map(({ window }) => window.start), refusals]).toEqual([['2027-04-04T03:30'], []])
  })

  test('where there is no other day the refusal says which hour is skipped', () => {
    const wave = { first: '2027-03-22', last: '2027-03-28' }
    const { visits, refusals } = planVisits(request({ wave, today: wave.first, windowDays: 1, branches: [branch('b1', night)] }))
    const details = { day: '2027-03-28', time: '03:30', next: '04:00' }
    expect([visits, refusals]).toEqual([[], [{ branchId: 'b1', slot: 1, shopperId: null, code: 'window_skipped', details }]])
  })

  test('the hour autumn repeats is an ordinary opening', () => {
    const wave = { first: '2026-10-19', last: '2026-10-25' }
    const { visits } = planVisits(request({ wave, today: wave.first, windowDays: 1, branches: [branch('b1', night)] }))
    expect(visits.map(({ window }) => window.start)).toEqual(['2026-10-25T03:30'])
  })

  test('a refusal by rotation says until when', () => {
    const held = [{ branchId: 'b1', from: '2026-09-01', to: '2027-01-01' }]
    expect(planVisits(request({ deal: { kind: 'assign' }, shoppers: [shopper('p', { held })] })).refusals).toEqual([
      { branchId: 'b1', slot: 1, shopperId: 'p', code: 'rotation', until: '2027-01-01' },
    ])
  })
})

test('the same town comes first, then the lighter load', () => {
  const shoppers = [shopper('far', { town: 'Kaunas' }), shopper('busy', { load: 3 }), shopper('near')]
  const [visit] = planVisits(request({ deal: { kind: 'offer', toEach: 2 }, shoppers })).visits
  expect(visit!.shopperIds).toEqual(['near', 'busy'])
})

test('windows of many branches spread over the wave instead of falling on the same days', () => {
  const branches = Array.from({ length: 40 }, (_, index) => branch(`b${index}`))
  const starts = planVisits(request({ branches })).visits.map(({ window }) => dayOfWall(window.start))
  expect(Math.max(...tally(starts))).toBeLessThanOrEqual(2)
  expect(new Set(starts).size).toBeGreaterThan(30)
})

test.each<[string, number, number, boolean]>([
  ['the day after a visit with a buffer of one', 1, 0, true],
  ['two days after it', 1, 1, false],
  ['without a buffer on either side', 0, -1, false],
  ['inside a window that asks for a buffer', 1, -1, true],
])('a visit of another campaign without a buffer: %s', (_, bufferDays, free, close) => {
  const other = { first: '2026-11-03', last: '2026-11-05', bufferDays }
  const first = addDays('2026-11-06', free)
  const one = { first, last: first, bufferDays: 0 }
  expect([tooClose(one, other), tooClose(other, one)]).toEqual([close, close])
})
