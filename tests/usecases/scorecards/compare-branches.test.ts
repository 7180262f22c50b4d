import { beforeAll, describe, expect, it, vi } from 'vitest'
import pg from 'pg'
import { atTime } from '@/lib/data/clock'
import type { Actor } from '@/lib/domain/people/actor'
import { comparePaper } from '@/lib/jobs/exports/compare-paper'
import { speechIn } from '@/lib/jobs/exports/speech'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { compareBranches, type BranchComparison } from '@/lib/usecases/scorecards/compare-branches'
import { viewArea, type AreaScorecard } from '@/lib/usecases/scorecards/view-area'
import { viewBranch } from '@/lib/usecases/scorecards/view-branch'
import { aProgramme, aVersion, makeVisits, yesBut, type MadeVisit } from '../../support/published'
import { aYesNo, someContent } from '../../support/standard'
import { aBranch, anActor, aRegion, newOrganization } from '../../support/world'

// Ten equal yes/no criteria in two sections of five: each fail costs ten points of the total and twenty of its section.
const keys = Array.from({ length: 10 }, (_, at) => `c${at}`)
const shape = someContent().sections[0]!
const content = {
  ...someContent(keys),
  zone: { acceptable: 800, desired: 900, origin: 'management' as const, setOn: '2026-01-01', author: 'Ops' },
  sections: [
    { ...shape, criteria: keys.slice(0, 5).map((key) => aYesNo(key)) },
    { ...shape, key: 'second', title: { en: 'Second' }, criteria: keys.slice(5).map((key) => aYesNo(key)) },
  ],
}

const BRANCHES = 12
let organizationId: string
let north: string
let south: string
let east: string
let branches: { id: string; name: string }[]
let newcomer: { id: string }
let gone: { id: string }
let executive: Actor

const later = <T>(work: () => Promise<T>) => atTime(new Date('2026-11-15T12:00:00Z'), work)
const compare = (actor: Actor, over: Parameters<typeof compareBranches>[1] = {}) => later(async () => (await compareBranches(actor, over)) as BranchComparison)

