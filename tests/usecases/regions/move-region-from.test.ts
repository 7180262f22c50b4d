import { expect, test } from 'vitest'
import { newId } from '@/lib/data/ids'
import { atTime } from '@/lib/data/clock'
import { findActor } from '@/lib/data/memberships'
import { withTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { viewBranch } from '@/lib/usecases/branches/view-branch'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { listEndedRegions, viewRegionTree } from '@/lib/usecases/regions/list-regions'
import { moveRegion, previewRegionMove } from '@/lib/usecases/regions/move-region'
import { removeRegion, reopenRegion } from '@/lib/usecases/regions/remove-region'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const on = <T>(day: string, work: () => Promise<T>) => atTime(new Date(`${day}T12:00:00Z`), work)

/** North > City with a branch that has a published visit of January; South beside it. */
async function aCountedCity() {
  const { id, slug, rootRegionId: root } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const add = async (parentId: string, name: string) => (await addRegion(manager, { parentId, name })).regionId
  const north = await add(root, 'North')
  const [city, south] = [await add(north, 'City'), await add(root, 'South')]
  const branch = await aBranch(id, city)
  const content = someContent(['greeted'])
  const { standardId, versionId } = await aVersion(id, content)
  const programme = await aProgramme(id, standardId, [{ name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-01-31' }])
  await makeVisits(id, programme, new Map([[versionId, content]]), [
    { branchId: branch.id, regionId: city, waveId: programme.waves[0]!.id, versionId, on: '2026-01-10', answers: yesBut(content) },
  ])
  const counted = () => withTenant(manager, (tx) => tx.branchRollup.findMany({ select: { regionId: true, visits: true } }))
  return { slug, manager, organizationId: id, root, north, city, south, branch, counted }
}

test('a region in which something was counted goes on in another node from its day; what was stays', async () => {
  const { slug, manager, organizationId, north, city, south, branch, counted } = await aCountedCity()
  const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [city] } })
  const { regionId: next } = await on('2026-02-01', () => moveRegion(manager, { regionId: city, parentId: south, from: '2026-03-04' }))
  expect(next).not.toBe(city)
  const standing = (day: string) => on(day, async () => (await viewBranch(manager, { branchId: branch.id })).region)
  expect(await standing('2026-03-03')).toEqual({ id: city, label: 'North / City' })
  expect(await standing('2026-03-04')).toEqual({ id: next, label: 'South / City' })
  expect(await counted()).toEqual([{ regionId: city, visits: 1 }])
  const scopeOn = (day: string) => on(day, async () => (await findActor(regional.userId, slug))?.scope)
  expect(await scopeOn('2026-03-03')).toEqual({ kind: 'regions', regionIds: [city] })
  expect(await scopeOn('2026-03-04')).toEqual({ kind: 'regions', regionIds: expect.arrayContaining([city, next]) as string[] })
  await on('2026-03-04', async () => {
    expect((await viewRegionTree(manager)).map(({ name, parentId }) => [name, parentId])).toContainEqual(['City', south])
    expect((await listEndedRegions(manager)).regions).toEqual([{ id: city, label: 'North / City', endedOn: '2026-03-04', next: 'South / City', arranged: false }])
    await expect(reopenRegion(manager, { regionId: city })).rejects.toThrow(new Problem('region_in_history'))
    await expect(addRegion(manager, { parentId: city, name: 'Old town' })).rejects.toThrow(new Problem('not_found'))
    // The emptied parent closes and opens again; its past pages stay.
    expect(await removeRegion(manager, { regionId: north })).toEqual({ ended: true })
    await reopenRegion(manager, { regionId: north })
  })
})

test('days before today are a correction: with a reason, a preview, and nothing changed since', async () => {
  const { manager, city, north, south, counted } = await aCountedCity()
  await on('2026-02-01', async () => {
    await expect(moveRegion(manager, { regionId: city, parentId: south, from: '2026-01-05' })).rejects.toThrow(new Problem('invalid'))
    const preview = await previewRegionMove(manager, { regionId: city, parentId: south })
    expect(preview.regrouped).toMatchObject([{ wave: 'Q1', closed: false, from: 'North', to: 'South', visits: 1, branches: 1 }])
    const correct = { regionId: city, parentId: south, corrects: true, seen: preview.seen }
    await expect(moveRegion(manager, correct)).rejects.toThrow(new Problem('reason_missing'))
    expect(await moveRegion(manager, { ...correct, reason: 'It never was of the North' })).toEqual({ regionId: city })
    await expect(moveRegion(manager, { ...correct, parentId: north, reason: 'Again' })).rejects.toThrow(new Problem('changed_meanwhile'))
    expect(await counted()).toEqual([{ regionId: city, visits: 1 }])
  })
})

test('of two who move a region at once one follows the other, and the branch has one place a day', async () => {
  const { manager, root, city, south, branch } = await aCountedCity()
  const move = (parentId: string) => on('2026-02-01', () => moveRegion(manager, { regionId: city, parentId, from: '2026-03-04' }))
  const outcomes = await Promise.allSettled([move(root), move(south)])
  expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true)
  const { placements } = await viewBranch(manager, { branchId: branch.id })
  expect(placements.map(({ to }) => to)).toEqual([...placements.slice(1).map(({ from }) => from), null])
})

test('nobody else moves it, and another organisation’s is not found', async () => {
  const { manager, organizationId, city, south } = await aCountedCity()
  const { manager: stranger } = await aCountedCity()
  for (const verb of [moveRegion, previewRegionMove]) {
    await expect(verb(await anActor(organizationId, 'executive'), { regionId: city, parentId: south })).rejects.toThrow(new Problem('forbidden'))
    await expect(verb(stranger, { regionId: city, parentId: south })).rejects.toThrow(new Problem('not_found'))
    await expect(verb(manager, { regionId: newId(), parentId: south })).rejects.toThrow(new Problem('not_found'))
  }
  await expect(reopenRegion(stranger, { regionId: city })).rejects.toThrow(new Problem('not_found'))
})
