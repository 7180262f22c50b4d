import { beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import { toTenths } from '@/lib/domain/exact'
import type { Actor } from '@/lib/domain/people/actor'
import type { AskedMean } from '@/lib/domain/scorecard/why-address'
import type { WhyArea, WhyBranch } from '@/lib/domain/scorecard/why-mean'
import { freezeFigures } from '@/lib/domain/visit/wave-figures'
import { explainMean } from '@/lib/usecases/scorecards/explain-mean'
import { viewArea, type AreaScorecard } from '@/lib/usecases/scorecards/view-area'
import { viewBranch } from '@/lib/usecases/scorecards/view-branch'
import { aProgramme, aVersion, makeVisits, yesBut, type MadeVisit, type Programme } from '../../support/published'
import { aYesNo, someContent } from '../../support/standard'
import { aBranch, anActor, aRegion, newOrganization } from '../../support/world'

const keys = Array.from({ length: 10 }, (_, at) => `c${at}`)
const content = {
  ...someContent(keys),
  zone: { acceptable: 800, desired: 900, origin: 'management' as const, setOn: '2026-01-01', author: 'Ops' },
  sections: [{ ...someContent().sections[0]!, criteria: keys.map((key) => aYesNo(key, key === 'c9' ? { gate: 'zeroes_visit' } : {})) }],
}
const fails = (count: number) => keys.slice(0, count)

let organizationId: string
let programme: Programme
let north: { id: string; name: string }, south: { id: string; name: string }
let a: { id: string }, b: { id: string }, c: { id: string }
let executive: Actor, regional: Actor, manager: Actor
let period: string

const inNovember = <T>(work: () => Promise<T>) => atTime(new Date('2026-11-15T12:00:00Z'), work)
const why = (actor: Actor, asked: AskedMean) => inNovember(() => explainMean(actor, { period, ...asked }, 'en'))
const area = async (actor: Actor, asked: AskedMean = { of: 'network' }) => (await why(actor, asked)) as WhyArea
const branch = async (actor: Actor, id: string, asked: Partial<AskedMean> = {}) => (await why(actor, { of: 'branch', id, ...asked })) as WhyBranch

beforeAll(async () => {
  const organization = await newOrganization()
  organizationId = organization.id
  north = await aRegion(organization, 'North')
  south = await aRegion(organization, 'South')
  a = await aBranch(organizationId, north.id, { name: 'A' })
  b = await aBranch(organizationId, north.id, { name: 'B' })
  c = await aBranch(organizationId, south.id, { name: 'C' })
  const { standardId, versionId } = await aVersion(organizationId, content)
  programme = await aProgramme(organizationId, standardId, [{ name: 'Q2', startsOn: '2026-04-01', endsOn: '2026-06-30' }, { name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' }])
  const [q2, q3] = [programme.waves[0]!, programme.waves[1]!]
  period = q3.id
  const made = (at: { id: string }, of: { id: string }, waveId: string, on: string, failed: string[], over: Partial<MadeVisit> = {}): MadeVisit => ({
    branchId: at.id, regionId: of.id, waveId, versionId, on, answers: yesBut(content, { failed }), ...over,
  })
  // Enough repeated visits of B for an interval to stand.
  const many = Array.from({ length: 54 }, (_, at) => made(b, north, q3.id, `2026-08-${String((at % 28) + 1).padStart(2, '0')}`, fails(at % 4)))
  await inNovember(() =>
    makeVisits(organizationId, programme, new Map([[versionId, content]]), [
      made(a, north, q2.id, '2026-05-05', fails(3)),
      made(a, north, q3.id, '2026-07-05', fails(1)),
      made(a, north, q3.id, '2026-08-25', ['c9']),
      made(a, north, q3.id, '2026-08-26', fails(2)),
      ...many,
      made(c, south, q3.id, '2026-09-08', fails(4)),
      made(c, south, q3.id, '2026-09-12', fails(9), { state: 'approved' }),
      made(c, south, q3.id, '2026-09-14', fails(9), { state: 'assigned' }),
      made(c, south, q3.id, '2026-09-16', fails(9), { state: 'withdrawn' }),
      made(c, south, q3.id, '2026-09-18', fails(9), { purpose: 'recheck' }),
      made(b, north, q3.id, '2026-09-20', fails(9), { scoring: 'excluded' }),
      made(b, north, q3.id, '2026-09-22', [], { answers: yesBut(content, { unknown: fails(4) }) }),
    ]),
  )
  executive = await anActor(organizationId, 'executive')
  regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north.id] } })
  manager = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [a.id] } })
})

