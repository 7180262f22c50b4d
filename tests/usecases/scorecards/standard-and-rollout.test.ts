import { beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { newId } from '@/lib/data/ids'
import type { Actor } from '@/lib/domain/people/actor'
import { viewArea, type AreaScorecard } from '@/lib/usecases/scorecards/view-area'
import { viewRollout, type RolloutScorecard } from '@/lib/usecases/scorecards/view-rollout'
import { viewStandard, type StandardScorecard } from '@/lib/usecases/scorecards/view-standard'
import { aProgramme, aVersion, makeVisits, yesBut, type MadeVisit } from '../../support/published'
import { aYesNo, someContent } from '../../support/standard'
import { aBranch, anActor, aRegion, newOrganization } from '../../support/world'

// Ten equal yes/no criteria: each fail costs ten points. The second version weighs the first one more.
const keys = Array.from({ length: 10 }, (_, at) => `c${at}`)
const content = { ...someContent(keys), sections: [{ ...someContent().sections[0]!, criteria: keys.map((key) => aYesNo(key)) }] }
const heavier = { ...content, sections: [{ ...content.sections[0]!, criteria: content.sections[0]!.criteria.map((one, at) => (at === 0 ? { ...one, weightMilli: one.weightMilli * 2 } : one)) }] }

let organizationId: string
let [north, south] = ['', '']
let standardId: string
let [q2, q3] = ['', '']
const branches: { id: string; name: string }[] = []
let [executive, regional, keeper, stranger]: Actor[] = []

const later = <T>(work: () => Promise<T>) => atTime(new Date('2026-11-15T12:00:00Z'), work)
const standard = (actor: Actor, over: Partial<Parameters<typeof viewStandard>[1]> = {}) => later(() => viewStandard(actor, { standardId, ...over })) as Promise<StandardScorecard>
const rollout = (actor: Actor, over: Parameters<typeof viewRollout>[1] = {}) => later(() => viewRollout(actor, { months: 3, ...over })) as Promise<RolloutScorecard>

beforeAll(async () => {
  const organization = await newOrganization()
  organizationId = organization.id
  ;[north, south] = [(await aRegion(organization, 'North')).id, (await aRegion(organization, 'South')).id]
  for (let at = 0; at < 12; at++) branches.push(await aBranch(organizationId, at < 8 ? north : south, { name: `B${String(at).padStart(2, '0')}` }))
  const first = await aVersion(organizationId, content)
  standardId = first.standardId
  const second = await aVersion(organizationId, heavier, { standardId, number: 2 })
  const programme = await aProgramme(organizationId, standardId, [
    { name: 'Q2', startsOn: '2026-04-01', endsOn: '2026-06-30' },
    { name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' },
    { name: 'Q4', startsOn: '2026-10-01', endsOn: '2026-12-31' },
  ])
  ;[q2, q3] = [programme.waves[0]!.id, programme.waves[1]!.id]
  const q4 = programme.waves[2]!.id
  const made = (at: number, waveId: string, month: string, versionId: string, failed: number[]): MadeVisit[] =>
    failed.map((count, visit) => ({ branchId: branches[at]!.id, regionId: at < 8 ? north : south, waveId, versionId, on: `2026-${month}-0${visit + 1}`, answers: yesBut(content, { failed: keys.slice(0, count) }) }))
  await later(() =>
    makeVisits(organizationId, programme, new Map([[first.versionId, content], [second.versionId, heavier]]), [
      // Every branch 70, 80, 90 in May and August; the first two gain ten points.
      ...branches.flatMap((_, at) => [...made(at, q2, '05', first.versionId, [1, 2, 3]), ...made(at, q3, '08', first.versionId, at < 2 ? [0, 1, 2] : [1, 2, 3])]),
      ...made(11, q4, '11', second.versionId, [1]),
    ]),
  )
  executive = await anActor(organizationId, 'executive')
  regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [south] } })
  keeper = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [branches[0]!.id] } })
  stranger = await anActor((await newOrganization()).id, 'owner')
})

