import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { cancelMove } from '@/lib/usecases/branches/cancel-move'
import { moveBranches } from '@/lib/usecases/branches/move-branches'
import { viewBranch } from '@/lib/usecases/branches/view-branch'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { moveRegion } from '@/lib/usecases/regions/move-region'
import { aBranch, anActor, newOrganization } from '../../support/world'

const on = <T>(day: string, work: () => Promise<T>) => atTime(new Date(`${day}T12:00:00Z`), work)
const [ARRANGED, DAY] = ['2026-02-01', '2026-03-04']

/** A branch of North that goes to South on a day to come. */
async function aScheduledMove() {
  const { id, rootRegionId: root } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const add = async (name: string) => (await addRegion(manager, { parentId: root, name })).regionId
  const [north, south] = [await add('North'), await add('South')]
  const branchId = (await aBranch(id, north)).id
  await on(ARRANGED, () => moveBranches(manager, { branchIds: [branchId], regionId: south, from: DAY }))
  const places = async () => (await viewBranch(manager, { branchId })).placements.map(({ regionId, to }) => [regionId, to])
  const scheduled = () => on('2026-02-10', async () => (await viewBranch(manager, { branchId })).scheduled)
  return { organizationId: id, manager, north, south, branchId, places, scheduled }
}

test('a scheduled move is called off until its day, and that is recorded', async () => {
  const { manager, north, south, branchId, places, scheduled } = await aScheduledMove()
  expect(await scheduled()).toEqual([DAY])
  await on(DAY, () => expect(cancelMove(manager, { branchId, from: DAY })).rejects.toThrow(new Problem('already_done')))
  await on('2026-03-03', async () => {
    await expect(cancelMove(manager, { branchId, from: '2026-03-05' })).rejects.toThrow(new Problem('already_done'))
    const both = await Promise.allSettled([cancelMove(manager, { branchId, from: DAY }), cancelMove(manager, { branchId, from: DAY })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
  expect(await places()).toEqual([[north, null]])
  expect(await scheduled()).toEqual([])
  const recorded = await withTenant(manager, (tx) => tx.auditEntry.findMany({ where: { event: 'branch.move_cancelled' }, select: { subjectId: true, details: true } }))
  expect(recorded).toEqual([{ subjectId: branchId, details: { regionId: south, from: DAY } }])
})

test('a move that comes with its region is called off with that alone', async () => {
  const { manager, north, south, branchId, scheduled } = await aScheduledMove()
  await on('2026-02-10', async () => {
    await cancelMove(manager, { branchId, from: DAY })
    await moveRegion(manager, { regionId: north, parentId: south, from: DAY })
    await expect(cancelMove(manager, { branchId, from: DAY })).rejects.toMatchObject({ code: 'region_moves', details: { day: DAY } })
  })
  expect(await scheduled()).toEqual([])
})

test('nobody else calls it off, nor who runs the branch, and another organisation’s is not found', async () => {
  const { manager, organizationId, branchId } = await aScheduledMove()
  const { manager: stranger } = await aScheduledMove()
  const input = { branchId, from: DAY }
  await on('2026-02-10', async () => {
    await expect(cancelMove(await anActor(organizationId, 'executive'), input)).rejects.toThrow(new Problem('forbidden'))
    await expect(cancelMove(stranger, input)).rejects.toThrow(new Problem('not_found'))
    await expect(cancelMove({ ...manager, dutyBranchIds: [branchId] }, input)).rejects.toThrow(new Problem('own_branch'))
  })
})
