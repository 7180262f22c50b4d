import pg from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { freezeFigures } from '@/lib/domain/visit/wave-figures'
import { findScorecardHome } from '@/lib/usecases/scorecards/find-home'
import { rememberSubject } from '@/lib/usecases/scorecards/remember-subject'
import { viewArea, type AreaScorecard } from '@/lib/usecases/scorecards/view-area'
import { viewBranch } from '@/lib/usecases/scorecards/view-branch'
import { aProgramme, aVersion, makeVisits, yesBut, type MadeVisit, type Programme } from '../../support/published'
import { aYesNo, someContent } from '../../support/standard'
import { aBranch, anActor, aRegion, newOrganization } from '../../support/world'

// Ten equal yes/no criteria: each fail costs exactly ten points.
const keys = Array.from({ length: 10 }, (_, at) => `c${at}`)
const content = {
  ...someContent(keys),
  zone: { acceptable: 800, desired: 900, origin: 'management' as const, setOn: '2026-01-01', author: 'Ops' },
  sections: [{ ...someContent().sections[0]!, criteria: keys.map((key) => aYesNo(key, key === 'c9' ? { gate: 'zeroes_visit' } : {})) }],
}
const fails = (count: number) => keys.slice(0, count)

let organizationId: string
let standardId: string
let versionId: string
let programme: Programme
let north: { id: string }
let south: { id: string }
let a: { id: string }, b: { id: string }, c: { id: string }
let executive: Actor

const inNovember = <T>(work: () => Promise<T>) => atTime(new Date('2026-11-15T12:00:00Z'), work)
const area = async (actor: Actor, over: { regionId?: string; period?: string } = {}) =>
  inNovember(async () => (await viewArea(actor, { regionId: null, ...over })) as AreaScorecard)
const branch = (actor: Actor, branchId: string, period = 'all') => inNovember(() => viewBranch(actor, { branchId, period }))

beforeAll(async () => {
  const organization = await newOrganization()
  organizationId = organization.id
  north = await aRegion(organization, 'North')
  south = await aRegion(organization, 'South')
  a = await aBranch(organizationId, north.id, { name: 'A' })
  b = await aBranch(organizationId, north.id, { name: 'B' })
  c = await aBranch(organizationId, south.id, { name: 'C' })
  const version = await aVersion(organizationId, content)
  standardId = version.standardId
  versionId = version.versionId
  programme = await aProgramme(organizationId, standardId, [
    { name: 'Q2', startsOn: '2026-04-01', endsOn: '2026-06-30' },
    { name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' },
  ])
  const [q2, q3] = [programme.waves[0]!, programme.waves[1]!]
  const made = (at: { id: string }, region: { id: string }, waveId: string, on: string, failed: string[], over: Partial<MadeVisit> = {}): MadeVisit => ({
    branchId: at.id, regionId: region.id, waveId, versionId, on, answers: yesBut(content, { failed }), ...over,
  })
  await inNovember(() =>
    makeVisits(organizationId, programme, new Map([[versionId, content]]), [
      made(a, north, q2.id, '2026-05-05', fails(3)),
      // Q3: A 90, 80, 70 and one gated 90 → 82.5 service, 60.0 official; B 100, 90, 80 → 90.0; C 60 → 60.0
      made(a, north, q3.id, '2026-07-05', fails(1)),
      made(a, north, q3.id, '2026-07-25', fails(2)),
      made(a, north, q3.id, '2026-08-05', fails(3)),
      made(a, north, q3.id, '2026-08-25', ['c9']),
      made(b, north, q3.id, '2026-07-06', []),
      made(b, north, q3.id, '2026-08-06', fails(1)),
      made(b, north, q3.id, '2026-09-06', fails(2)),
      made(c, south, q3.id, '2026-09-08', fails(4)),
      // None of these may be seen or counted.
      made(c, south, q3.id, '2026-09-12', fails(9), { state: 'approved' }),
      made(c, south, q3.id, '2026-09-14', fails(9), { state: 'assigned' }),
      made(c, south, q3.id, '2026-09-16', fails(9), { state: 'withdrawn' }),
      made(c, south, q3.id, '2026-09-18', fails(9), { purpose: 'recheck' }),
      made(b, north, q3.id, '2026-09-20', fails(9), { scoring: 'excluded' }),
      made(b, north, q3.id, '2026-09-22', [], { answers: yesBut(content, { unknown: fails(4) }) }),
    ]),
  )
  executive = await anActor(organizationId, 'executive')
})

describe('what a reader learns', () => {
  it('is no visit’s id: reports are known by their numbers alone', async () => {
    const ids = await withTenant(executive, (tx) => tx.visit.findMany({ where: { organizationId }, select: { id: true, reportNumber: true } }))
    const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north.id] } })
    const branchManager = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [a.id] } })
    const told = JSON.stringify([
      await area(executive), await area(regional, { regionId: north.id }), await branch(executive, a.id), await branch(regional, b.id), await branch(branchManager, a.id),
    ])
    expect(ids.filter(({ id }) => told.includes(id))).toEqual([])
    expect(ids.some(({ reportNumber }) => told.includes(`"reportNumber":"${reportNumber}"`))).toBe(true)
  })
})

