import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { moveRegion, previewRegionMove } from '@/lib/usecases/regions/move-region'
import { removeRegion } from '@/lib/usecases/regions/remove-region'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const on = <T>(day: string, work: () => Promise<T>) => atTime(new Date(`${day}T12:00:00Z`), work)

/** City with a branch visited on 10 January, beside South and West. */
async function aVisitedCity(state: 'published' | 'approved' | 'assigned') {
  const { id, rootRegionId: root } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const add = async (name: string) => (await addRegion(manager, { parentId: root, name })).regionId
  const [city, south, west] = [await add('City'), await add('South'), await add('West')]
  const branch = await aBranch(id, city)
  const content = someContent(['greeted'])
  const { standardId, versionId } = await aVersion(id, content)
  const programme = await aProgramme(id, standardId, [{ name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-01-31' }])
  await makeVisits(id, programme, new Map([[versionId, content]]), [
    { branchId: branch.id, regionId: city, waveId: programme.waves[0]!.id, versionId, on: '2026-01-10', answers: yesBut(content), state },
  ])
  return { organizationId: id, manager, root, city, south, west, branch, waveId: programme.waves[0]!.id }
}

test('a move tells nobody of a visit who must not know: neither who sees no plans nor who runs or works in a branch of it', async () => {
  const { manager, city, south, branch } = await aVisitedCity('approved')
  const planless = { ...manager, roles: ['manager' as const, 'executive' as const] }
  const inCharge = { ...manager, dutyBranchIds: [branch.id] }
  await on('2026-01-10', async () => {
    for (const verb of [previewRegionMove, moveRegion]) {
      await expect(verb(planless, { regionId: city, parentId: south })).rejects.toThrow(new Problem('forbidden'))
      await expect(verb(inCharge, { regionId: city, parentId: south })).rejects.toThrow(new Problem('own_branch'))
    }
    // What lies beside their own branch they move as anybody.
    expect((await moveRegion(inCharge, { regionId: south, parentId: city })).regionId).toBe(south)
  })
})

test('whether a region goes on in another node depends on its branches, not on visits planned in them', async () => {
  const { organizationId, manager, city, south, west } = await aVisitedCity('assigned')
  await withTenant(manager, (tx) => tx.visit.updateMany({ where: { regionId: city }, data: { visitedOn: null } }))
  await aBranch(organizationId, south)
  const goesOn = async (regionId: string) => (await on('2026-01-05', () => moveRegion(manager, { regionId, parentId: west, from: '2026-01-05' }))).regionId !== regionId
  expect([await goesOn(city), await goesOn(south)]).toEqual([true, true])
})

test('until an arranged move has come, no part of the region moves again, nor does anything move into it', async () => {
  const { organizationId, manager, city, south, west, root } = await aVisitedCity('published')
  const inner = (await addRegion(manager, { parentId: city, name: 'Inner' })).regionId
  const arranged = new Problem('region_moves', { day: '2026-03-04' })
  await on('2026-02-01', async () => {
    const { regionId: next } = await moveRegion(manager, { regionId: city, parentId: south, from: '2026-03-04' })
    for (const regionId of [city, inner, next, south])
      await expect(moveRegion(manager, { regionId, parentId: west, from: '2026-03-01' })).rejects.toMatchObject({ code: arranged.code, details: arranged.details })
    await expect(moveRegion(manager, { regionId: west, parentId: city })).rejects.toThrow(arranged)
    await expect(previewRegionMove(manager, { regionId: city, parentId: west })).rejects.toThrow(arranged)
    await expect(moveRegion(manager, { regionId: city, parentId: west, corrects: true, reason: 'So it was' })).rejects.toThrow(arranged)
    await expect(removeRegion(manager, { regionId: next })).rejects.toThrow(arranged)
    const ofSouth = await anActor(organizationId, 'manager', { scope: { kind: 'regions', regionIds: [south] } })
    await expect(moveRegion(ofSouth, { regionId: next, parentId: (await addRegion(manager, { parentId: south, name: 'Coast' })).regionId })).rejects.toThrow(arranged)
    const nodes = await withTenant(manager, (tx) => tx.region.findMany({ where: { name: 'City' }, select: { id: true } }))
    expect(nodes.map(({ id }) => id).sort()).toEqual([city, next].sort())
  })
  await on('2026-03-04', async () => {
    const next = await withTenant(manager, (tx) => tx.region.findFirstOrThrow({ where: { continuesId: city }, select: { id: true } }))
    expect((await moveRegion(manager, { regionId: next.id, parentId: root, from: '2026-03-05' })).regionId).not.toBe(next.id)
  })
})

test('a correction of a region is listed by the closed waves whose figures it moves, and by no open one', async () => {
  const listed = (actor: Awaited<ReturnType<typeof aVisitedCity>>['manager']) =>
    withTenant(actor, (tx) => tx.restatement.findMany({ select: { waveId: true, cause: true, reason: true } }))
  const correct = ({ manager, city, south }: Awaited<ReturnType<typeof aVisitedCity>>) =>
    on('2026-02-02', () => moveRegion(manager, { regionId: city, parentId: south, corrects: true, reason: 'It was always of the South' }))
  const open = await aVisitedCity('published')
  await correct(open)
  expect(await listed(open.manager)).toEqual([])
  const closed = await aVisitedCity('published')
  await on('2026-02-01', () => closeWave(closed.manager, { waveId: closed.waveId }))
  await correct(closed)
  expect(await listed(closed.manager)).toEqual([{ waveId: closed.waveId, cause: 'regrouped', reason: 'It was always of the South' }])
})
