import { asMigrator } from '../../support/migrator'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { roles } from '@/lib/domain/people/role'
import { may } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import type { StandardContent } from '@/lib/domain/standard/content'
import { type DryRun, joined } from '@/lib/domain/standard/dry-run/run'
import { DryRunSlice, type DryRunSliceInput, dryRunStandard, viewDryRun } from '@/lib/usecases/standards/dry-run-standard'
import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { saveDraft } from '@/lib/usecases/standards/save-draft'
import { aProgramme, aVersion, makeVisits, type MadeVisit, type Programme, yesBut } from '../../support/published'
import { aRecalculable, publishNext, recalculate, weighted } from '../../support/recalculation'
import { aYesNo, someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const zone = { acceptable: 600, desired: 900, origin: 'management' as const, setOn: '2026-01-01', author: 'R. Kask' }
const published: StandardContent = {
  ...someContent(['greeted', 'smiled', 'thanked']),
  zone,
}
const withWeight = (content: StandardContent, weightMilli: number): StandardContent => ({
  ...content,
  sections: content.sections.map((section) => ({ ...section, criteria: section.criteria.map((one) => (one.key === 'greeted' ? { ...one, weightMilli } : one)) })),
})

type World = { organizationId: string; root: string; manager: Actor; standardId: string; versionId: string; programme: Programme; branchId: string }
async function aWorld(): Promise<World> {
  const { id: organizationId, rootRegionId: root } = await newOrganization()
  const { standardId, versionId } = await aVersion(organizationId, published)
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-06-30' }])
  const branch = await aBranch(organizationId, root, { name: 'Old Town' })
  return { organizationId, root, manager: await anActor(organizationId, 'manager'), standardId, versionId, programme, branchId: branch.id }
}
const make = (world: World, visits: (Partial<MadeVisit> & { failed?: string[] })[]) =>
  makeVisits(world.organizationId, world.programme, new Map([[world.versionId, published]]),
    visits.map(({ failed, ...over }) => ({
      branchId: world.branchId, regionId: world.root, waveId: world.programme.waves[0]!.id, versionId: world.versionId, on: '2026-03-02',
      answers: yesBut(published, failed ? { failed } : {}), ...over,
    })))

async function draftOf({ manager, standardId }: World, content?: StandardContent): Promise<number> {
  await openNextDraft(manager, { standardId })
  return content ? (await saveDraft(manager, { standardId, revision: 0, content })).revision : 0
}
const input = ({ standardId }: { standardId: string }, over: Partial<DryRunSliceInput> = {}): DryRunSliceInput =>
  DryRunSlice.parse({ standardId, revision: 0, period: 'all', channel: 'on_site', seen: 0, after: null, language: 'en', ...over })

/** Slice by slice, as the screen asks. */
async function wholeRun(actor: Actor, first: DryRunSliceInput): Promise<DryRun> {
  const slices: DryRun[] = []
  for (let next: Pick<DryRunSliceInput, 'seen' | 'after'> | null = first; next; ) {
    const slice: Awaited<ReturnType<typeof dryRunStandard>> = await dryRunStandard(actor, { ...first, ...next })
    slices.push(slice.run)
    next = slice.next
  }
  return joined(slices)
}

describe('a dry run', () => {
  let world: World
  let numbers: string[]
  beforeAll(async () => {
    world = await aWorld()
    const made = await make(world, [
      { on: '2026-03-02' }, { on: '2026-03-03', failed: ['greeted'] }, { on: '2026-03-04', failed: ['greeted', 'smiled'] },
    ])
    numbers = made.map(({ reportNumber }) => reportNumber)
    // None of these is a published routine visit that counts.
    await make(world, [
      { on: '2026-03-05', state: 'approved' }, { on: '2026-03-06', state: 'assigned' }, { on: '2026-03-07', state: 'withdrawn' },
      { on: '2026-03-08', scoring: 'excluded' }, { on: '2026-03-09', purpose: 'recheck' },
    ])
  })

  test('of the published version unchanged gives the published figures', async () => {
    const one = await aWorld()
    await make(one, [{ failed: ['smiled'] }, { on: '2026-04-01', failed: ['greeted', 'thanked'] }])
    await draftOf(one)
    const { visits, effects, notKnown } = await wholeRun(one.manager, input(one))
    expect(visits).toHaveLength(2)
    for (const { before, after } of visits) expect(after).toEqual(before)
    expect([effects, notKnown]).toEqual([[], []])
  })

  test('says old and new of every published routine visit that counts, the newest first, and which criterion decides', async () => {
    const revision = await draftOf(world, withWeight(published, 3_000))
    expect(await viewDryRun(world.manager, { standardId: world.standardId, period: 'all' })).toEqual({
      name: 'Café service', draft: { number: 2, revision }, zone, channels: [{ channel: 'on_site', visits: 3 }],
    })
    const { run, names, next } = await dryRunStandard(world.manager, input(world, { revision }))
    expect(next).toBeNull()
    expect(run.visits.map(({ reportNumber }) => reportNumber)).toEqual([...numbers].reverse())
    expect(run.visits[1]).toEqual({
      reportNumber: numbers[1], branch: 'Old Town', visitedOn: '2026-03-03', version: 1, covered: 100_000_000,
      before: { service: 66_666_667, official: 66_666_667, outcome: 'inside', criticalFailures: 0 },
      after: { service: 40_000_000, official: 40_000_000, outcome: 'below', criticalFailures: 0 },
    })
    const sums = { moved: 2, sum: -40_000_000, total: 40_000_000, decides: 1 }
    expect(run.effects).toEqual([{ part: { kind: 'criterion', key: 'greeted' }, ...sums, edits: [{ edit: 'weight', ...sums }] }])
    expect(names).toEqual({ 'criterion greeted': 'Name of greeted' })
  })

  test('begins behind the visit named, within the period and on one channel', async () => {
    const revision = (await viewDryRun(world.manager, { standardId: world.standardId, period: 'all' })).draft!.revision
    const behind = await dryRunStandard(world.manager, input(world, { revision, seen: 1, after: { on: '2026-03-04', reportNumber: numbers[2]! } }))
    expect(behind.run.visits.map(({ reportNumber }) => reportNumber)).toEqual([numbers[1], numbers[0]])
    expect((await dryRunStandard(world.manager, input(world, { revision, channel: 'telephone' }))).run.visits).toEqual([])
    expect((await dryRunStandard(world.manager, input(world, { revision, seen: 1000, after: null }))).run.visits).toEqual([])
    expect((await viewDryRun(world.manager, { standardId: world.standardId, period: '3m' })).channels).toEqual([])
  })

  test('reads published reports alone, of the own branch too, and writes nothing', async () => {
    const { organizationId, branchId } = world
    const own = await anActor(organizationId, 'manager', { dutyBranchIds: [branchId] })
    const { draft } = await viewDryRun(own, { standardId: world.standardId, period: 'all' })
    const counts = () => withTenant(own, async (tx) => [
      await tx.auditEntry.count({ where: { organizationId } }), await tx.reportScore.count({ where: { organizationId } }),
      await tx.visit.findMany({ where: { organizationId }, orderBy: { id: 'asc' }, select: { revision: true, state: true } }),
      await tx.standardVersion.findMany({ where: { organizationId }, orderBy: { id: 'asc' }, select: { revision: true, updatedAt: true } }),
    ])
    const before = await counts()
    const { run } = await dryRunStandard(own, input(world, { revision: draft!.revision }))
    expect(run.visits).toHaveLength(3)
    expect(await counts()).toEqual(before)
  })

  test('is of one text: a draft saved meanwhile ends it, and without a draft there is none', async () => {
    const { draft } = await viewDryRun(world.manager, { standardId: world.standardId, period: 'all' })
    await saveDraft(world.manager, { standardId: world.standardId, revision: draft!.revision, content: withWeight(published, 2_000) })
    await expect(dryRunStandard(world.manager, input(world, { revision: draft!.revision }))).rejects.toThrow(new Problem('changed_meanwhile'))
    const other = await aWorld()
    expect((await viewDryRun(other.manager, { standardId: other.standardId, period: 'all' })).draft).toBeNull()
    await expect(dryRunStandard(other.manager, input(other))).rejects.toThrow(new Problem('standard_not_draft'))
  })

  test('is for those who write standards; another tenant finds nothing', async () => {
    for (const role of roles) {
      const actor = await anActor(world.organizationId, role)
      const asked = viewDryRun(actor, { standardId: world.standardId, period: 'all' })
      if (may(actor, 'standard:edit')) await expect(asked).resolves.toMatchObject({ channels: [{ visits: 3 }] })
      else {
        await expect(asked).rejects.toThrow(new Problem('forbidden'))
        await expect(dryRunStandard(actor, input(world))).rejects.toThrow(new Problem('forbidden'))
      }
    }
    const stranger = await anActor((await newOrganization()).id, 'manager')
    for (const standardId of [world.standardId, newId()]) {
      await expect(viewDryRun(stranger, { standardId, period: 'all' })).rejects.toThrow(new Problem('not_found'))
      await expect(dryRunStandard(stranger, input({ standardId }))).rejects.toThrow(new Problem('not_found'))
    }
  })
})

test('after a recalculation the draft is held against the figures readers see, and old answers are still known', async () => {
  const { manager, standardId } = await aRecalculable()
  const without = weighted({ greeted: 3 })
  without.sections[0]!.criteria.pop()
  const number = await publishNext(manager, standardId, without)
  await recalculate(manager, standardId, number)
  await openNextDraft(manager, { standardId })
  const same = await wholeRun(manager, input({ standardId }))
  expect(same.visits.map(({ version, before }) => [version, before.service])).toEqual([[2, 20_000_000], [2, 40_000_000], [2, 20_000_000], [2, 40_000_000]])
  for (const { before, after } of same.visits) expect(after).toEqual(before)
  expect([same.effects, same.notKnown]).toEqual([[], []])

  const { revision } = await saveDraft(manager, { standardId, revision: 0, content: weighted() })
  const back = await wholeRun(manager, input({ standardId }, { revision }))
  expect(back.visits.map(({ after }) => after?.service)).toEqual([50_000_000, 75_000_000, 50_000_000, 75_000_000])
  expect([back.effects.map(({ part }) => part.key), back.notKnown]).toEqual([['greeted', 'clean'], []])
})

/** So many more visits with the same report, on other days: written by the database itself, as a thousand reports are many. */
const copied = (actor: Actor, { visitId, reportId }: { visitId: string; reportId: string }, count: number) =>
  withTenant(actor, (tx) => tx.$executeRaw`
    with copy as (select gen_random_uuid() as visit, gen_random_uuid() as assignment, gen_random_uuid() as report, n from generate_series(1, ${count}::int) n),
    visits as (insert into "Visit" select x.* from "Visit" o, copy, jsonb_populate_record(null::"Visit", to_jsonb(o) || jsonb_build_object(
      'id', visit, 'reportNumber', 'N' || n, 'slot', 10000 + n, 'visitedOn', date '2026-01-01' + n % 150)) x where o.id = ${visitId}::uuid),
    assignments as (insert into "Assignment" select x.* from "Assignment" o, copy, jsonb_populate_record(null::"Assignment", to_jsonb(o) || jsonb_build_object(
      'id', assignment, 'visitId', visit)) x where o."visitId" = ${visitId}::uuid),
    reports as (insert into "Report" select x.* from "Report" o, copy, jsonb_populate_record(null::"Report", to_jsonb(o) || jsonb_build_object(
      'id', report, 'visitId', visit, 'assignmentId', assignment)) x where o.id = ${reportId}::uuid),
    scores as (insert into "ReportScore" select x.* from "ReportScore" o, copy, jsonb_populate_record(null::"ReportScore", to_jsonb(o) || jsonb_build_object(
      'reportId', report)) x where o."reportId" = ${reportId}::uuid)
    insert into "ReportAnswer" select x.* from "ReportAnswer" o, copy, jsonb_populate_record(null::"ReportAnswer", to_jsonb(o) || jsonb_build_object(
      'reportId', report)) x where o."reportId" = ${reportId}::uuid`)

test('a thousand reports come slice by slice, each visit once', async () => {
  const world = await aWorld()
  const keys = Array.from({ length: 20 }, (_, at) => `c${at}`)
  const content = { ...someContent(), zone, sections: [{ ...someContent().sections[0]!, criteria: keys.map((key) => aYesNo(key)) }] }
  const { standardId, versionId } = await aVersion(world.organizationId, content)
  const programme = await aProgramme(world.organizationId, standardId, [{ name: 'Q2', startsOn: '2026-01-01', endsOn: '2026-06-30' }])
  const [first] = await makeVisits(world.organizationId, programme, new Map([[versionId, content]]), [
    { branchId: world.branchId, regionId: world.root, waveId: programme.waves[0]!.id, versionId, on: '2026-03-02', answers: yesBut(content, { failed: ['c0', 'c7'] }) },
  ])
  await copied(world.manager, first!, 1_049)
  // So many rows at once are news to the planner, as they never are where they come day by day.
  await asMigrator('analyze')
  await openNextDraft(world.manager, { standardId })
  const heavier = { ...content, sections: content.sections.map((section) => ({ ...section, criteria: section.criteria.map((one, at) => (at < 5 ? { ...one, weightMilli: 4_000 } : one)) })) }
  const { revision } = await saveDraft(world.manager, { standardId, revision: 0, content: heavier })
  const { visits, effects } = await wholeRun(world.manager, input({ standardId }, { revision }))
  expect(new Set(visits.map(({ reportNumber }) => reportNumber)).size).toBe(1_000)
  expect(visits.map(({ visitedOn }) => visitedOn)).toEqual(visits.map(({ visitedOn }) => visitedOn).sort().reverse())
  expect(effects.map(({ part, moved }) => [part.key, moved]).sort()).toEqual(['c0', 'c1', 'c2', 'c3', 'c4'].map((key) => [key, 1_000]))
}, 120_000)