describe('the network', () => {
  it('is the mean of branches’ means, with what does not count said beside it', async () => {
    const { view, subject, planned } = await area(executive)
    expect(subject.wave?.name).toBe('Q3')
    // (82.5 + 90 + 60) ÷ 3 = 77.5; official (60 + 90 + 60) ÷ 3 = 70.0
    expect(view.reading).toMatchObject({ score: 775, official: 700, n: 8, branches: 3, branchesInScope: 3, criticalFailures: 1, interval: null, state: 'ok' })
    expect(view.counts).toEqual({ published: 10, scored: 8, incomplete: 1, excluded: 1, criticalFailures: 1 })
    expect(view.zone).toEqual(expect.objectContaining({ acceptable: 800, desired: 900 }))
    // A alone was visited in both waves: 70.0 then, 82.5 now.
    expect(view.change).toBeNull()
    expect(view.waves.map(({ name, reading }) => [name, reading.score])).toEqual([['Q2', 700], ['Q3', 775]])
    expect(view.sections).toMatchObject([{ key: 'greeting', reading: { score: 775, n: 8, official: null } }])
    expect(view.critical).toMatchObject([{ key: 'c9', visits: 1 }])
    // Fewer than ten branches: what is planned stays secret.
    expect(planned).toBeNull()
  })

  it('sums the loss of each criterion over the visits seen', async () => {
    const { view } = await area(executive)
    // c0 failed in 1 + 1 + 1 (A), 0 + 1 + 1 (B), 1 (C) visits, ten points each
    expect(view.fixFirst[0]).toMatchObject({ key: 'c0', lost: 600, passed: 2, n: 8 })
    expect(view.fixFirst.map(({ key }) => key)).toEqual(['c0', 'c1', 'c2', 'c3', 'c9'])
    expect(view.criteria).toBe(10)
  })

  it('groups branches without ranks, and says too few visits', async () => {
    const { view } = await area(executive)
    expect(view.groups.map(({ kind, branches }) => [kind, branches.map(({ name }) => name)])).toEqual([
      ['clearly_lower', []], ['not_distinguishable', ['A', 'B']], ['too_few_visits', ['C']], ['clearly_higher', []],
    ])
    expect(view.regions.map(({ name, reading }) => [name, reading.score, reading.branches])).toEqual([['North', 863, 2], ['South', 600, 1]])
  })

  it('is closed to whoever is kept to regions or branches, to reviewers and to other organisations', async () => {
    const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north.id] } })
    const scoped = await anActor(organizationId, 'executive', { scope: { kind: 'regions', regionIds: [north.id] } })
    const own = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [a.id] } })
    for (const actor of [regional, scoped, own, await anActor(organizationId, 'reviewer'), await anActor(organizationId, 'shopper')])
      await expect(area(actor)).rejects.toMatchObject({ code: 'forbidden' })
    const foreigner = await anActor((await newOrganization()).id, 'executive')
    expect(await area(foreigner)).toBe('empty')
    expect(await findScorecardHome(executive)).toEqual({ kind: 'network' })
    expect(await findScorecardHome(regional)).toEqual({ kind: 'region', id: north.id })
    expect(await findScorecardHome(own)).toEqual({ kind: 'branch', id: a.id })
  })
})

