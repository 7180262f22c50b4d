import { beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import type { CommonView } from '@/lib/domain/trend/common-view'
import { standardParam } from '@/lib/domain/scorecard/subject'
import { compareCommon } from '@/lib/usecases/scorecards/compare-common'
import { viewArea, type AreaScorecard } from '@/lib/usecases/scorecards/view-area'
import { viewBranch } from '@/lib/usecases/scorecards/view-branch'
import { aProgramme, aVersion, makeVisits, yesBut, type MadeVisit, type Programme } from '../../support/published'
import { aYesNo, someContent } from '../../support/standard'
import { aBranch, anActor, aRegion, newOrganization } from '../../support/world'

const keys = Array.from({ length: 10 }, (_, at) => `c${at}`)
const of = (all: string[], over: Record<string, object> = {}, acceptable = 800) => ({
  ...someContent(all),
  zone: { acceptable, desired: 950, origin: 'management' as const, setOn: '2026-01-01', author: 'Ops' },
  sections: [{ ...someContent().sections[0]!, criteria: all.map((key) => aYesNo(key, over[key] ?? {})) }],
})
// Words alone; then c0 counts triple, c9 went and n1 came.
const first = of(keys)
const reworded = of(keys, { c0: { prompt: { en: 'Was the guest greeted?' } } })
const heavier = of([...keys.slice(0, 9), 'n1'], { c0: { prompt: { en: 'Was the guest greeted?' }, weightMilli: 3_000 } }, 850)

let organizationId: string
let north: { id: string }
let a: { id: string }, b: { id: string }, c: { id: string }
let programme: Programme
let standard: string
let executive: Actor
const wave = (at: number) => programme.waves[at]!.id
const later = <T>(work: () => Promise<T>) => atTime(new Date('2026-11-15T12:00:00Z'), work)
const area = (actor: Actor, period?: string, regionId: string | null = null) => later(async () => (await viewArea(actor, { regionId, ...(period ? { period } : {}) })) as AreaScorecard)
const compare = (actor: Actor, over: object = {}) => later(() => compareCommon(actor, { standard, beforeWaveId: wave(1), waveId: wave(2), ...over }))
const viewOf = async (found: ReturnType<typeof compare>) => (await found).view as CommonView

beforeAll(async () => {
  const organization = await newOrganization()
  organizationId = organization.id
  north = await aRegion(organization, 'North')
  const south = await aRegion(organization, 'South')
  a = await aBranch(organizationId, north.id, { name: 'A' })
  b = await aBranch(organizationId, north.id, { name: 'B' })
  c = await aBranch(organizationId, south.id, { name: 'C' })
  const one = await aVersion(organizationId, first)
  const two = await aVersion(organizationId, reworded, { standardId: one.standardId, number: 2 })
  const three = await aVersion(organizationId, heavier, { standardId: one.standardId, number: 3 })
  standard = standardParam({ standardId: one.standardId, channel: 'on_site' })
  programme = await aProgramme(organizationId, one.standardId, [
    { name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31' },
    { name: 'Q2', startsOn: '2026-04-01', endsOn: '2026-06-30' },
    { name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' },
    { name: 'Q4', startsOn: '2026-10-01', endsOn: '2026-12-31' },
  ])
  const contents = new Map([[one.versionId, first], [two.versionId, reworded], [three.versionId, heavier]])
  const made = (at: { id: string }, regionId: string, waveId: string, versionId: string, on: string, failed: string[], over: Partial<MadeVisit> = {}): MadeVisit => ({
    branchId: at.id, regionId, waveId, versionId, on, answers: yesBut(contents.get(versionId)!, { failed }), ...over,
  })
  await later(() =>
    makeVisits(organizationId, programme, contents, [
      made(a, north.id, wave(0), one.versionId, '2026-02-01', []),
      made(a, north.id, wave(0), one.versionId, '2026-02-02', []),
      made(a, north.id, wave(0), one.versionId, '2026-02-03', []),
      // Q2 under version 2: A 90, 90, 90 (c0 failed), B 100, 90, 80 with c9 failed, C 100
      ...[1, 2, 3].map((day) => made(a, north.id, wave(1), two.versionId, `2026-05-0${day}`, ['c0'])),
      made(b, north.id, wave(1), two.versionId, '2026-05-04', []),
      made(b, north.id, wave(1), two.versionId, '2026-05-05', ['c9']),
      made(b, north.id, wave(1), two.versionId, '2026-05-06', ['c9', 'c8']),
      made(c, south.id, wave(1), two.versionId, '2026-05-07', []),
      // Q3 under version 3, of 12 points: A 11/12 thrice (c1 failed), B 9/12 (c0 failed); C none
      ...[1, 2, 3].map((day) => made(a, north.id, wave(2), three.versionId, `2026-08-0${day}`, ['c1'])),
      made(b, north.id, wave(2), three.versionId, '2026-08-04', ['c0']),
      made(b, north.id, wave(2), three.versionId, '2026-08-05', ['c0', 'n1']),
      // None of these is in the figures.
      made(b, north.id, wave(2), three.versionId, '2026-08-06', keys, { scoring: 'excluded' }),
      made(b, north.id, wave(2), three.versionId, '2026-08-07', keys, { purpose: 'recheck' }),
      made(b, north.id, wave(2), three.versionId, '2026-08-08', keys, { state: 'approved' }),
      // Q4 mixes both measures.
      made(a, north.id, wave(3), two.versionId, '2026-10-01', []),
      made(a, north.id, wave(3), three.versionId, '2026-10-02', []),
    ]),
  )
  executive = await anActor(organizationId, 'executive')
})

describe('waves', () => {
  it('join over words and break where the scoring changed, each judged by the levels then in force', async () => {
    const { view } = await area(executive, wave(2))
    expect(view.waves.map(({ name, broken, mixed, zone }) => [name, broken && [broken.from, broken.to, broken.kind], mixed !== null, zone?.acceptable])).toEqual([
      ['Q1', null, false, 800], ['Q2', null, false, 800], ['Q3', [2, 3, 'scoring'], false, 850], ['Q4', [2, 3, 'scoring'], true, 850],
    ])
    expect(view.waves[2]!.broken).toMatchObject({ by: [3], added: ['n1'], removed: ['c9'], scoring: ['c0'], meaning: [], joined: [] })
  })

  it('claim no change across a break, and claim one where they join', async () => {
    const q3 = (await area(executive, wave(2))).view
    expect([q3.change, q3.broken?.to]).toEqual([null, 3])
    const q2 = (await area(executive, wave(1))).view
    expect([q2.broken, q2.change?.points]).toEqual([null, -100])
  })

  it('a figure over both measures says so', async () => {
    const mixed = async (period: string) => (await area(executive, period)).view.mixed
    expect(await mixed(wave(3))).toMatchObject({ from: 2, to: 3 })
    expect(await mixed('all')).toMatchObject({ from: 1, to: 3 })
    expect([await mixed(wave(1)), await mixed(wave(2))]).toEqual([null, null])
  })

  it('a branch’s visits fall into stretches of one measure; the rolling mean starts anew at every break', async () => {
    const found = await later(() => viewBranch(executive, { branchId: a.id, period: wave(2) }))
    const { visits, breaks, change, broken } = found.found!.view
    expect([change, broken?.to]).toEqual([null, 3])
    expect(breaks).toMatchObject([
      { from: '2026-05-03', on: '2026-08-01', beforeWaveId: wave(1), waveId: wave(2), broken: { by: [3], back: false }, compares: true },
      // A late report by the old rules and the next by the new ones: neither joins the visit before it.
      { from: '2026-08-03', on: '2026-10-01', beforeWaveId: wave(2), waveId: wave(3), broken: { by: [3], back: true }, compares: true },
      { from: '2026-10-01', on: '2026-10-02', beforeWaveId: wave(3), waveId: wave(3), broken: { by: [3], back: false }, compares: false },
    ])
    expect(visits.map(({ on, stretch, rolling }) => [on, stretch, rolling])).toEqual([
      ['2026-10-02', 1, null], ['2026-10-01', 0, null], ['2026-08-03', 1, null], ['2026-08-02', 1, null], ['2026-08-01', 1, null],
      ['2026-05-03', 0, 925], ['2026-05-02', 0, 950], ['2026-05-01', 0, 975], ['2026-02-03', 0, null], ['2026-02-02', 0, null], ['2026-02-01', 0, null],
    ])
  })
})

describe('over common criteria', () => {
  it('both waves are scored again under the newer weights', async () => {
    const view = await viewOf(compare(executive))
    // Nine of ten criteria are common, eleven of twelve points: c0 three, c1 to c8 one each.
    expect(view).toMatchObject({ newer: 3, kept: 9, all: 10, share: 917, leftOut: [{ key: 'n1', because: 'added' }, { key: 'c9', because: 'removed' }] })
    // Q2: A 8/11 = 72.7, B (11 + 11 + 10)/33 = 97.0, C 100. Q3: A 10/11 = 90.9, B 8/11 = 72.7.
    expect(view.common).toMatchObject({ before: { score: 899, n: 7 }, now: { score: 818, n: 5 } })
    expect(view.published).toMatchObject({ before: { score: 933 }, now: { score: 813 } })
    // Over A and B: (18.18 − 24.24) ÷ 2; C left.
    expect(view.common.change).toMatchObject({ points: -30, entered: 0, left: 1 })
    expect(view.broken).toMatchObject({ from: 2, to: 3 })
    // Asked again, and of a part of it, the same reports say the same.
    expect(await viewOf(compare(executive))).toEqual(view)
    expect((await viewOf(compare(executive, { branchId: a.id }))).common).toMatchObject({ before: { score: 727 }, now: { score: 909 } })
  })

  it('reads no more reports than it may score: a part alone where the whole is too much, and none where that is too much as well', async () => {
    const atMost = (most: number, over: object = {}) => later(() => compareCommon(executive, { standard, beforeWaveId: wave(1), waveId: wave(2), ...over }, most))
    expect((await atMost(12)).view).toEqual(await viewOf(compare(executive)))
    expect((await atMost(11)).view).toEqual({ tooMany: 12, most: 11 })
    expect((await atMost(6, { branchId: a.id })).view).toMatchObject({ common: { before: { score: 727 }, now: { score: 909 } } })
    expect((await atMost(11, { regionId: north.id })).view).toMatchObject({ common: { before: { n: 6 }, now: { n: 5 } } })
    expect((await atMost(5, { branchId: a.id })).view).toEqual({ tooMany: 6, most: 5 })
  })

  it('of waves that join it is the published score', async () => {
    const view = await viewOf(compare(executive, { beforeWaveId: wave(0), waveId: wave(1) }))
    expect(view).toMatchObject({ broken: null, share: 1000, leftOut: [], kept: 10 })
    expect([view.common.before.score, view.common.now.score]).toEqual([view.published.before.score, view.published.now.score])
  })

  it('a corrected answer is read at once', async () => {
    const before = (await viewOf(compare(executive, { branchId: b.id }))).common.now.score
    await withTenant(executive, async (tx) => {
      const report = await tx.report.findFirstOrThrow({ where: { organizationId, visit: { branchId: b.id, waveId: wave(2), state: 'published', visitedOn: new Date('2026-08-05') } }, select: { id: true } })
      const score = await tx.reportScore.findFirstOrThrow({ where: { organizationId, reportId: report.id } })
      await tx.reportAnswer.updateMany({ where: { organizationId, reportId: report.id, criterionKey: 'c0' }, data: { answer: { state: 'answered', value: { type: 'option', key: 'yes' }, comment: '', evidence: [], noPhotoReason: null } } })
      await tx.reportScore.create({ data: { ...score, explanation: score.explanation as object, revision: 2 } })
      await tx.report.updateMany({ where: { organizationId, id: report.id }, data: { currentScore: 2 } })
    })
    expect([before, (await viewOf(compare(executive, { branchId: b.id }))).common.now.score]).toEqual([727, 864])
  })

  it('is for whoever has a page of that part: no other region, branch, organisation or wave', async () => {
    const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north.id] } })
    const own = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [a.id] } })
    expect((await compare(regional, { regionId: north.id })).place).toBe('North')
    expect((await compare(own, { branchId: a.id })).place).toBe('A')
    for (const actor of [regional, own, await anActor(organizationId, 'reviewer'), await anActor(organizationId, 'shopper')])
      await expect(compare(actor)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(compare(await anActor(organizationId, 'reviewer'), { branchId: a.id })).rejects.toMatchObject({ code: 'forbidden' })
    const foreigner = await anActor((await newOrganization()).id, 'executive')
    const refused: [Actor, object][] = [
      [regional, { branchId: c.id }], [own, { branchId: b.id }], [own, { regionId: north.id }], [foreigner, {}], [foreigner, { branchId: a.id }],
      [executive, { waveId: newId() }], [executive, { waveId: wave(1) }], [executive, { branchId: newId() }], [executive, { standard: 'x.on_site' }],
    ]
    for (const [actor, over] of refused) await expect(compare(actor, over)).rejects.toMatchObject({ code: 'not_found' })
  })
})
