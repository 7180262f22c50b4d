import { beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { newId } from '@/lib/data/ids'
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
    expect(failures.map(({ on }) => on)).toEqual(['2026-02-03', '2026-02-02'])
    expect((await view(executive, { period: '12m' })).view.waves).toHaveLength(3)
  })

  it('of one branch has a change of its own, by Newcombe, and none across a break', async () => {
    const { view: own, place, failures } = await view(executive, { branchId: a.id })
    expect([place, own.change]).toEqual(['A', null])
    expect(failures.map(({ on, branch }) => [on, branch])).toEqual([['2026-08-01', 'A']])
    const whole = await view(executive, { branchId: b.id })
    expect(whole.view.waves.map(({ name, passed, n }) => [name, passed, n])).toEqual([['Q2', 0, 1]])
    // 0 of 1: Wilson 0.0–79.3.
    expect(whole.view.waves[0]!.rate).toEqual({ rate: 0, low: 0, high: 793 })
  })

  it('names the branches and reports of the last wave, those of the reader alone, nothing unpublished', async () => {
    const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north.id] } })
    const { view: found, failures } = await view(regional, { regionId: north.id })
    expect(found.branches.map(({ name, failed, n }) => [name, failed, n])).toEqual([['A', 1, 2]])
    expect(failures.map(({ branch }) => branch)).toEqual(['A'])
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
    expect([seen.view.affected, seen.failures.map(({ on, lost }) => [on, lost]), seen.lost]).toEqual([0, [['2026-08-03', 750], ['2026-08-01', 750]], [{ waveId: q3, points: 1_500 }]])
    const area = await later(async () => (await viewArea(reader, { regionId: region.id, period: q3 })) as AreaScorecard)
    expect(area.view.fixFirst.map(({ key, lost }) => [key, lost])).toEqual([['greeted', 1_500]])
    // A branch's figure is of its last visits, whichever waves they are of.
    const branch = await later(() => viewBranch(reader, { branchId: d.id, standard: asked.standard, period: q4 }))
    const own = await later(() => viewCriterion(reader, { ...asked, branchId: d.id, period: q4 }))
    expect(branch.found!.view.criteria.map(({ key, lost }) => [key, lost])).toEqual([['greeted', 2_250]])
    expect(own.lastVisits).toMatchObject({ visits: 4, lost: 2_250, reports: [{ on: '2026-10-03', lost: 750 }, { on: '2026-08-03', lost: 750 }, { on: '2026-08-01', lost: 750 }] })
    expect(seen.lastVisits).toBeNull()
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
