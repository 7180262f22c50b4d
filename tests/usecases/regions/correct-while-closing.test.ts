import { setTimeout as rest } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { atTime, now } from '@/lib/data/clock'
import { sumWave } from '@/lib/data/campaigns/wave-figures'
import { lockWave, saveClosed } from '@/lib/data/campaigns/waves'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { freezeFigures } from '@/lib/domain/visit/wave-figures'
import { moveBranches } from '@/lib/usecases/branches/move-branches'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { moveRegion } from '@/lib/usecases/regions/move-region'
import { bringAll, historyFile } from '../../support/history'
import { readAsMigrator } from '../../support/migrator'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const content = someContent(['greeted'])
const reason = 'It was always of the South'
const inMarch = <T>(work: () => Promise<T>) => atTime(new Date('2026-03-10T12:00:00Z'), work)

/** A branch of City, which lies in North, with a published visit in January. */
async function aVisitedCity() {
  const { id: organizationId, rootRegionId: root } = await newOrganization()
  const manager = await anActor(organizationId, 'owner')
  const add = async (name: string, parentId = root) => (await addRegion(manager, { parentId, name })).regionId
  const [north, south] = [await add('North'), await add('South')]
  const city = await add('City', north)
  const branch = await aBranch(organizationId, city, { code: 'V-01' })
  const { standardId, versionId } = await aVersion(organizationId, content)
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-01-31' }])
  const waveId = programme.waves[0]!.id
  await makeVisits(organizationId, programme, new Map([[versionId, content]]), [{ branchId: branch.id, regionId: city, waveId, versionId, on: '2026-01-10', answers: yesBut(content) }])
  return { manager, root, north, south, city, branchId: branch.id, waveId }
}

/** Read from the locks: what another role's session waits for is not shown in its activity. */
const someoneWaits = async () =>
  (await readAsMigrator(`select 1 from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database()) limit 1`)).length > 0

/** Closes the wave; its figures are worked out before the correction begins, and stand in it after the correction waits or is through. */
async function closingWhile(manager: Actor, waveId: string, correct: () => Promise<unknown>): Promise<void> {
  let correction: Promise<unknown> = Promise.resolve()
  const through = { yet: false }
  await withTenant(manager, async (tx) => {
    await lockWave(tx, manager.organizationId, waveId)
    const { branches, regions, minimum } = await sumWave(tx, manager.organizationId, waveId)
    correction = correct().finally(() => {
      through.yet = true
    })
    correction.catch(() => undefined)
    while (!through.yet && !(await someoneWaits())) await rest(20)
    await saveClosed(tx, manager, waveId, { at: now(), figures: freezeFigures(branches, regions, { minimum, standing: () => new Set() }), comparedWaveId: null })
  }, { timeout: 60_000 })
  await correction
}

/** What is put by of closed waves, and what they list. */
const recordOf = (manager: Actor) =>
  withTenant(manager, async (tx) => ({
    waves: (await tx.keptWave.findMany({ select: { waveId: true } })).map(({ waveId }) => waveId),
    rows: await tx.keptBranchRollup.findMany({ select: { regionId: true, regionPath: true, visits: true } }),
    listed: await tx.restatement.findMany({ select: { waveId: true, cause: true, reason: true } }),
  }))

test('a wave that closes while a region is corrected is put by as it was closed, and lists the correction', async () => {
  const { manager, root, north, south, city, waveId } = await aVisitedCity()
  await inMarch(() => closingWhile(manager, waveId, () => moveRegion(manager, { regionId: city, parentId: south, corrects: true, reason })))
  expect(await recordOf(manager)).toEqual({
    waves: [waveId], rows: [{ regionId: city, regionPath: [root, north, city], visits: 1 }], listed: [{ waveId, cause: 'regrouped', reason }],
  })
})

test('and so it is while a branch’s place is corrected', async () => {
  const { manager, root, north, south, city, branchId, waveId } = await aVisitedCity()
  await inMarch(() => closingWhile(manager, waveId, () => moveBranches(manager, { branchIds: [branchId], regionId: south, from: '2026-01-05', reason })))
  expect(await recordOf(manager)).toEqual({
    waves: [waveId], rows: [{ regionId: city, regionPath: [root, north, city], visits: 1 }], listed: [{ waveId, cause: 'regrouped', reason }],
  })
})

test('a correction of places that moves no visit puts nothing by', async () => {
  const { manager, city, branchId, waveId } = await aVisitedCity()
  await inMarch(async () => {
    await closeWave(manager, { waveId })
    expect(await moveBranches(manager, { branchIds: [branchId], regionId: city, from: '2026-01-05', reason })).toEqual({ moved: 1, regrouped: 0 })
  })
  expect(await recordOf(manager)).toEqual({ waves: [], rows: [], listed: [] })
})

test('a closed wave of past audits stays where it was closed when its region is corrected', async () => {
  const { manager, root, north, south, city } = await aVisitedCity()
  await inMarch(async () => {
    await bringAll(manager, historyFile('Branch;Date;Score;Visits;Greeting\nV-01;2025-05-02;50;1;'))
    const past = await withTenant(manager, (tx) => tx.wave.findFirstOrThrow({ where: { campaign: { origin: 'imported' } }, select: { id: true } }))
    await closeWave(manager, { waveId: past.id })
    await moveRegion(manager, { regionId: city, parentId: south, corrects: true, reason })
    expect(await recordOf(manager)).toEqual({ waves: [past.id], rows: [{ regionId: city, regionPath: [root, north, city], visits: 1 }], listed: [] })
  })
})
