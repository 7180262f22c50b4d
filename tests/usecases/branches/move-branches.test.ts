import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { moved } from '@/lib/domain/branch/placement'
import { Problem } from '@/lib/domain/problem'
import { moveBranches, previewMove } from '@/lib/usecases/branches/move-branches'
import { viewBranch } from '@/lib/usecases/branches/view-branch'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { aProgrammeWithVisit } from '../../support/programme'
import { aBranch, anActor, newOrganization } from '../../support/world'

const early = <T>(work: () => Promise<T>) => atTime(new Date('2026-02-01T12:00:00Z'), work)

async function aPlace() {
  const { id, rootRegionId: root } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const north = (await addRegion(manager, { parentId: root, name: 'North' })).regionId
  const south = (await addRegion(manager, { parentId: root, name: 'South' })).regionId
  return { manager, id, root, north, south, branch: await aBranch(id, root) }
}
const plain = (placements: { regionId: string; from: string; to: string | null }[]) => placements.map(({ regionId, from, to }) => ({ regionId, from, to }))

test('the database keeps the history the rules describe, move after move', () =>
  early(async () => {
    const { manager, root, north, south, branch } = await aPlace()
    let expected = [{ regionId: root, from: '2020-01-01', to: null as string | null }]
    const moves = [[north, '2026-03-01'], [south, '2026-06-01'], [north, '2026-04-01'], [north, '2026-05-01'], [root, '2026-03-01'], [south, '2026-09-01']] as const
    for (const [regionId, from] of moves) {
      await moveBranches(manager, { branchIds: [branch.id], regionId, from })
      expected = moved(expected, regionId, from)
      expect(plain((await viewBranch(manager, { branchId: branch.id })).placements)).toEqual(expected)
    }
  }))

test('a move to come takes effect by its day alone', async () => {
  const { manager, root, north, branch } = await early(aPlace)
  const standing = (at: string) => atTime(new Date(`${at}T12:00:00Z`), () => viewBranch(manager, { branchId: branch.id }))
  await early(() => moveBranches(manager, { branchIds: [branch.id], regionId: north, from: '2026-03-04' }))
  expect((await standing('2026-03-03')).region?.id).toBe(root)
  expect((await standing('2026-03-04')).region?.id).toBe(north)
  expect((await standing('2026-03-04')).turns).toEqual([{ kind: 'moved', day: '2026-03-04', from: root, to: north }, { kind: 'placed', day: '2020-01-01', regionId: root }])
})

test('a day before today corrects the past: with a reason, and up to the next move that is known', () =>
  early(async () => {
    const { manager, root, north, south, branch } = await aPlace()
    const move = (regionId: string, from: string, reason = '') => moveBranches(manager, { branchIds: [branch.id], regionId, from, reason })
    await move(south, '2026-08-01')
    await expect(move(north, '2026-01-10')).rejects.toThrow(new Problem('reason_missing'))
    await move(north, '2026-01-10', 'The district was redrawn in January')
    expect(plain((await viewBranch(manager, { branchId: branch.id })).placements)).toEqual([
      { regionId: root, from: '2020-01-01', to: '2026-01-10' }, { regionId: north, from: '2026-01-10', to: '2026-08-01' }, { regionId: south, from: '2026-08-01', to: null },
    ])
  }))

test('whoever runs or works in a branch does not move it: the refusal says nothing of its visits', async () => {
  const { manager, organization, branch, visitId } = await aProgrammeWithVisit('accepted')
  const other = await aBranch(organization.id, organization.rootRegionId)
  const { regionId: north } = await addRegion(manager, { parentId: organization.rootRegionId, name: 'North' })
  await withTenant(manager, (tx) => tx.visit.updateMany({ where: { id: visitId }, data: { visitedOn: new Date('2026-05-10') } }))
  const worksThere = await anActor(organization.id, 'manager', { dutyBranchIds: [branch.id] })
  for (const verb of [moveBranches, previewMove])
    for (const from of ['2026-05-10', '2030-06-10'])
      await expect(verb(worksThere, { branchIds: [other.id, branch.id], regionId: north, from })).rejects.toMatchObject({ code: 'own_branch', details: {} })
  expect((await viewBranch(manager, { branchId: other.id })).placements).toHaveLength(1)
  await moveBranches(worksThere, { branchIds: [other.id], regionId: north, from: '2030-05-10' })
})

test('of two who move the same branches at once, having seen the same, one wins and the other hears of it', () =>
  early(async () => {
    const { manager, id, root, north, south, branch } = await aPlace()
    const branchIds = [branch.id, (await aBranch(id, root)).id]
    const { seen } = await previewMove(manager, { branchIds, regionId: north, from: '2026-08-01' })
    const outcomes = await Promise.allSettled([north, south].map((regionId) => moveBranches(manager, { branchIds, regionId, from: '2026-08-01', seen })))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed_meanwhile' } })
    // Those who saw nothing follow each other; one place at a time remains.
    await Promise.all([north, south].map((regionId) => moveBranches(manager, { branchIds, regionId, from: '2026-09-01' })))
    for (const branchId of branchIds) {
      const { placements } = await viewBranch(manager, { branchId })
      expect(placements.map(({ to }) => to)).toEqual([...placements.slice(1).map(({ from }) => from), null])
    }
  }))

test('the database keeps no day without a place', async () => {
  const { manager, branch, id } = await aPlace()
  const broken = withTenant(manager, (tx) => tx.branchPlacement.updateMany({ where: { organizationId: id, branchId: branch.id }, data: { toDate: new Date('2026-01-01') } }))
  await expect(broken).rejects.toThrow(/stands somewhere on every day/)
  await expect(withTenant(manager, (tx) => tx.branchPlacement.deleteMany({ where: { branchId: branch.id } }))).rejects.toThrow(/stands somewhere on every day/)
})

test('all or nothing: one branch or region of others and none is moved', async () => {
  const { manager, north, branch } = await aPlace()
  const { branch: foreign, north: foreignRegion, manager: stranger } = await aPlace()
  const notFound = new Problem('not_found')
  for (const verb of [moveBranches, previewMove]) {
    await expect(verb(manager, { branchIds: [branch.id, foreign.id], regionId: north, from: '2030-08-01' })).rejects.toThrow(notFound)
    await expect(verb(manager, { branchIds: [branch.id], regionId: foreignRegion, from: '2030-08-01' })).rejects.toThrow(notFound)
    await expect(verb(stranger, { branchIds: [branch.id], regionId: foreignRegion, from: '2030-08-01' })).rejects.toThrow(notFound)
    const executive = await anActor(manager.organizationId, 'executive')
    await expect(verb(executive, { branchIds: [branch.id], regionId: north, from: '2030-08-01' })).rejects.toThrow(new Problem('forbidden'))
  }
  expect((await viewBranch(manager, { branchId: branch.id })).placements).toHaveLength(1)
})
