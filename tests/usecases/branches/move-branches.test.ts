import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import { moved } from '@/lib/domain/branch/placement'
import { Problem } from '@/lib/domain/problem'
import { moveBranches } from '@/lib/usecases/branches/move-branches'
import { viewBranch } from '@/lib/usecases/branches/view-branch'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { aProgrammeWithVisit } from '../../support/programme'
import { aBranch, anActor, newOrganization } from '../../support/world'

async function aPlace() {
  const { id, rootRegionId: root } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const north = (await addRegion(manager, { parentId: root, name: 'North' })).regionId
  const south = (await addRegion(manager, { parentId: root, name: 'South' })).regionId
  return { manager, id, root, north, south, branch: await aBranch(id, root) }
}
const plain = (placements: { regionId: string; from: string; to: string | null }[]) => placements.map(({ regionId, from, to }) => ({ regionId, from, to }))

test('the database keeps the history the rules describe, move after move', async () => {
  const { manager, root, north, south, branch } = await aPlace()
  let expected = [{ regionId: root, from: '2020-01-01', to: null as string | null }]
  const moves = [[north, '2026-03-01'], [south, '2026-06-01'], [north, '2026-04-01'], [north, '2026-05-01'], [root, '2026-03-01'], [south, '2026-09-01']] as const
  for (const [regionId, from] of moves) {
    await moveBranches(manager, { branchIds: [branch.id], regionId, from })
    expected = moved(expected, regionId, from)
    expect(plain((await viewBranch(manager, { branchId: branch.id })).placements)).toEqual(expected)
  }
})

test('visits made keep their region: the move lies after the last of them', async () => {
  const { manager, branch, visitId } = await aProgrammeWithVisit('accepted')
  const { regionId: north } = await addRegion(manager, { parentId: (await viewBranch(manager, { branchId: branch.id })).region!.id, name: 'North' })
  await withTenant(manager, (tx) => tx.visit.updateMany({ where: { id: visitId }, data: { visitedOn: new Date('2026-05-10') } }))
  const refused = moveBranches(manager, { branchIds: [branch.id], regionId: north, from: '2026-05-10' })
  await expect(refused).rejects.toMatchObject({ code: 'placement_past', details: { day: '2026-05-11' } })
  await moveBranches(manager, { branchIds: [branch.id], regionId: north, from: '2026-05-11' })
})

test('whoever runs or works in a branch does not move it: the refusal says nothing of its visits', async () => {
  const { manager, organization, branch, visitId } = await aProgrammeWithVisit('accepted')
  const other = await aBranch(organization.id, organization.rootRegionId)
  const { regionId: north } = await addRegion(manager, { parentId: organization.rootRegionId, name: 'North' })
  await withTenant(manager, (tx) => tx.visit.updateMany({ where: { id: visitId }, data: { visitedOn: new Date('2026-05-10') } }))
  const worksThere = await anActor(organization.id, 'manager', { dutyBranchIds: [branch.id] })
  for (const from of ['2026-05-10', '2026-06-10'])
    await expect(moveBranches(worksThere, { branchIds: [other.id, branch.id], regionId: north, from })).rejects.toMatchObject({ code: 'own_branch', details: {} })
  expect((await viewBranch(manager, { branchId: other.id })).placements).toHaveLength(1)
  await moveBranches(worksThere, { branchIds: [other.id], regionId: north, from: '2026-05-10' })
})

test('two who move the same branches at once follow each other; one place at a time remains', async () => {
  const { manager, id, root, north, south, branch } = await aPlace()
  const branchIds = [branch.id, (await aBranch(id, root)).id]
  await Promise.all([north, south].map((regionId) => moveBranches(manager, { branchIds, regionId, from: '2026-08-01' })))
  for (const branchId of branchIds) {
    const { placements } = await viewBranch(manager, { branchId })
    expect(placements.map(({ from, to }) => [from, to])).toEqual([['2020-01-01', '2026-08-01'], ['2026-08-01', null]])
  }
})

test('all or nothing: one branch or region of others and none is moved', async () => {
  const { manager, north, branch } = await aPlace()
  const { branch: foreign, north: foreignRegion, manager: stranger } = await aPlace()
  const notFound = new Problem('not_found')
  await expect(moveBranches(manager, { branchIds: [branch.id, foreign.id], regionId: north, from: '2026-08-01' })).rejects.toThrow(notFound)
  await expect(moveBranches(manager, { branchIds: [branch.id], regionId: foreignRegion, from: '2026-08-01' })).rejects.toThrow(notFound)
  await expect(moveBranches(stranger, { branchIds: [branch.id], regionId: foreignRegion, from: '2026-08-01' })).rejects.toThrow(notFound)
  const executive = await anActor(manager.organizationId, 'executive')
  await expect(moveBranches(executive, { branchIds: [branch.id], regionId: north, from: '2026-08-01' })).rejects.toThrow(new Problem('forbidden'))
  expect((await viewBranch(manager, { branchId: branch.id })).placements).toHaveLength(1)
})
