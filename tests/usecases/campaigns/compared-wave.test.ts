import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { undoHistory } from '@/lib/usecases/history/undo-history'
import { viewHistory } from '@/lib/usecases/history/view-history'
import { excludeVisit } from '@/lib/usecases/reviews/exclude-visit'
import { compareBranches } from '@/lib/usecases/scorecards/compare-branches'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { bringAll, historyFile } from '../../support/history'
import { asMigrator } from '../../support/migrator'
import { aProgramme, aVersion, makeVisits, yesBut, type Programme } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const content = someContent(Array.from({ length: 10 }, (_, at) => `c${at}`))
const keys = content.sections[0]!.criteria.map(({ key }) => key)
const on = <T>(day: string, work: () => Promise<T>) => atTime(new Date(`${day}T12:00:00Z`), work)
const quarters = [{ name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31' }, { name: 'Q2', startsOn: '2026-04-01', endsOn: '2026-06-30' }]

type World = { organizationId: string; root: string; owner: Actor; standardId: string; versionId: string; branches: { id: string }[] }
async function aWorld(): Promise<World> {
  const { id: organizationId, rootRegionId: root } = await newOrganization()
  const owner = await anActor(organizationId, 'owner')
  const { standardId, versionId } = await aVersion(organizationId, content)
  const branches = await Promise.all(Array.from({ length: 12 }, (_, at) => aBranch(organizationId, root, { code: `V-${String(at).padStart(2, '0')}` })))
  return { organizationId, root, owner, standardId, versionId, branches }
}

/** Three visits a branch in one wave, each failing so many of ten. */
const visit = ({ organizationId, root, versionId, branches }: World, programme: Programme, wave: string, month: string, failed: number[], made: string) =>
  on(made, async () => {
    const waveId = waveOf(programme, wave)
    const visits = await makeVisits(organizationId, programme, new Map([[versionId, content]]), branches.flatMap(({ id: branchId }) => failed.map((count, day) => (
      { branchId, regionId: root, waveId, versionId, on: `${month}-0${day + 1}`, answers: yesBut(content, { failed: keys.slice(0, count) }) }
    ))))
    // Told on the day it is made, whenever it was visited.
    await withTenant({ organizationId, userId: root }, (tx) => tx.visit.updateMany({ where: { organizationId, waveId }, data: { publishedAt: new Date(`${made}T12:00:00Z`) } }))
    return visits
  })
const waveOf = (programme: Programme, name: string): string => programme.waves.find((one) => one.name === name)!.id

async function compared({ owner, standardId }: World, waveId: string) {
  const asked = { standard: `${standardId}.on_site`, period: waveId }
  const area = await viewArea(owner, { regionId: null, ...asked })
  const beside = await compareBranches(owner, asked)
  if (area === 'empty' || typeof beside === 'string') throw new Error('something is published')
  expect(beside.before?.id ?? null).toBe(area.subject.beforeWaveId)
  return { before: beside.before?.name ?? null, beforeWaveId: area.subject.beforeWaveId, points: area.view.change?.points ?? null }
}

let world: World
let [main, other]: Programme[] = []

beforeAll(async () => {
  world = await aWorld()
  main = await aProgramme(world.organizationId, world.standardId, [...quarters, { name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' }])
  other = await aProgramme(world.organizationId, world.standardId, [...quarters, { name: 'Pilot', startsOn: '2025-10-01', endsOn: '2025-12-31' }])
  await visit(world, main, 'Q1', '2026-02', [3, 4, 5], '2026-03-01')
  await visit(world, main, 'Q2', '2026-05', [1, 2, 3], '2026-06-01')
})

it('of two campaigns at one time each wave is compared with its own campaign’s, and a closed one stays with that', async () => {
  const [q1, q2] = [waveOf(main!, 'Q1'), waveOf(main!, 'Q2')]
  expect(await compared(world, q2)).toEqual({ before: 'Q1', beforeWaveId: q1, points: 200 })
  for (const waveId of [q1, q2]) await on('2026-07-10', () => closeWave(world.owner, { waveId }))
  const closed = [await compared(world, q1), await compared(world, q2)]
  expect(closed).toEqual([{ before: null, beforeWaveId: null, points: null }, { before: 'Q1', beforeWaveId: q1, points: 200 }])

  // Another campaign's waves become known, two of the same days and one that had ended before.
  await visit(world, other!, 'Q1', '2026-02', [0, 1, 2], '2026-07-20')
  await visit(world, other!, 'Q2', '2026-05', [4, 5, 6], '2026-07-20')
  const [pilot] = await visit(world, other!, 'Pilot', '2025-11', [6, 7, 8], '2026-07-20')
  expect([await compared(world, q1), await compared(world, q2)]).toEqual(closed)
  expect(await compared(world, waveOf(other!, 'Q2'))).toMatchObject({ beforeWaveId: waveOf(other!, 'Q1'), points: -400 })
  // What is open is compared as things stand, and what is corrected in a closed wave moves no comparison.
  await on('2026-07-21', () => closeWave(world.owner, { waveId: waveOf(other!, 'Pilot') }))
  await on('2026-07-22', () => excludeVisit(world.owner, { visitId: pilot!.visitId, reason: 'Wrong day' }))
  expect((await compared(world, waveOf(other!, 'Q1'))).beforeWaveId).toBe(waveOf(other!, 'Pilot'))
  expect([await compared(world, q1), await compared(world, q2)]).toEqual(closed)
})

it('a closed first wave stays with the past audits it was closed against, and stands alone once those are taken back', async () => {
  const past = await aWorld()
  const { owner } = past
  const programme = await aProgramme(past.organizationId, past.standardId, quarters)
  await visit(past, programme, 'Q1', '2026-02', [2, 3, 4], '2026-03-01')
  const audits = (year: number, score: number) => historyFile(['Branch;Date;Score', ...[1, 2, 3].flatMap((at) => [1, 2, 3].map((day) => `V-0${at};${year}-08-0${day};${score + 5 * day}`))].join('\n'), `${year}.csv`)
  await on('2026-03-02', () => bringAll(owner, audits(2023, 30)))
  const runId = await on('2026-03-03', () => bringAll(owner, audits(2025, 50)))
  const waveId = waveOf(programme, 'Q1')
  await on('2026-04-10', () => closeWave(owner, { waveId }))
  expect(await compared(past, waveId)).toMatchObject({ before: '2025 Q3', points: 100 })

  const later = await on('2026-04-11', () => bringAll(owner, historyFile('Branch;Date;Score\nV-01;2025-11-05;90\nV-01;2025-09-20;60', 'later.csv')))
  expect((await compared(past, waveId)).before).toBe('2025 Q3')
  expect((await viewHistory(owner, { runId: later })).compared).toEqual([])
  await undoHistory(owner, { runId: later })
  expect((await viewHistory(owner, { runId })).compared).toEqual(['Q1'])
  await undoHistory(owner, { runId })
  expect(await compared(past, waveId)).toEqual({ before: null, beforeWaveId: null, points: null })
  await on('2026-04-12', () => bringAll(owner, audits(2025, 50)))
  expect((await compared(past, waveId)).before).toBeNull()
})

it('waves closed before are given what they were compared with when they were closed', async () => {
  const old = await aWorld()
  const { organizationId, owner } = old
  const audits = (period: string, day: string, at: string) => on(at, () => bringAll(owner, historyFile(`Branch;Date;Score;Wave\nV-01;${day};60;${period}`, `${period}.csv`)))
  const close = (programme: Programme, name: string, at: string) => on(at, () => closeWave(owner, { waveId: waveOf(programme, name) }))
  const [one, two] = [
    await aProgramme(organizationId, old.standardId, [...quarters, { name: 'Late', startsOn: '2026-03-01', endsOn: '2026-03-20' }]),
    await aProgramme(organizationId, old.standardId, [...quarters, { name: 'Pilot', startsOn: '2025-10-01', endsOn: '2025-12-31' }]),
  ]
  await audits('Before', '2025-06-01', '2026-01-05')
  await visit(old, one, 'Q1', '2026-02', [1], '2026-03-01')
  await visit(old, two, 'Q1', '2026-02', [1], '2026-03-01')
  await close(one, 'Q1', '2026-04-01')
  await audits('Since', '2025-08-01', '2026-04-02')
  await close(two, 'Q1', '2026-04-03')
  await visit(old, two, 'Pilot', '2025-11', [1], '2026-04-04')
  await visit(old, one, 'Q2', '2026-05', [1], '2026-06-01')
  await close(one, 'Q2', '2026-07-01')
  await visit(old, one, 'Late', '2026-03', [1], '2026-07-02')
  await visit(old, two, 'Q2', '2026-05', [1], '2026-07-02')
  for (const name of ['Q2', 'Pilot']) await close(two, name, '2026-07-03')
  await close(one, 'Late', '2026-07-04')
  const pastOf = () => withTenant(owner, (tx) => tx.wave.findFirstOrThrow({ where: { organizationId, name: 'Since' }, select: { id: true } }))
  await on('2026-07-05', async () => closeWave(owner, { waveId: (await pastOf()).id }))

  const kept = () => withTenant(owner, async (tx) => {
    const waves = await tx.wave.findMany({ where: { organizationId }, select: { id: true, name: true, campaignId: true, comparedWaveId: true } })
    const called = (id: string | null) => waves.filter((wave) => wave.id === id).map(({ name, campaignId }) => `${campaignId === one.campaignId ? 'one ' : campaignId === two.campaignId ? 'two ' : ''}${name}`)[0] ?? null
    return Object.fromEntries(waves.map(({ id, comparedWaveId }) => [called(id), called(comparedWaveId)]))
  })
  const closed = {
    Before: null, Since: 'Before', 'one Q1': 'Before', 'one Late': 'one Q1', 'one Q2': 'one Q1', 'two Pilot': 'Since', 'two Q1': 'Since', 'two Q2': 'two Q1',
  }
  expect(await kept()).toEqual(closed)
  const [, backfill] = (await readFile('prisma/migrations/20261122140000_kept_comparison/migration.sql', 'utf8')).split(/(?=^update "Wave")/m)
  await asMigrator(
    ['update "Wave" set "comparedWaveId" = null where "organizationId" = $1', [organizationId]],
    backfill!.replace("where x.state = 'closed'", `where x.state = 'closed' and x."organizationId" = '${organizationId}'`),
  )
  expect(await kept()).toEqual(closed)
})