describe('a region', () => {
  it('shows its own branches to its manager; others are not there', async () => {
    const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north.id] } })
    const { view } = await area(regional, { regionId: north.id })
    // (82.5 + 90) ÷ 2 = 86.25, rounded half-up once
    expect(view.reading).toMatchObject({ score: 863, n: 7, branches: 2 })
    expect(view.groups.flatMap(({ branches }) => branches.map(({ name }) => name))).toEqual(['A', 'B'])
    const foreign = await anActor((await newOrganization()).id, 'executive')
    for (const [actor, regionId] of [[regional, south.id], [regional, newId()], [foreign, north.id]] as const)
      await expect(area(actor, { regionId })).rejects.toMatchObject({ code: 'not_found' })
    const own = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [a.id] } })
    await expect(area(own, { regionId: north.id })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a branch', () => {
  it('shows service and official score, its visits with the mean of four, and what is unpublished nowhere', async () => {
    const { found } = await branch(executive, a.id)
    const { view, actions } = found!
    // 70, 90, 80, 70, 90 → 80.0; official with one zeroed → 62.0
    expect(view.reading).toMatchObject({ score: 800, official: 620, n: 5, criticalFailures: 1 })
    expect(view.visits.map(({ on, score, rolling }) => [on, score, rolling])).toEqual([
      ['2026-08-25', 900, 825], ['2026-08-05', 700, 775], ['2026-07-25', 800, null], ['2026-07-05', 900, null], ['2026-05-05', 700, null],
    ])
    expect(view.criteria.find(({ key }) => key === 'c0')).toMatchObject({ lost: 400, last: ['failed', 'failed', 'failed', 'failed', 'passed'] })
    // Each section says how many visits it rests on.
    expect(view.sections).toMatchObject([{ key: 'greeting', reading: { n: 5 } }])
    expect(actions.map(({ criterionKey }) => criterionKey).sort()).toEqual(['c0', 'c1', 'c2', 'c9'])
    expect(JSON.stringify(found, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('Never Shown')

    const other = await branch(executive, c.id)
    expect(other.found!.view.visits.map(({ on, counts }) => [on, counts])).toEqual([['2026-09-18', false], ['2026-09-08', true]])
    expect(other.found!.view.reading).toMatchObject({ score: 600, n: 1, state: 'too_few' })
  })

  it('gives a branch manager own figures and means, but no mean that is another branch’s figure', async () => {
    const own = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [a.id] } })
    const { found, path } = await branch(own, a.id, programme.waves[1]!.id)
    expect(found!.view.reading).toMatchObject({ score: 825, official: 600 })
    expect(found!.view.networkMean).toMatchObject({ score: 775, branches: 3 })
    expect(found!.view.regionMean).toBeNull()
    expect(path).toEqual([])
    const foreigner = await anActor((await newOrganization()).id, 'executive')
    for (const [actor, branchId] of [[own, b.id], [own, newId()], [foreigner, a.id]] as const) await expect(branch(actor, branchId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(branch(await anActor(organizationId, 'reviewer'), a.id)).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('pages', () => {
  it('ask a handful of questions, and none reads answers but those of six visits', async () => {
    const asked: string[] = []
    // The driver is listened to, not replaced.
    const original = Reflect.get(pg.Client.prototype, 'query') as (...input: unknown[]) => unknown
    const query = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...input: unknown[]) {
      asked.push(JSON.stringify(input[0]))
      return original.apply(this, input as never)
    } as never)
    const count = async (work: () => Promise<unknown>) => {
      asked.length = 0
      await work()
      return asked.filter((text) => !/BEGIN|COMMIT|set_config/.test(text))
    }
    try {
      const network = await count(() => area(executive, { period: programme.waves[1]!.id }))
      expect(network.length).toBeGreaterThan(5)
      expect(network.length).toBeLessThanOrEqual(9)
      expect(network.filter((text) => /ReportAnswer|published_answer/.test(text))).toEqual([])
      const single = await count(() => branch(executive, a.id))
      expect(single.length).toBeLessThanOrEqual(9)
      expect(single.filter((text) => text.includes('published_answer'))).toHaveLength(1)
      expect(single.filter((text) => text.includes('ReportAnswer'))).toEqual([])
    } finally {
      query.mockRestore()
    }
  })

  it('remember standard and period for the person alone', async () => {
    const person = await anActor(organizationId, 'executive')
    await rememberSubject(person, { kind: 'area', standard: `${standardId}.on_site`, period: programme.waves[0]!.id })
    expect((await area(person)).subject.wave?.name).toBe('Q2')
    expect((await area(executive)).subject.wave?.name).toBe('Q3')
    expect((await area(person, { period: 'all' })).subject.period).toEqual({ kind: 'all' })
    await expect(rememberSubject(await anActor(organizationId, 'reviewer'), { kind: 'area' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('show a closed wave as it was closed', async () => {
    const wave = programme.waves[0]!
    const figures = freezeFigures(
      [{ branchId: a.id, branch: 'A', regionPath: [north.id], scored: 1, sumService: 65_000_000n, sumOfficial: 65_000_000n, criticalFailures: 0 }],
      [{ id: north.id, name: 'North' }],
    )
    await withTenant({ organizationId, userId: newId() }, (tx) =>
      tx.wave.update({ where: { organizationId_id: { organizationId, id: wave.id } }, data: { state: 'closed', figures }, select: { id: true } }),
    )
    expect((await area(executive, { period: wave.id })).view.reading).toMatchObject({ score: 650, n: 1, interval: null })
    expect((await branch(executive, a.id, wave.id)).found!.view.reading.score).toBe(650)
    // What the wave closed with names every branch: none of it is handed to a page beside its own figure.
    const { found } = await branch(await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [b.id] } }), b.id, wave.id)
    expect(JSON.stringify(found)).not.toContain(a.id)
    expect([found!.subject.wave, ...found!.choices.flatMap(({ waves }) => waves)].filter((one) => one && 'figures' in one)).toEqual([])
  })

  it('compare nobody while a single branch has enough visits', async () => {
    const organization = await newOrganization()
    const version = await aVersion(organization.id, content)
    const plan = await aProgramme(organization.id, version.standardId, [{ name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' }])
    const at = [await aBranch(organization.id, organization.rootRegionId), await aBranch(organization.id, organization.rootRegionId)] as const
    const waveId = plan.waves[0]!.id
    const made = (branchId: string, on: string): MadeVisit => ({ branchId, regionId: organization.rootRegionId, waveId, versionId: version.versionId, on, answers: yesBut(content), state: 'published' })
    const reader = await anActor(organization.id, 'executive')
    const threeAt = (branchId: string) => inNovember(() => makeVisits(organization.id, plan, new Map([[version.versionId, content]]), ['2026-08-10', '2026-08-11', '2026-08-12'].map((on) => made(branchId, on))))
    await threeAt(at[0].id)
    expect([(await area(reader)).view.compared, (await branch(reader, at[0].id)).found!.view.group]).toEqual([false, null])
    await threeAt(at[1].id)
    expect([(await area(reader)).view.compared, (await branch(reader, at[0].id)).found!.view.group]).toEqual([true, 'not_distinguishable'])
  })

  it('tell planned totals where ten branches hide the single one', async () => {
    const organization = await newOrganization()
    const version = await aVersion(organization.id, content)
    const plan = await aProgramme(organization.id, version.standardId, [{ name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' }])
    const places = await Promise.all(Array.from({ length: 10 }, () => aBranch(organization.id, organization.rootRegionId)))
    const visits = places.flatMap(({ id }, at): MadeVisit[] =>
      (['published', at < 4 ? 'assigned' : 'published'] as const).map((state, i) => ({
        branchId: id, regionId: organization.rootRegionId, waveId: plan.waves[0]!.id, versionId: version.versionId, on: `2026-08-1${i}`, answers: yesBut(content), state,
      })),
    )
    await inNovember(() => makeVisits(organization.id, plan, new Map([[version.versionId, content]]), visits))
    const { planned, view } = await area(await anActor(organization.id, 'executive'))
    expect([view.counts.published, planned]).toEqual([16, 20])
  })
})