beforeAll(async () => {
  const organization = await newOrganization()
  organizationId = organization.id
  north = (await aRegion(organization, 'North')).id
  south = (await aRegion(organization, 'South')).id
  east = (await aRegion(organization, 'East')).id
  branches = []
  for (let at = 0; at < BRANCHES; at++) branches.push(await aBranch(organizationId, at < 8 ? north : south, { name: `B${String(at).padStart(2, '0')}` }))
  newcomer = await aBranch(organizationId, east, { name: 'Newcomer' })
  gone = await aBranch(organizationId, south, { name: 'Gone' })
  const { standardId, versionId } = await aVersion(organizationId, content)
  const programme = await aProgramme(organizationId, standardId, [
    { name: 'Q2', startsOn: '2026-04-01', endsOn: '2026-06-30' },
    { name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' },
  ])
  const [q2, q3] = [programme.waves[0]!.id, programme.waves[1]!.id]
  const made = (branchId: string, regionId: string, waveId: string, month: string, failed: number[]): MadeVisit[] =>
    failed.map((count, at) => ({ branchId, regionId, waveId, versionId, on: `2026-${month}-0${at + 1}`, answers: yesBut(content, { failed: keys.slice(0, count) }) }))
  const regionOf = (at: number) => (at < 8 ? north : south)
  await later(() =>
    makeVisits(organizationId, programme, new Map([[versionId, content]]), [
      // Every branch 70, 80, 90 in both waves: 80 with Σ(y − ȳ)² = 200. The first one falls to 10, 20, 30: 20.
      ...branches.flatMap(({ id }, at) => [...made(id, regionOf(at), q2, '05', [1, 2, 3]), ...made(id, regionOf(at), q3, '08', at === 0 ? [7, 8, 9] : [1, 2, 3])]),
      ...made(newcomer.id, east, q3, '08', [0]),
      ...made(gone.id, south, q2, '05', [4]),
    ]),
  )
  executive = await anActor(organizationId, 'executive')
})

describe('branches side by side', () => {
  it('are told with groups, sections of the branch’s own visits, and limits by its number of visits', async () => {
    const { view, subject } = await compare(executive)
    expect(subject.wave?.name).toBe('Q3')
    expect(view.lines.map(({ name }) => name)).toEqual([...branches.map(({ name }) => name), 'Newcomer'])
    expect(view.counts).toEqual({ clearly_lower: 1, not_distinguishable: 11, too_few_visits: 1, clearly_higher: 0 })
    expect([view.visited, view.branches, view.compared]).toEqual([13, 14, true])
    // s_w² = 12 · 200 ÷ 24 = 100; μ = (20 + 11 · 80 + 100) ÷ 13 = 76.9; at n = 3 the inner limits are ± 1.96 · 10 ÷ √3 = 11.3.
    const [first, second] = view.lines
    expect(first).toMatchObject({ group: 'clearly_lower', place: 'beyond_outer', reading: { score: 200, n: 3, state: 'ok' } })
    expect(second).toMatchObject({ group: 'not_distinguishable', place: 'within', reading: { score: 800 } })
    expect(second!.limits!.inner.low).toBeCloseTo(1000 / 13 - (1.96 * 10) / Math.sqrt(3), 6)
    // Of 70, 80, 90 the first section has 40, 60, 80 and the second nothing lost.
    expect(second!.cells.map((cell) => cell?.score)).toEqual([600, 1000])
    expect(first!.cells.map((cell) => cell?.score)).toEqual([0, 400])
    expect(view.lines.at(-1)).toMatchObject({ group: 'too_few_visits', reading: { score: 1000, n: 1, state: 'too_few' } })
    expect(view.lines.at(-1)!.cells[0]).toMatchObject({ state: 'too_few', n: 1 })
    expect(view.funnel).toMatchObject({ kind: 'limits', mean: 769 })
    expect(view.funnel.points).toHaveLength(13)
  })

  it('on paper a number stands for those that came and are not named', async () => {
    const found = await compare(executive)
    const { entered, left } = found.view.changes!
    const many = { ...found, view: { ...found.view, changes: { ...found.view.changes!, entered: { ...entered, count: 24 } } } }
    const { blocks } = comparePaper(many, { organization: 'A', madeOn: '2026-11-15', speech: await speechIn('en', 'en') })
    const changes = blocks.find((block) => 'title' in block && block.kind === 'table' && block.rows.some((row) => Array.isArray(row) && row[0] === 'Gone'))
    expect(changes).toMatchObject({ rows: expect.arrayContaining([['and 23 more', '', '', '', 'Visited here now, not before']]) as unknown[] })
    expect((changes as { rows: unknown[] }).rows).toHaveLength(BRANCHES + 2 + left.count)
  })

  it('stand in the same groups and with the same section figures as on their own pages', async () => {
    const { view } = await compare(executive)
    const area = (await later(() => viewArea(executive, { regionId: null }))) as AreaScorecard
    for (const { kind, branches: those } of area.view.groups) for (const { id } of those) expect(view.lines.find((line) => line.id === id)!.group).toBe(kind)
    expect(view.reliability).toEqual(area.view.reliability)
    const { found } = await later(() => viewBranch(executive, { branchId: branches[0]!.id, period: area.subject.wave!.id }))
    expect(view.lines[0]!.cells).toEqual(found!.view.sections.map(({ reading }) => reading))
    expect(view.lines[0]!.reading).toMatchObject({ score: found!.view.reading.score, interval: found!.view.reading.interval })
  })

  it('say what changed since the wave before, and who came and went apart from it', async () => {
    const { changes } = (await compare(executive)).view
    expect(changes!.broken).toBeNull()
    expect(changes!.lines).toHaveLength(BRANCHES)
    expect(changes!.lines[0]).toMatchObject({ kind: 'interval', points: -600, found: true, before: { score: 800 }, now: { score: 200 } })
    // SE = √(100 · 2/3) = 8.165 with t(0.975; 49) = 2.0096: ± 16.4
    expect(changes!.lines[1]).toMatchObject({ kind: 'interval', points: 0, low: -164, high: 164, found: false })
    expect(changes!.entered).toMatchObject({ count: 1, lines: [{ id: newcomer.id, reading: { score: 1000 } }] })
    expect(changes!.left).toMatchObject({ count: 1, lines: [{ id: gone.id, reading: { score: 600 } }] })
    expect((await compare(executive, { period: 'all' })).view.changes).toBeNull()
  })

  it('stand by name or by score, a page at a time', async () => {
    const scores = (await compare(executive, { order: 'score' })).view.lines.map(({ reading }) => reading.score!)
    expect(scores).toEqual(scores.toSorted((one, other) => one - other))
    expect((await compare(executive, { page: 9 })).view.page).toEqual({ number: 1, of: 1, from: 1, to: 13 })
  })

  it('read sums alone, in few queries whatever the reader asks', async () => {
    const asked: string[] = []
    const spy = vi.spyOn(pg.Client.prototype, 'query')
    await compare(executive)
    for (const [query] of spy.mock.calls as unknown[][]) asked.push(typeof query === 'string' ? query : String((query as { text?: string }).text))
    spy.mockRestore()
    const reads = asked.filter((text) => /^\s*(select|with)\b/i.test(text) && /"\w+"/.test(text))
    expect(reads.length).toBeGreaterThan(3)
    expect(reads.length).toBeLessThanOrEqual(9)
    expect(asked.filter((text) => /"ReportAnswer"|"ReportScore"|"Visit"|published_/.test(text))).toEqual([])
  })
})

describe('branches without a visit that counts', () => {
  it('are listed with the reason, and counted by this page as by every other, before and after the wave is closed', async () => {
    const organization = await newOrganization()
    const { id } = await aRegion(organization, 'West')
    const [seen, excluded, incomplete] = [
      await aBranch(organization.id, id, { name: 'A seen' }), await aBranch(organization.id, id, { name: 'B excluded' }), await aBranch(organization.id, id, { name: 'C incomplete' }),
    ]
    await aBranch(organization.id, id, { name: 'D not visited' })
    const { standardId, versionId } = await aVersion(organization.id, content)
    const programme = await aProgramme(organization.id, standardId, [{ name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' }])
    const waveId = programme.waves[0]!.id
    const one = (branchId: string, over: Partial<MadeVisit> = {}): MadeVisit => ({ branchId, regionId: id, waveId, versionId, on: '2026-08-01', answers: yesBut(content), ...over })
    const manager = await anActor(organization.id, 'manager')
    await later(() =>
      makeVisits(organization.id, programme, new Map([[versionId, content]]), [
        one(seen.id), one(excluded.id, { scoring: 'excluded' }), one(excluded.id, { scoring: 'excluded' }), one(incomplete.id, { answers: yesBut(content, { unknown: keys.slice(0, 5) }) }),
      ]),
    )
    const told = async () => {
      const { view } = await compare(manager)
      const { reading } = ((await later(() => viewArea(manager, { regionId: null }))) as AreaScorecard).view
      expect([view.visited, view.branches]).toEqual([reading.branches, reading.branchesInScope])
      expect([view.visited, view.branches, view.listed, view.page]).toEqual([1, 4, 3, { number: 1, of: 1, from: 1, to: 3 }])
      expect(view.lines.map(({ name, reading: { score, n }, unscored }) => [name, score, n, unscored])).toEqual([
        ['A seen', 1000, 1, null], ['B excluded', null, 0, { why: 'excluded', visits: 2 }], ['C incomplete', null, 0, { why: 'incomplete', visits: 1 }],
      ])
      expect(view.funnel.points.map(({ name }) => name)).toEqual(['A seen'])
      expect(comparePaper(await compare(manager), { organization: 'A', madeOn: '2026-11-15', speech: await speechIn('en', 'en') })).toMatchObject({
        facts: expect.arrayContaining(['1 of 4 branches visited.', '2 more branches are listed without a score: the reason stands by each name.']) as string[],
      })
    }
    await told()
    await later(() => closeWave(manager, { waveId }))
    await told()
  })
})

describe('a part in which nobody has enough visits', () => {
  it('says that nothing can be told apart, not that none is clearly lower', async () => {
    const { view } = await compare(executive, { regionId: east })
    expect([view.compared, view.counts.too_few_visits]).toEqual([false, 1])
    expect((await compare(executive)).view.compared).toBe(true)
  })
})

describe('who compares', () => {
  it('is a regional manager within their regions: the part is theirs, the groups are the network’s', async () => {
    const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [south] } })
    const { view, regions, wholeNetwork } = await compare(regional)
    expect([view.region?.name, wholeNetwork, regions.map(({ name }) => name)]).toEqual(['South', false, ['South']])
    expect(view.lines.map(({ name }) => name)).toEqual(['B08', 'B09', 'B10', 'B11'])
    expect(view.funnel.points.map(({ name }) => name)).toEqual(['B08', 'B09', 'B10', 'B11'])
    expect(view.funnel.kind).toBe('limits')
    expect(JSON.stringify(view)).not.toContain(branches[0]!.id)
    await expect(compare(regional, { regionId: north })).rejects.toMatchObject({ code: 'not_found' })
    const whole = (await compare(executive, { regionId: south })).view
    expect(view.changes).toEqual(whole.changes)
  })

  it('learns no limits that would give another’s branch away', async () => {
    const most = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north, south] } })
    const { view } = await compare(most)
    expect(view.funnel).toMatchObject({ kind: 'not_told', mean: null, curve: [] })
    expect(view.lines.map(({ limits, place }) => limits ?? place)).toEqual(view.lines.map(() => null))
    expect((await compare(most, { regionId: south })).view.funnel.kind).toBe('not_told')
  })

  it('is no branch manager, no shopper, nobody of another organisation', async () => {
    const branchManager = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [branches[0]!.id] } })
    const shopper = await anActor(organizationId, 'shopper')
    for (const actor of [branchManager, shopper, { ...branchManager, roles: ['executive' as const] }]) await expect(compare(actor)).rejects.toMatchObject({ code: 'forbidden' })
    const stranger = await anActor((await newOrganization()).id, 'executive')
    await expect(compareBranches(stranger, {})).resolves.toBe('empty')
    await expect(compare(stranger, { regionId: north })).rejects.toMatchObject({ code: 'not_found' })
  })
})
