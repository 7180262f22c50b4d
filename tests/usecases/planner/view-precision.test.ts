import { beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { viewPrecision, type PrecisionPage } from '@/lib/usecases/planner/view-precision'
import { aProgramme, aVersion, makeVisits, yesBut, type MadeVisit, type Programme } from '../../support/published'
import { aYesNo, someContent } from '../../support/standard'
import { aBranch, anActor, aRegion, newOrganization } from '../../support/world'

const content = { ...someContent(), sections: [{ ...someContent().sections[0]!, criteria: ['greeted', 'smiled'].map((key) => aYesNo(key)) }] }
let organizationId: string
let north: string
let south: string
let programme: Programme
let visit: (at: string, regionId: string, day: number, over?: Partial<MadeVisit>) => MadeVisit
let versionId: string
let standardId: string
let branches: { a: string; b: string; c: string }
const later = <T>(work: () => Promise<T>) => atTime(new Date('2026-02-27T12:00:00Z'), work)
const make = (visits: MadeVisit[]) => later(() => makeVisits(organizationId, programme, new Map([[versionId, content]]), visits))
const asked = { plusMinus: 10, goal: 'branch', page: 1 } as const
const view = async (actor: Actor, over: object = {}): Promise<PrecisionPage> => {
  const found = await later(() => viewPrecision(actor, { ...asked, ...over }))
  if (found === 'empty') throw new Error('something is published')
  return found
}

beforeAll(async () => {
  const organization = await newOrganization()
  organizationId = organization.id
  north = (await aRegion(organization, 'North')).id
  south = (await aRegion(organization, 'South')).id
  const [a, b, c] = [await aBranch(organizationId, north, { name: 'A' }), await aBranch(organizationId, north, { name: 'B' }), await aBranch(organizationId, south, { name: 'C' })]
  branches = { a: a.id, b: b.id, c: c.id }
  const made = await aVersion(organizationId, content)
  ;({ versionId, standardId } = made)
  programme = await aProgramme(organizationId, made.standardId, [{ name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31' }])
  visit = (branchId, regionId, day, over = {}) => ({
    branchId, regionId, waveId: programme.waves[0]!.id, versionId, on: `2026-02-${String(day).padStart(2, '0')}`, answers: yesBut(content, { failed: day % 2 ? ['greeted'] : [] }), ...over,
  })
  await withTenant({ organizationId, userId: newId() }, (tx) =>
    tx.campaign.updateMany({ where: { organizationId, id: programme.campaignId }, data: { feeMinor: 1500, expenseCapMinor: 500 } }),
  )
})

describe('the planner of precision', () => {
  it('says nothing before anything is published, and names no figure from few visits', async () => {
    const owner = await anActor(organizationId, 'owner')
    expect(await later(() => viewPrecision(owner, asked))).toBe('empty')
    await make([visit(branches.a, north, 1), visit(branches.a, north, 2), visit(branches.c, south, 1), visit(branches.c, south, 2, { state: 'assigned' })])
    const { plan, thin } = await view(owner)
    expect(plan).toEqual({ kind: 'no_interval', spread: { visits: 3, branches: 2, df: 1, points: 354 } })
    expect([thin.count, thin.of, thin.branches.map(({ name, visits }) => [name, visits])]).toEqual([3, 3, [['B', 0], ['C', 1], ['A', 2]]])
  })

  it('counts visits needed, further ones and their cost, of what is published alone', async () => {
    await make(Array.from({ length: 22 }, (_, at) => visit(branches.a, north, at + 3)))
    const manager = await anActor(organizationId, 'manager')
    const { plan, fee, shares } = await view(manager)
    if (plan.kind !== 'plan') throw new Error('a plan was expected')
    expect(plan.spread).toMatchObject({ visits: 25, branches: 2, df: 23 })
    expect(fee).toEqual({ campaign: 'Service 2026', feeMinor: 1500, expenseCapMinor: 500, currency: 'EUR' })
    expect(plan.lines.map(({ name, branches: all, visited, visits }) => [name, all, visited, visits])).toEqual([['Rasa Coffee', 3, 2, 25], ['North', 2, 1, 24], ['South', 1, 1, 1]])
    // Twelve visits at 50 and twelve at 100 in one branch, one elsewhere: s² = 24 · 625 ÷ 23; t(0.975; 23) = 2.0687; 27.91 → 28.
    expect(plan.lines.map(({ perBranch, more, costMinor }) => [perBranch, more, costMinor])).toEqual([[28, 59, 118_000], [28, 32, 64_000], [28, 27, 54_000]])
    const mean = await view(manager, { goal: 'mean' })
    // Of the three: 28 ÷ 3 → 10 each; of one branch the mean is that branch.
    expect(mean.plan.kind === 'plan' && mean.plan.lines.map(({ perBranch }) => perBranch)).toEqual([10, 14, 28])
    expect(shares.map(({ region, visits, of }) => [region, visits, of])).toEqual([[null, 25, 25], ['North', 24, 24]])
  })

  it('says that a precision that cannot be asked for was not, and reckons for the usual', async () => {
    const owner = await anActor(organizationId, 'owner')
    const usual = { plusMinus: 5, goal: 'branch' }
    for (const plusMinus of ['0', '-3', '21', '999999999999', 'NaN', '5,5', '5.5', '', ['3', '4']]) expect(await view(owner, { plusMinus })).toMatchObject({ ...usual, unmet: true })
    expect(await view(owner, { plusMinus: '3', goal: 'zzz' })).toMatchObject({ plusMinus: 3, goal: 'branch', unmet: true })
    expect(await view(owner, { plusMinus: undefined, goal: undefined })).toMatchObject({ ...usual, unmet: false })
    expect(await view(owner, { plusMinus: '20', goal: 'mean' })).toMatchObject({ plusMinus: 20, goal: 'mean', unmet: false })
  })

  it('shows a manager of a region that region alone', async () => {
    const manager = await anActor(organizationId, 'manager', { scope: { kind: 'regions', regionIds: [south] } })
    const { plan, thin, shares } = await view(manager)
    expect(plan.kind === 'plan' && plan.lines.map(({ name }) => name)).toEqual(['South'])
    expect(thin.branches.map(({ name, visits }) => [name, visits])).toEqual([['C', 1]])
    expect(shares).toEqual([])
  })

  it('plans one region with what is within it, with the way up', async () => {
    const owner = await anActor(organizationId, 'owner')
    const { plan, thin, shares, path } = await view(owner, { regionId: north })
    expect(plan.kind === 'plan' && plan.lines.map(({ name, depth, more }) => [name, depth, more])).toEqual([['North', 0, 32]])
    expect([thin.of, thin.branches.map(({ name }) => name)]).toEqual([2, ['B']])
    expect(shares.map(({ region, visits }) => [region, visits])).toEqual([['North', 24]])
    expect(path.map(({ name }) => name)).toEqual(['North'])
    const whole = await view(owner)
    expect([whole.path, (await view(owner, { regionId: 'no id' })).plan]).toEqual([[], whole.plan])
    const manager = await anActor(organizationId, 'manager', { scope: { kind: 'regions', regionIds: [south] } })
    const foreign = await aRegion(await newOrganization(), 'Foreign')
    for (const [actor, regionId] of [[manager, north], [owner, foreign.id], [owner, newId()]] as const) await expect(view(actor, { regionId })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('knows over all time who made too many visits of the last twelve months, and says so', async () => {
    const owner = await anActor(organizationId, 'owner')
    const months = await view(owner, { period: '12m' })
    const before = await aProgramme(organizationId, standardId, [{ name: 'Long ago', startsOn: '2024-07-01', endsOn: '2024-09-30' }])
    await later(() => makeVisits(organizationId, before, new Map([[versionId, content]]), Array.from({ length: 90 }, (_, at) =>
      visit(branches.a, north, 1, { waveId: before.waves[0]!.id, on: `2024-07-${String((at % 30) + 1).padStart(2, '0')}` }))))
    const all = await view(owner, { period: 'all' })
    expect(all.plan.spread.visits).toBe(months.plan.spread.visits + 90)
    expect([all.shares, all.sharesOfMonths, months.sharesOfMonths]).toEqual([months.shares, true, false])
    const wave = await view(owner, { period: before.waves[0]!.id })
    expect(wave.shares.map(({ region, visits }) => [region, visits])).toEqual([[null, 90], ['North', 90]])
  })

  it('is closed to who may not plan, and knows nothing of another organisation', async () => {
    for (const role of ['executive', 'regional_manager', 'branch_manager', 'reviewer', 'shopper'] as const) {
      await expect(viewPrecision(await anActor(organizationId, role), asked)).rejects.toMatchObject({ code: 'forbidden' })
    }
    const other = await newOrganization()
    const stranger = await anActor(other.id, 'owner')
    expect(await later(() => viewPrecision(stranger, { ...asked, standard: `${standardId}.on_site`, period: programme.waves[0]!.id }))).toBe('empty')
  })
})
