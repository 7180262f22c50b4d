import { expect, test, vi } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import { systemActor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { BRANCHES_AT_ONCE, cancelRebuild, continueRebuild, giveUpRebuild, rebuildRollups, runRebuild, startRebuild, viewRebuild } from '@/lib/usecases/rollups/rebuild-rollups'
import { atTime } from '@/lib/data/clock'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const content = someContent(['greeted'])

/** More branches than are summed at once, each with a visit; two rows of the rollups are wrong. */
async function aNetwork() {
  const { id: organizationId, rootRegionId: regionId } = await newOrganization()
  const owner = await anActor(organizationId, 'owner')
  const branches: { id: string }[] = []
  for (let n = 0; n < BRANCHES_AT_ONCE + 2; n++) branches.push(await aBranch(organizationId, regionId))
  const { standardId, versionId } = await aVersion(organizationId, content)
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-01-31' }])
  await makeVisits(organizationId, programme, new Map([[versionId, content]]), branches.map(({ id }) => (
    { branchId: id, regionId, waveId: programme.waves[0]!.id, versionId, on: '2026-01-12', answers: yesBut(content) })))
  const rows = () => withTenant(owner, (tx) => tx.branchRollup.findMany({ orderBy: { branchId: 'asc' } }))
  const right = await rows()
  await withTenant(owner, async (tx) => {
    await tx.branchRollup.updateMany({ where: { branchId: branches[0]!.id }, data: { visits: 7 } })
    await tx.criterionRollup.deleteMany({ where: { branchId: branches.at(-1)!.id } })
  })
  const events = () => withTenant(owner, (tx) => tx.auditEntry.findMany({ where: { event: { startsWith: 'rollups.' } }, orderBy: { id: 'asc' }, select: { event: true, details: true } }))
  return { organizationId, owner, branches, rows, right, events, total: branches.length }
}

test('it is asked for, done some branches at a time, and says how many rows differed', async () => {
  const { owner, rows, right, events, total } = await aNetwork()
  expect(await viewRebuild(owner)).toBeNull()
  const { rebuildId } = await startRebuild(owner)
  expect(await viewRebuild(owner)).toMatchObject({ state: 'running', done: 0, total, differences: 0 })
  expect(await continueRebuild(owner, { rebuildId })).toMatchObject({ state: 'running', done: BRANCHES_AT_ONCE, differences: 1 })
  await runRebuild(owner, { rebuildId })
  expect(await viewRebuild(owner)).toMatchObject({ state: 'done', done: total, differences: 2 })
  expect(await rows()).toEqual(right)
  expect(await events()).toEqual([{ event: 'rollups.rebuild_started', details: {} }, { event: 'rollups.rebuilt', details: { differences: 2 } }])
})

test('it is stopped and goes on where it was', async () => {
  const { owner, rows, right, events, total } = await aNetwork()
  const seen: number[] = []
  const watch = { onStep: ({ done }: { done: number }) => void seen.push(done) }
  expect(await rebuildRollups(owner, { ...watch, goOn: () => false })).toMatchObject({ state: 'running', done: BRANCHES_AT_ONCE })
  expect(await rebuildRollups(owner, watch)).toMatchObject({ state: 'done', done: total, differences: 2 })
  expect(seen).toEqual([BRANCHES_AT_ONCE, total])
  expect((await events()).map(({ event }) => event)).toEqual(['rollups.rebuild_started', 'rollups.rebuilt'])
  expect(await rows()).toEqual(right)
})

test('cancelled, it keeps what is summed and goes no further; one at a time', async () => {
  const { owner } = await aNetwork()
  const both = await Promise.allSettled([1, 2].map(() => startRebuild(owner)))
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'rebuild_running' } })
  const { id: rebuildId } = (await viewRebuild(owner))!
  await continueRebuild(owner, { rebuildId })
  await cancelRebuild(owner, { rebuildId })
  expect(await continueRebuild(owner, { rebuildId })).toMatchObject({ state: 'cancelled', done: BRANCHES_AT_ONCE, differences: 1 })
  await expect(cancelRebuild(owner, { rebuildId })).rejects.toThrow(new Problem('already_done'))
  expect(await rebuildRollups(owner)).toMatchObject({ state: 'done', differences: 1 })
})

test('it is cancelled at once while branches are summed, and those count', async () => {
  const { owner, organizationId, branches, events } = await aNetwork()
  const { rebuildId } = await startRebuild(owner)
  const summing = await withTenant(owner, async (tx) => {
    await tx.$queryRaw`select 1 as held from "BranchRollup" where "organizationId" = ${organizationId}::uuid and "branchId" = ${branches[0]!.id}::uuid for update`
    const step = continueRebuild(owner, { rebuildId })
    const waits = () => tx.$queryRaw<unknown[]>`select pid from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))`
    await vi.waitFor(async () => expect(await waits()).not.toEqual([]), { timeout: 15_000 })
    await cancelRebuild(owner, { rebuildId })
    return { step }
  })
  expect(await summing.step).toMatchObject({ state: 'cancelled', done: BRANCHES_AT_ONCE, differences: 1 })
  expect(await viewRebuild(owner)).toMatchObject({ state: 'cancelled', done: BRANCHES_AT_ONCE, differences: 1 })
  expect((await events()).map(({ event }) => event)).toEqual(['rollups.rebuild_started', 'rollups.rebuild_cancelled'])
})

test('owners alone, of their own organisation', async () => {
  const { owner, organizationId } = await aNetwork()
  const { rebuildId } = await startRebuild(owner)
  const manager = await anActor(organizationId, 'manager')
  const stranger = await anActor((await newOrganization()).id, 'owner')
  await expect(startRebuild(manager)).rejects.toThrow(new Problem('forbidden'))
  await expect(async () => viewRebuild(manager)).rejects.toThrow(new Problem('forbidden'))
  for (const verb of [continueRebuild, cancelRebuild]) {
    await expect(verb(manager, { rebuildId })).rejects.toThrow(new Problem('forbidden'))
    await expect(verb(stranger, { rebuildId })).rejects.toThrow(new Problem('not_found'))
  }
})

test('one whose job is no more is given up after a day and bars no other', async () => {
  const { organizationId, owner } = await aNetwork()
  const { rebuildId } = await startRebuild(owner)
  const worker = systemActor(organizationId)
  expect(await giveUpRebuild(worker)).toBe(false)
  expect(await atTime(new Date(Date.now() + 25 * 3_600_000), () => giveUpRebuild(worker))).toBe(true)
  expect(await viewRebuild(owner)).toMatchObject({ id: rebuildId, state: 'cancelled', done: 0 })
  await startRebuild(owner)
  await expect(giveUpRebuild(owner)).rejects.toMatchObject({ code: 'forbidden' })
})
