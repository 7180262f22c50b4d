import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { findActor } from '@/lib/data/memberships'
import { withTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { moveBranches } from '@/lib/usecases/branches/move-branches'
import { viewBranch } from '@/lib/usecases/branches/view-branch'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { cancelRegionMove } from '@/lib/usecases/regions/cancel-region-move'
import { listEndedRegions } from '@/lib/usecases/regions/list-regions'
import { moveRegion } from '@/lib/usecases/regions/move-region'
import { aCampaign, aVisit, aWave } from '../../support/programme'
import { aBranch, anActor, newOrganization } from '../../support/world'

const on = <T>(day: string, work: () => Promise<T>) => atTime(new Date(`${day}T12:00:00Z`), work)
const ARRANGED = '2026-02-01'
const DAY = '2026-03-04'

/** City with Old town below it, a branch in each, to move under South. */
async function anArrangedMove() {
  const { id, slug, rootRegionId: root } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const add = async (parentId: string, name: string) => (await addRegion(manager, { parentId, name })).regionId
  const [city, south, west] = [await add(root, 'City'), await add(root, 'South'), await add(root, 'West')]
  const town = await add(city, 'Old town')
  const [branch, below, other] = [await aBranch(id, city), await aBranch(id, town, { code: 'T1' }), await aBranch(id, west, { code: 'W1' })]
  const regional = await anActor(id, 'regional_manager', { scope: { kind: 'regions', regionIds: [city] } })
  const state = async () => ({
    places: await withTenant(manager, (tx) => tx.branchPlacement.findMany({ where: { branchId: { in: [branch.id, below.id] } }, select: { branchId: true, regionId: true, fromDate: true, toDate: true }, orderBy: [{ branchId: 'asc' }, { fromDate: 'asc' }] })),
    regions: await withTenant(manager, (tx) => tx.region.findMany({ select: { id: true, parentId: true, path: true, endedOn: true, name: true }, orderBy: { id: 'asc' } })),
    scopes: await withTenant(manager, (tx) => tx.membershipScope.findMany({ select: { membershipId: true, regionId: true, fromDate: true, toDate: true } })),
  })
  const before = await state()
  await on(ARRANGED, () => moveRegion(manager, { regionId: city, parentId: south, from: DAY }))
  return { organizationId: id, slug, manager, regional, city, south, town, branch, below, other, before, state }
}

test('a move that is called off leaves everything as it was, what came in the meantime stays, and it can be arranged anew', async () => {
  const { manager, slug, regional, city, south, town, other, before, state } = await anArrangedMove()
  await on('2026-02-10', async () => {
    await moveBranches(manager, { branchIds: [other.id], regionId: town, from: '2026-02-12' })
    expect((await listEndedRegions(manager)).regions.map(({ id, arranged }) => [id, arranged]).sort()).toEqual([[city, true], [town, false]].sort())
    const campaign = await aCampaign(manager)
    const { waveId } = await aWave(manager, campaign.campaignId, { startsOn: '2026-02-15', endsOn: '2026-04-01' })
    const { visitId } = await aVisit(manager, { ...campaign, waveId }, { branchId: other.id, start: '2026-03-10T09:00', end: '2026-03-10T18:00' })
    const plannedIn = async () => (await withTenant(manager, (tx) => tx.visit.findFirstOrThrow({ where: { id: visitId }, select: { regionId: true } }))).regionId
    expect([city, town]).not.toContain(await plannedIn())
    await cancelRegionMove(manager, { regionId: city })
    expect(await state()).toEqual(before)
    expect((await viewBranch(manager, { branchId: other.id })).placements.at(-1)).toMatchObject({ regionId: town, from: '2026-02-12', to: null })
    expect(await plannedIn()).toBe(town)
    expect(await listEndedRegions(manager)).toMatchObject({ regions: [] })
    await expect(cancelRegionMove(manager, { regionId: city })).rejects.toThrow(new Problem('already_done'))
  })
  expect(await on(DAY, async () => (await findActor(regional.userId, slug))?.scope)).toEqual({ kind: 'regions', regionIds: [city] })
  const recorded = await withTenant(manager, (tx) => tx.auditEntry.findMany({ where: { event: 'region.move_cancelled' }, select: { subjectId: true, details: true } }))
  expect(recorded).toEqual([{ subjectId: city, details: { to: south, on: DAY } }])
  const again = await on('2026-02-10', () => moveRegion(manager, { regionId: city, parentId: south, from: DAY }))
  expect(again.regionId).not.toBe(city)
})

test('named by a part of it the whole move is called off; once it has come there is nothing to call off', async () => {
  const { manager, city, town, before, state } = await anArrangedMove()
  await on(DAY, () => expect(cancelRegionMove(manager, { regionId: city })).rejects.toThrow(new Problem('already_done')))
  await on('2026-03-03', () => cancelRegionMove(manager, { regionId: town }))
  expect(await state()).toEqual(before)
})

test('who does not see plans, runs a branch of it or belongs elsewhere calls nothing off; of two at once one does', async () => {
  const { manager, organizationId, city, branch, regional } = await anArrangedMove()
  const { manager: stranger } = await anArrangedMove()
  await on('2026-02-10', async () => {
    await expect(cancelRegionMove(await anActor(organizationId, 'executive'), { regionId: city })).rejects.toThrow(new Problem('forbidden'))
    await expect(cancelRegionMove(stranger, { regionId: city })).rejects.toThrow(new Problem('not_found'))
    await expect(cancelRegionMove({ ...manager, dutyBranchIds: [branch.id] }, { regionId: city })).rejects.toThrow(new Problem('own_branch'))
    await expect(cancelRegionMove(regional, { regionId: city })).rejects.toThrow(Problem)
    const both = await Promise.allSettled([cancelRegionMove(manager, { regionId: city }), cancelRegionMove(manager, { regionId: city })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
