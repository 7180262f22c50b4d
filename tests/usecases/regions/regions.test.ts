import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import { listRegions } from '@/lib/data/regions/tree'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { moveBranches } from '@/lib/usecases/branches/move-branches'
import { AddRegion, addRegion } from '@/lib/usecases/regions/add-region'
import { listRegionChoices, viewRegionTree } from '@/lib/usecases/regions/list-regions'
import { moveRegion } from '@/lib/usecases/regions/move-region'
import { removeRegion } from '@/lib/usecases/regions/remove-region'
import { renameRegion } from '@/lib/usecases/regions/rename-region'
import { aBranch, anActor, newOrganization } from '../../support/world'

async function aTree() {
  const { id, rootRegionId: root } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const add = async (parentId: string, name: string) => (await addRegion(manager, { parentId, name })).regionId
  const north = await add(root, 'North')
  const city = await add(north, 'City')
  const centre = await add(city, 'Centre')
  const south = await add(root, 'South')
  return { manager, root, north, city, centre, south }
}

const pathsOf = async (actor: Actor) =>
  new Map((await withTenant(actor, (tx) => listRegions(tx, actor.organizationId))).map(({ id, path }) => [id, path]))

test('a tree of any depth is read depth first, sisters by name', async () => {
  const { manager } = await aTree()
  const tree = await viewRegionTree(manager)
  expect(tree.map(({ name, depth }) => `${depth} ${name}`)).toEqual(['0 Rasa Coffee', '1 North', '2 City', '3 Centre', '1 South'])
  expect((await listRegionChoices(manager)).map(({ label }) => label)).toEqual(['Rasa Coffee', 'North', 'North / City', 'North / City / Centre', 'South'])
})

test('moving a region takes all below it along', async () => {
  const { manager, root, north, city, centre, south } = await aTree()
  await moveRegion(manager, { regionId: city, parentId: south })
  const paths = await pathsOf(manager)
  expect(paths.get(city)).toEqual([root, south, city])
  expect(paths.get(centre)).toEqual([root, south, city, centre])
  expect(paths.get(north)).toEqual([root, north])
})

test('no region stands under itself, and the root stays on top', async () => {
  const { manager, root, north, centre } = await aTree()
  const cycle = new Problem('region_cycle')
  await expect(moveRegion(manager, { regionId: north, parentId: centre })).rejects.toThrow(cycle)
  await expect(moveRegion(manager, { regionId: north, parentId: north })).rejects.toThrow(cycle)
  await expect(moveRegion(manager, { regionId: root, parentId: north })).rejects.toThrow(cycle)
  await expect(removeRegion(manager, { regionId: root })).rejects.toThrow(cycle)
})

test('two regions moved under each other at once: one wins, no circle comes to be', async () => {
  const { manager, root, north, south } = await aTree()
  const outcomes = await Promise.allSettled([
    moveRegion(manager, { regionId: north, parentId: south }),
    moveRegion(manager, { regionId: south, parentId: north }),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'region_cycle' } })
  for (const path of (await pathsOf(manager)).values()) expect(path[0]).toBe(root)
})