describe('a branch’s mean', () => {
  it('is its visits’ scores added up and divided by how many they are, and the figure of its page', async () => {
    const found = await branch(manager, a.id)
    expect(found.visits.map(({ on, score, official, standing }) => [on, score, official, standing])).toEqual([
      ['2026-08-26', 80_000_000, 80_000_000, 'counts'], ['2026-08-25', 90_000_000, 0, 'counts'], ['2026-07-05', 90_000_000, 90_000_000, 'counts'],
    ])
    expect(found.total).toEqual({ n: 3, sum: 260_000_000, mean: 86_666_667, officialSum: 170_000_000, officialMean: 56_666_667 })
    expect(toTenths(found.total.mean!)).toBe(found.reading.score)
    const page = await inNovember(() => viewBranch(manager, { branchId: a.id, period }))
    expect(found.reading).toEqual(page.found!.view.reading)
    expect(JSON.stringify(found)).not.toContain('Never Shown')
  })

  it('comes fifty visits at a time; pages and what is left out add up to the whole', async () => {
    const [first, second] = [await branch(executive, b.id), await branch(executive, b.id, { page: 2 })]
    expect([first.visits.length, second.visits.length, first.pages]).toEqual([50, 6, 2])
    expect(first.subtotal.n + second.subtotal.n).toBe(first.total.n)
    expect(first.subtotal.sum + second.subtotal.sum).toBe(first.total.sum)
    expect(first.visits.filter(({ standing }) => standing !== 'counts').map(({ on, standing }) => [on, standing])).toEqual([['2026-09-22', 'incomplete'], ['2026-09-20', 'excluded']])
    expect(first.counts).toMatchObject({ published: 56, scored: 54, incomplete: 1, excluded: 1 })
  })

  it('says its interval’s arithmetic with the figures its page shows', async () => {
    const { interval, reading } = await branch(executive, b.id)
    expect(reading.interval).not.toBeNull()
    if (interval.kind !== 'branch') throw new Error(interval.kind)
    expect(interval).toMatchObject({ n: 54, spread: { visits: 58, branches: 3, df: 55 }, ...reading.interval })
    expect(interval.half).toBeCloseTo((interval.t * interval.spread.points) / Math.sqrt(54), 10)
    expect(Math.round((4610 / 54 + interval.half) * 10)).toBe(reading.interval!.high)
  })

  it('of one section is that section’s scores, by the same visits', async () => {
    const found = await branch(executive, a.id, { section: 'greeting' })
    expect(found.total).toMatchObject({ n: 3, sum: 260_000_000, officialSum: null })
    expect(found.visits.every(({ official }) => official === null)).toBe(true)
    await expect(branch(executive, a.id, { section: 'nowhere' })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is of the standard and period asked for, or not there', async () => {
    for (const asked of [{ period: newId() }, { standard: `${newId()}.on_site` }]) await expect(branch(executive, a.id, asked)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('on a region’s page is of the time the branch belonged there', async () => {
    const [whole, there, elsewhere] = [await branch(executive, a.id), await branch(executive, a.id, { within: north.id }), await branch(executive, a.id, { within: south.id })]
    expect([there.total, there.visits, there.within]).toEqual([whole.total, whole.visits, { id: north.id, name: 'North' }])
    expect([elsewhere.total.n, elsewhere.total.mean, elsewhere.visits]).toEqual([0, null, []])
    await expect(branch(executive, a.id, { within: newId() })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is nobody’s but its readers’; what is unpublished, planned or of another purpose is in no row', async () => {
    const { visits, total } = await branch(executive, c.id)
    expect([visits.map(({ on }) => on), total.n]).toEqual([['2026-09-08'], 1])
    const stranger = await anActor((await newOrganization()).id, 'owner')
    for (const [actor, id] of [[manager, b.id], [regional, c.id], [manager, newId()], [stranger, a.id]] as const)
      await expect(branch(actor, id)).rejects.toMatchObject({ code: 'not_found' })
    for (const role of ['reviewer', 'shopper'] as const) await expect(branch(await anActor(organizationId, role), a.id)).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a region’s and the network’s mean', () => {
  it('is branches’ means added up and divided by how many they are, and the figure of the page', async () => {
    const found = await area(executive)
    // B failed 79 times in 54 visits, ten points each: (86 2/3 + 85 10/27 + 60) ÷ 3
    expect(found.branches.map(({ name, n, mean }) => [name, n, mean])).toEqual([['A', 3, 86_666_667], ['B', 54, 85_370_370], ['C', 1, 60_000_000]])
    expect(found.total).toMatchObject({ branches: 3, inScope: 3, visits: 58, added: 232_037_037, mean: 77_345_679 })
    expect(found.others).toEqual({ branches: 0, added: null })
    expect(toTenths(found.total.mean!)).toBe(found.reading.score)
    const page = (await inNovember(() => viewArea(executive, { regionId: null, period }))) as AreaScorecard
    expect(found.reading).toMatchObject({ score: page.view.reading.score, official: page.view.reading.official, interval: page.view.reading.interval, n: page.view.reading.n })
    expect(found.regions.map(({ name, reading }) => [name, reading.score])).toEqual(page.view.regions.map(({ name, reading }) => [name, reading.score]))
    const section = await area(executive, { of: 'network', section: 'greeting' })
    expect(section.reading).toMatchObject({ score: page.view.sections[0]!.reading.score, interval: page.view.sections[0]!.reading.interval })
    expect(section.total.officialMean).toBeNull()
  })

  it('names an interval’s parts in the form that was used', async () => {
    const { interval, reading } = await area(executive)
    if (interval.kind !== 'all_visited') throw new Error(interval.kind)
    expect(interval.half).toBeCloseTo((interval.t * interval.spread.points * Math.sqrt(1 / 3 + 1 / 54 + 1)) / 3, 10)
    expect(interval).toMatchObject(reading.interval!)
    await aBranch(organizationId, south.id, { name: 'D', openedOn: new Date('2026-01-01') } as never)
    const two = (await area(executive)).interval
    if (two.kind !== 'two_stage') throw new Error(two.kind)
    expect(two).toMatchObject({ branches: 3, inScope: 4 })
  })

  it('opens to who sees its branches; others are told in words, or nothing where it would give one away', async () => {
    const own = await area(regional, { of: 'region', id: north.id })
    expect(own.branches.map(({ name }) => name)).toEqual(['A', 'B'])
    const told = await why(manager, { of: 'network' })
    expect(told).toMatchObject({ kind: 'told', of: 'network', reading: { score: 773, n: 0, interval: null }, own: [{ id: a.id, name: 'A' }] })
    for (const secret of [b.id, c.id, '85370370', '"B"', '"C"', 'branches', 'gated']) expect(JSON.stringify(told)).not.toContain(secret)
    // North holds A and one other branch: its mean would be that branch's figure. The network is A, B and C to the region's manager: one other.
    const stranger = await anActor((await newOrganization()).id, 'executive')
    for (const [actor, asked] of [
      [manager, { of: 'region', id: north.id }], [manager, { of: 'region', id: south.id }], [regional, { of: 'network' }], [regional, { of: 'region', id: south.id }],
      [executive, { of: 'region', id: newId() }], [stranger, { of: 'region', id: north.id }], [stranger, { of: 'network' }],
    ] as [Actor, AskedMean][])
      await expect(why(actor, asked)).rejects.toMatchObject({ code: 'not_found' })
    for (const role of ['reviewer', 'shopper'] as const) await expect(area(await anActor(organizationId, role))).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('of a closed wave is what it closed with, beside what its visits give today', async () => {
    const wave = programme.waves[0]!
    const figures = freezeFigures([{ branchId: a.id, branch: 'A', regionPath: [north.id], scored: 1, sumService: 65_000_000n, sumOfficial: 65_000_000n, criticalFailures: 0 }], [north])
    await withTenant({ organizationId, userId: newId() }, (tx) =>
      tx.wave.update({ where: { organizationId_id: { organizationId, id: wave.id } }, data: { state: 'closed', figures }, select: { id: true } }),
    )
    const found = await area(executive, { of: 'network', period: wave.id })
    expect([found.reading.score, found.closed?.today, found.closed?.worked, found.interval]).toEqual([650, 700, 'today', { kind: 'no_interval', why: { kind: 'too_few', n: 1, minimum: 3 } }])
    const one = await branch(executive, a.id, { period: wave.id })
    expect([one.reading.score, one.closed?.today, one.total.mean]).toEqual([650, 700, 70_000_000])
  })
})
