import { beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { standardParam } from '@/lib/domain/scorecard/subject'
import { viewArea, type AreaScorecard } from '@/lib/usecases/scorecards/view-area'
import { viewBranch } from '@/lib/usecases/scorecards/view-branch'
import { viewCriterion } from '@/lib/usecases/scorecards/view-criterion'
import { aProgramme, aVersion, makeVisits, yesBut, type MadeVisit, type Programme } from '../../support/published'
import { aYesNo, someContent } from '../../support/standard'
import { aBranch, anActor, aRegion, newOrganization } from '../../support/world'

const of = (over: Record<string, object> = {}) => ({
  ...someContent(), sections: [{ ...someContent().sections[0]!, criteria: ['greeted', 'smiled'].map((key) => aYesNo(key, over[key] ?? {})) }],
})
// Version 2 weighs "greeted" more, version 3 passes "no" for it too.
const lenient = [
  { key: 'yes', label: { en: 'Yes' }, pointsMilli: 1_000, pass: true },
  { key: 'no', label: { en: 'No' }, pointsMilli: 0, pass: true },
]
const contents = [of(), of({ greeted: { weightMilli: 3_000, prompt: { en: 'Was the guest greeted?' } } }), of({ greeted: { weightMilli: 3_000, prompt: { en: 'Was the guest greeted?' }, options: lenient } })]

let organizationId: string
let north: { id: string }
let a: { id: string }, b: { id: string }, c: { id: string }
let programme: Programme
let standard: string
let executive: Actor
const later = <T>(work: () => Promise<T>) => atTime(new Date('2026-11-15T12:00:00Z'), work)
const view = (actor: Actor, over: object = {}) => later(() => viewCriterion(actor, { standard, key: 'greeted', ...over }))

beforeAll(async () => {
  const organization = await newOrganization()
  organizationId = organization.id
  north = await aRegion(organization, 'North')
  const south = await aRegion(organization, 'South')
  a = await aBranch(organizationId, north.id, { name: 'A' })
  b = await aBranch(organizationId, north.id, { name: 'B' })
  c = await aBranch(organizationId, south.id, { name: 'C' })
  const ids: string[] = []
  let standardId: string | undefined
  for (const [at, content] of contents.entries()) {
    const made = await aVersion(organizationId, content, { ...(standardId ? { standardId } : {}), number: at + 1 })
    standardId = made.standardId
    ids.push(made.versionId)
  }
  standard = standardParam({ standardId: standardId!, channel: 'on_site' })
  programme = await aProgramme(organizationId, standardId!, [
    { name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31' },
    { name: 'Q2', startsOn: '2026-04-01', endsOn: '2026-06-30' },
    { name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' },
  ])
  const made = (at: { id: string }, regionId: string, wave: number, version: number, on: string, failed: string[], over: Partial<MadeVisit> = {}): MadeVisit => ({
    branchId: at.id, regionId, waveId: programme.waves[wave]!.id, versionId: ids[version - 1]!, on, answers: yesBut(contents[version - 1]!, { failed }), ...over,
  })
  await later(() =>
    makeVisits(organizationId, programme, new Map(ids.map((id, at) => [id, contents[at]!])), [
      ...[1, 2, 3].map((day) => made(a, north.id, 0, 1, `2026-02-0${day}`, day > 1 ? ['greeted'] : [])),
      ...[1, 2, 3].map((day) => made(a, north.id, 1, 2, `2026-05-0${day}`, day > 2 ? ['greeted'] : [])),
      made(b, north.id, 1, 2, '2026-05-04', ['greeted']),
      made(c, south.id, 1, 2, '2026-05-05', ['greeted']),
      made(c, south.id, 1, 2, '2026-05-06', ['greeted', 'smiled'], { state: 'approved' }),
      made(a, north.id, 2, 2, '2026-08-01', ['greeted']),
      made(a, north.id, 2, 3, '2026-08-02', []),
    ]),
  )
  executive = await anActor(organizationId, 'executive')
})

describe('one criterion', () => {
  it('joins over wording and scoring, and breaks where other answers pass', async () => {
    const { view: found, wordings } = await view(executive)
    expect(found.waves.map(({ name, versions, passed, n, branches, broken, mixed, rate }) => [name, versions, passed, n, branches, broken, mixed !== null, rate?.rate ?? null])).toEqual([
      ['Q1', [1], 1, 3, 1, null, false, 333],
      // The mean of the branches' rates: 2/3, 0 and 0.
      ['Q2', [2], 2, 5, 3, null, false, 222],
      ['Q3', [2, 3], 1, 2, 1, { because: 'pass', from: 2, to: 3 }, true, null],
    ])
    expect(wordings.map(({ number, prompt }) => [number, prompt.en])).toEqual([[3, 'Was the guest greeted?'], [2, 'Was the guest greeted?'], [1, 'Was greeted done?']])
    expect(found.change).toBeNull()
  })

  it('is told as of the wave asked for: its rate, and where it failed then', async () => {
    const { view: found, failures } = await view(executive, { period: programme.waves[0]!.id })
    expect(found.waves.map(({ name }) => name)).toEqual(['Q1'])
    expect(found.branches.map(({ name, failed }) => [name, failed])).toEqual([['A', 2]])
    expect(failures.reports.map(({ on }) => on)).toEqual(['2026-02-03', '2026-02-02'])
    expect((await view(executive, { period: '12m' })).view.waves).toHaveLength(3)
  })

  it('of one branch has a change of its own, by Newcombe, and none across a break', async () => {
    const { view: own, place, failures } = await view(executive, { branchId: a.id })
    expect([place, own.change]).toEqual(['A', null])
    expect(failures.reports.map(({ on, branch }) => [on, branch])).toEqual([['2026-08-01', 'A']])
    const whole = await view(executive, { branchId: b.id })
    expect(whole.view.waves.map(({ name, passed, n }) => [name, passed, n])).toEqual([['Q2', 0, 1]])
    // 0 of 1: Wilson 0.0–79.3.
    expect(whole.view.waves[0]!.rate).toEqual({ rate: 0, low: 0, high: 793 })
  })

  it('names the branches and reports of the last wave, those of the reader alone, nothing unpublished', async () => {
    const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north.id] } })
    const { view: found, failures } = await view(regional, { regionId: north.id })
    expect(found.branches.map(({ name, failed, n }) => [name, failed, n])).toEqual([['A', 1, 2]])
    expect(failures.reports.map(({ branch }) => branch)).toEqual(['A'])
    // Q2 of the north is A and B: C's failure is not in it.
    expect(found.waves[1]).toMatchObject({ passed: 2, n: 4 })
  })

  it('whose passes do not add up says so in "fix first"', async () => {
    const { view: q3 } = await later(async () => (await viewArea(executive, { regionId: null, period: programme.waves[2]!.id })) as AreaScorecard)
    expect(q3.fixFirst).toMatchObject([{ key: 'greeted', mixed: true, rate: null }])
    const { view: q2 } = await later(async () => (await viewArea(executive, { regionId: null, period: programme.waves[1]!.id })) as AreaScorecard)
    expect(q2.fixFirst).toMatchObject([{ key: 'greeted', mixed: false, rate: { rate: 222 } }])
  })

  it('that passes though it loses points names every report that lost them, with the sum "fix first" tells', async () => {
    const organization = await newOrganization()
    const region = await aRegion(organization, 'Coast')
    const d = await aBranch(organization.id, region.id, { name: 'D' })
    const { standardId, versionId } = await aVersion(organization.id, contents[2]!)
    const coast = await aProgramme(organization.id, standardId, [{ name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' }, { name: 'Q4', startsOn: '2026-10-01', endsOn: '2026-12-31' }])
    const made = (wave: number, on: string, failed: string[]): MadeVisit => ({ branchId: d.id, regionId: region.id, waveId: coast.waves[wave]!.id, versionId, on, answers: yesBut(contents[2]!, { failed }) })
    await later(() => makeVisits(organization.id, coast, new Map([[versionId, contents[2]!]]), [made(0, '2026-08-01', ['greeted']), made(0, '2026-08-02', []), made(0, '2026-08-03', ['greeted']), made(1, '2026-10-03', ['greeted'])]))
    const reader = await anActor(organization.id, 'executive')
    const asked = { key: 'greeted', standard: standardParam({ standardId, channel: 'on_site' }) }
    const [q3, q4] = coast.waves.map(({ id }) => id)
    const seen = await later(() => viewCriterion(reader, { ...asked, regionId: region.id, period: q3 }))
    // Of four points in a visit three are lost, and nothing failed.
    expect([seen.view.affected, seen.failures.reports.map(({ on, lost }) => [on, lost]), seen.lost]).toEqual([0, [['2026-08-03', 750], ['2026-08-01', 750]], [{ waveId: q3, points: 1_500 }]])
    const area = await later(async () => (await viewArea(reader, { regionId: region.id, period: q3 })) as AreaScorecard)
    expect(area.view.fixFirst.map(({ key, lost }) => [key, lost])).toEqual([['greeted', 1_500]])
    // A branch's figure is of its last visits, whichever waves they are of.
    const branch = await later(() => viewBranch(reader, { branchId: d.id, standard: asked.standard, period: q4 }))
    const own = await later(() => viewCriterion(reader, { ...asked, branchId: d.id, period: q4 }))
    expect(branch.found!.view.criteria.map(({ key, lost }) => [key, lost])).toEqual([['greeted', 2_250]])
    expect(own.lastVisits).toMatchObject({ visits: 4, lost: 2_250, reports: [{ on: '2026-10-03', lost: 750 }, { on: '2026-08-03', lost: 750 }, { on: '2026-08-01', lost: 750 }] })
    expect(seen.lastVisits).toBeNull()
  })

  /** One branch that loses three of four points of "greeted" on each of these days, in waves with these bounds. */
  async function aLosingBranch(waves: { name: string; startsOn: string; endsOn: string }[], losing: { wave: number; on: string }[]) {
    const organization = await newOrganization()
    const region = await aRegion(organization, 'Coast')
    const d = await aBranch(organization.id, region.id, { name: 'D' })
    const { standardId, versionId } = await aVersion(organization.id, contents[2]!)
    const coast = await aProgramme(organization.id, standardId, waves)
    const made = losing.map(({ wave, on }): MadeVisit => ({ branchId: d.id, regionId: region.id, waveId: coast.waves[wave]!.id, versionId, on, answers: yesBut(contents[2]!, { failed: ['greeted'] }) }))
    await later(() => makeVisits(organization.id, coast, new Map([[versionId, contents[2]!]]), made))
    const reader = await anActor(organization.id, 'executive')
    const asked = { key: 'greeted', standard: standardParam({ standardId, channel: 'on_site' }), regionId: region.id }
    return { organization, region, branch: d, standardId, waves: coast.waves.map(({ id }) => id), reader, asked, programme: coast }
  }

  it('lists all its losing reports page by page, each with what it lost of the whole', async () => {
    const days = Array.from({ length: 21 }, (_, at) => `2026-08-${String(at + 1).padStart(2, '0')}`)
    const { reader, asked, waves } = await aLosingBranch([{ name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' }], days.map((on) => ({ wave: 0, on })))
    for (const period of [waves[0]!, '12m', 'all']) {
      const paged = async (place: { on: string; reportNumber: string } | null) => {
        const found = await later(() => viewCriterion(reader, { ...asked, period, after: place, afterOfPeriod: place }))
        return { inAll: period === waves[0] ? found.lost.at(-1)!.points : found.ofPeriod!.lost, page: period === waves[0] ? found.failures : found.ofPeriod!.failures }
      }
      const first = await paged(null)
      expect([first.page.reports.length, first.page.reports[0]!.on, first.page.lost, first.inAll, first.page.later, first.page.unread]).toEqual([20, '2026-08-21', 20 * 750, 21 * 750, false, false])
      const rest = await paged(first.page.next)
      expect([rest.page.reports.map(({ on }) => on), rest.page.lost, rest.page.next, rest.page.later]).toEqual([['2026-08-01'], 750, null, true])
    }
    // What is printed holds them all.
    const printed = await later(() => viewCriterion(reader, { ...asked, reports: 200 }))
    expect([printed.failures.reports.length, printed.failures.next, printed.failures.lost]).toEqual([21, null, 21 * 750])
  })

  it('tells what twelve months and all time lost, which no sum of whole waves is', async () => {
    // Twelve months up to November 2026 begin with December 2025, in the middle of the wave.
    const { reader, asked, region, waves } = await aLosingBranch(
      [{ name: 'Winter', startsOn: '2025-11-01', endsOn: '2026-01-31' }, { name: 'Spring', startsOn: '2026-02-01', endsOn: '2026-04-30' }],
      [{ wave: 0, on: '2025-11-20' }, { wave: 0, on: '2025-12-10' }, { wave: 0, on: '2026-01-05' }, { wave: 1, on: '2026-03-05' }],
    )
    const told = async (period: string) => {
      const { ofPeriod, lost } = await later(() => viewCriterion(reader, { ...asked, period }))
      const area = await later(async () => (await viewArea(reader, { regionId: region.id, standard: asked.standard, period })) as AreaScorecard)
      return { fix: area.view.fixFirst.map((line) => line.lost), of: ofPeriod && [ofPeriod.kind, ofPeriod.lost, ofPeriod.n, ofPeriod.failures.reports.map(({ on }) => on), ofPeriod.failures.lost], waves: lost.map(({ points }) => points) }
    }
    expect(await told('12m')).toEqual({ fix: [2_250], of: ['months', 2_250, 3, ['2026-03-05', '2026-01-05', '2025-12-10'], 2_250], waves: [2_250, 750] })
    expect(await told('all')).toEqual({ fix: [3_000], of: ['all', 3_000, 4, ['2026-03-05', '2026-01-05', '2025-12-10', '2025-11-20'], 3_000], waves: [2_250, 750] })
    expect((await told(waves[1]!)).of).toBeNull()
  })

  it('tells of a branch what its last visits lost also where an older wave did not ask it', async () => {
    const { reader, asked, branch: d, waves, organization, region, standardId, programme: coast } = await aLosingBranch([{ name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' }, { name: 'Q4', startsOn: '2026-10-01', endsOn: '2026-12-31' }], [{ wave: 0, on: '2026-08-01' }])
    const wider = { ...contents[2]!, sections: [{ ...contents[2]!.sections[0]!, criteria: ['greeted', 'smiled', 'waved'].map((key) => aYesNo(key)) }] }
    const { versionId } = await aVersion(organization.id, wider, { standardId, number: 2 })
    await later(() => makeVisits(organization.id, coast, new Map([[versionId, wider]]), [{ branchId: d.id, regionId: region.id, waveId: waves[1]!, versionId, on: '2026-10-03', answers: yesBut(wider, { failed: ['waved'] }) }]))
    const found = await later(() => viewCriterion(reader, { standard: asked.standard, key: 'waved', branchId: d.id, period: waves[0] }))
    expect([found.view.waves, found.failures.reports, found.lastVisits?.reports.map(({ on }) => on)]).toEqual([[], [], ['2026-10-03']])
  })

  it('says that more is lost in reports that are not the reader’s', async () => {
    const { asked, organization, region, branch: d } = await aLosingBranch([{ name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' }], [{ wave: 0, on: '2026-08-01' }])
    // It has moved away since: the region's figure keeps its visit, and whoever leads the region reads the branch no more.
    const elsewhere = await aRegion(organization, 'Elsewhere')
    await withTenant({ organizationId: organization.id, userId: newId() }, async (tx) => {
      await tx.branchPlacement.updateMany({ where: { organizationId: organization.id, branchId: d.id }, data: { toDate: new Date('2026-10-01') } })
      await tx.branchPlacement.create({ data: { organizationId: organization.id, branchId: d.id, regionId: elsewhere.id, fromDate: new Date('2026-10-01') }, select: { branchId: true } })
    })
    const regional = await anActor(organization.id, 'regional_manager', { scope: { kind: 'regions', regionIds: [region.id] } })
    for (const period of [undefined, 'all']) {
      const { failures, ofPeriod } = await later(() => viewCriterion(regional, { ...asked, period }))
      expect(period ? ofPeriod!.failures : failures).toMatchObject({ reports: [], lost: 0, unread: true })
    }
  })

  it('is for whoever has a page of that part', async () => {
    const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north.id] } })
    const own = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [a.id] } })
    expect((await view(own, { branchId: a.id })).place).toBe('A')
    for (const actor of [regional, own, await anActor(organizationId, 'reviewer'), await anActor(organizationId, 'shopper')])
      await expect(view(actor)).rejects.toMatchObject({ code: 'forbidden' })
    const foreigner = await anActor((await newOrganization()).id, 'executive')
    const refused: [Actor, object][] = [
      [regional, { branchId: c.id }], [own, { branchId: b.id }], [own, { regionId: north.id }], [foreigner, {}], [foreigner, { regionId: north.id }], [executive, { key: 'nothing' }], [executive, { branchId: newId() }],
    ]
    for (const [actor, over] of refused) await expect(view(actor, over)).rejects.toMatchObject({ code: 'not_found' })
  })
})