test('sisters have different names, however they are written or reached', async () => {
  const { manager, root, north, city, south } = await aTree()
  const taken = new Problem('region_name_taken')
  await expect(addRegion(manager, { parentId: root, name: 'NORTH' })).rejects.toThrow(taken)
  await expect(renameRegion(manager, { regionId: south, before: 'South', name: 'North' })).rejects.toThrow(taken)
  await addRegion(manager, { parentId: south, name: 'City' })
  await expect(moveRegion(manager, { regionId: city, parentId: south })).rejects.toThrow(taken)
  const twice = await Promise.allSettled([1, 2].map(() => addRegion(manager, { parentId: north, name: 'Coast' })))
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('of two who rename at once the second hears of the first', async () => {
  const { manager, south } = await aTree()
  const rename = (name: string) => renameRegion(manager, { regionId: south, before: 'South', name })
  const outcomes = await Promise.allSettled([rename('Coast'), rename('Sea')])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed_meanwhile' } })
})

test('an empty region goes altogether when nothing ever stood in it, else from today on', async () => {
  const { manager, root, north, centre, south } = await aTree()
  await expect(removeRegion(manager, { regionId: north })).rejects.toThrow(new Problem('region_not_empty'))
  const branch = await aBranch(manager.organizationId, south)
  await expect(removeRegion(manager, { regionId: south })).rejects.toThrow(new Problem('region_not_empty'))
  await moveBranches(manager, { branchIds: [branch.id], regionId: root, from: '2030-01-01' })
  await expect(removeRegion(manager, { regionId: south })).rejects.toThrow(new Problem('region_not_empty'))
  await moveBranches(manager, { branchIds: [branch.id], regionId: root, from: new Date().toISOString().slice(0, 10) })
  expect(await removeRegion(manager, { regionId: south })).toEqual({ ended: true })
  await expect(removeRegion(manager, { regionId: south })).rejects.toThrow(new Problem('already_done'))
  await expect(moveBranches(manager, { branchIds: [branch.id], regionId: south, from: '2030-01-01' })).rejects.toThrow(new Problem('not_found'))
  expect(await removeRegion(manager, { regionId: centre })).toEqual({ ended: false })
  expect((await viewRegionTree(manager)).map(({ name }) => name)).not.toContain('Centre')
})

test('only those who tend the tree may change or see it whole', async () => {
  const { manager, root, north, south } = await aTree()
  const forbidden = new Problem('forbidden')
  for (const role of ['reviewer', 'executive', 'branch_manager', 'shopper'] as const) {
    const other = await anActor(manager.organizationId, role)
    await expect(addRegion(other, { parentId: root, name: 'X' })).rejects.toThrow(forbidden)
    await expect(moveRegion(other, { regionId: north, parentId: south })).rejects.toThrow(forbidden)
    await expect(renameRegion(other, { regionId: north, before: 'North', name: 'X' })).rejects.toThrow(forbidden)
    await expect(removeRegion(other, { regionId: north })).rejects.toThrow(forbidden)
    await expect(viewRegionTree(other)).rejects.toThrow(forbidden)
  }
  const regional = await anActor(manager.organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north] } })
  expect((await listRegionChoices(regional)).map(({ label }) => label)).toEqual(['North', 'North / City', 'North / City / Centre'])
})

test("another organisation's region is not found by any verb", async () => {
  const { north, root } = await aTree()
  const { manager: stranger, root: ownRoot, south: own } = await aTree()
  const notFound = new Problem('not_found')
  await expect(addRegion(stranger, { parentId: root, name: 'X' })).rejects.toThrow(notFound)
  await expect(moveRegion(stranger, { regionId: north, parentId: ownRoot })).rejects.toThrow(notFound)
  await expect(moveRegion(stranger, { regionId: own, parentId: north })).rejects.toThrow(notFound)
  await expect(renameRegion(stranger, { regionId: north, before: 'North', name: 'X' })).rejects.toThrow(notFound)
  await expect(removeRegion(stranger, { regionId: north })).rejects.toThrow(notFound)
})

test('names too long, empty or with a slash are refused; other scripts and emoji are kept', async () => {
  const { manager, root } = await aTree()
  for (const name of ['x'.repeat(5_000), '   ', 'Tel Aviv/Jaffa']) expect(AddRegion.safeParse({ parentId: root, name }).success).toBe(false)
  const name = AddRegion.parse({ parentId: root, name: '  مركز   😀 ' }).name
  await addRegion(manager, { parentId: root, name })
  expect((await viewRegionTree(manager)).map((region) => region.name)).toContain('مركز 😀')
})

test('who is kept to a region tends that region alone and does not widen it', async () => {
  const { manager, root, north, city, south } = await aTree()
  const scoped = await anActor(manager.organizationId, 'manager', { scope: { kind: 'regions', regionIds: [north] } })
  const notFound = new Problem('not_found')
  expect((await viewRegionTree(scoped)).map(({ name }) => name)).toEqual(['North', 'City', 'Centre'])
  await expect(moveRegion(scoped, { regionId: south, parentId: north })).rejects.toThrow(notFound)
  await expect(moveRegion(scoped, { regionId: city, parentId: root })).rejects.toThrow(notFound)
  await expect(addRegion(scoped, { parentId: root, name: 'West' })).rejects.toThrow(notFound)
  await expect(renameRegion(scoped, { regionId: south, before: 'South', name: 'Mine' })).rejects.toThrow(notFound)
  await expect(removeRegion(scoped, { regionId: south })).rejects.toThrow(notFound)
  await renameRegion(scoped, { regionId: city, before: 'City', name: 'Old town' })
  expect((await addRegion(scoped, { parentId: north, name: 'Coast' })).regionId).toBeTruthy()
})