describe('a standard over its versions', () => {
  it('shows the network’s figure, every criterion, and which version stands where', async () => {
    const { view, criteria, versions } = await standard(executive!, { period: q3 })
    const area = (await later(() => viewArea(executive!, { regionId: null, period: q3 }))) as AreaScorecard
    expect(view.reading).toEqual(area.view.reading)
    expect(criteria.flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual(keys)
    // The first criterion failed in 34 of 36 visits, in every branch; the fourth in none.
    const [first, , , fourth] = criteria[0]!.lines
    expect(first).toMatchObject({ passed: 2, n: 36, affected: 12, branches: 12, lost: 3400 })
    expect(fourth).toMatchObject({ passed: 36, n: 36, affected: 0, lost: 0 })
    expect(first!.rate!.rate).toBe(56)
    expect(versions.map(({ number, waves, inForce }) => [number, waves.map(({ name, visits, branches: count }) => [name, visits, count]), inForce.branches, inForce.regions.map(({ name, branches: count }) => [name, count])])).toEqual([
      [2, [['Q4', 1, 1]], 1, [['South', 1]]],
      [1, [['Q2', 36, 12], ['Q3', 36, 12]], 11, [['North', 8], ['South', 3]]],
    ])
    expect(versions[0]!.broken).toMatchObject({ from: 1, to: 2, kind: 'scoring' })
    expect(versions[1]!.broken).toBeNull()
  })

  it('is kept to the regions of its reader', async () => {
    const { view, wholeNetwork, versions } = await standard(regional!, { period: q3 })
    expect([view.region?.id, wholeNetwork, view.counts.published]).toEqual([south, false, 12])
    expect(versions[1]!.waves.map(({ visits }) => visits)).toEqual([12, 12])
    await expect(standard(regional!, { regionId: north })).rejects.toMatchObject({ code: 'not_found' })
    await expect(standard(keeper!)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is absent for other organisations, and empty while nothing of it is published', async () => {
    await expect(standard(stranger!)).rejects.toMatchObject({ code: 'not_found' })
    await expect(standard(executive!, { standardId: newId() })).rejects.toMatchObject({ code: 'not_found' })
    const { standardId: unvisited } = await aVersion(organizationId, content, { name: 'Unvisited' })
    expect(await standard(executive!, { standardId: unvisited })).toBe('empty')
  })
})

describe('before and after a measure', () => {
  const steps = (on: string, ...at: number[]) => [{ on, branchIds: at.map((one) => branches[one]!.id) }]

  it('is the difference to branches not yet reached, by hand', async () => {
    for (const on of ['2026-07-01', '2026-07-20']) {
      const { view } = await rollout(executive!, { steps: steps(on, 0, 1) })
      // s_w² = 24 · 200 ÷ 48 = 100; SE² = 100 · (2 · ¼ · ⅔ + 10 · 1/100 · ⅔) = 40; t(0.975; 48) = 2.0106.
      expect(view).toMatchObject({ kind: 'interval', points: 100, low: -27, high: 227, mayBeChance: true, broken: null })
      expect(view!.steps[0]).toMatchObject({ reached: { branches: 2, before: 800, after: 900 }, waiting: { branches: 10, before: 800, after: 800, visitsAfter: 30 }, leftOut: [] })
    }
    expect((await rollout(executive!)).view).toBeNull()
  })

  it('claims nothing over versions that do not join', async () => {
    const { view } = await rollout(executive!, { steps: steps('2026-07-01', 0), months: 6 })
    expect(view).toMatchObject({ kind: 'broken', broken: { from: 1, to: 2 } })
  })

  it('knows and compares only the branches its reader may see', async () => {
    const { branches: offered, view } = await rollout(regional!, { steps: steps('2026-07-01', 8) })
    expect(offered.map(({ name }) => name)).toEqual(['B08', 'B09', 'B10', 'B11'])
    expect(view!.steps[0]).toMatchObject({ waiting: { branches: 3 } })
    await expect(rollout(regional!, { steps: steps('2026-07-01', 0) })).rejects.toMatchObject({ code: 'not_found' })
    await expect(rollout(regional!, { regionId: north })).rejects.toMatchObject({ code: 'not_found' })
    await expect(rollout(stranger!, { steps: steps('2026-07-01', 0) })).rejects.toMatchObject({ code: 'not_found' })
    await expect(rollout(keeper!)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
