import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { newId } from '@/lib/data/ids'
import { findActor } from '@/lib/data/memberships'
import { Problem } from '@/lib/domain/problem'
import { addScope, endScope } from '@/lib/usecases/members/change-scope'
import { listMembers } from '@/lib/usecases/members/list-members'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { anActor, newOrganization } from '../../support/world'

const on = <T>(day: string, work: () => Promise<T>) => atTime(new Date(`${day}T12:00:00Z`), work)

async function world() {
  const { id, slug, rootRegionId } = await newOrganization()
  const owner = await anActor(id, 'owner')
  const [north, east] = [(await addRegion(owner, { parentId: rootRegionId, name: 'North' })).regionId, (await addRegion(owner, { parentId: rootRegionId, name: 'East' })).regionId]
  const memberOf = async (userId: string) => (await listMembers(owner)).members.find((one) => one.userId === userId)!
  const scopeOn = (userId: string, day: string) => on(day, async () => (await findActor(userId, slug))!.scope)
  return { organizationId: id, owner, north, east, memberOf, scopeOn }
}

test('a region more, for a while: in scope on its days and on no other', async () => {
  const { organizationId, owner, north, east, memberOf, scopeOn } = await world()
  const { userId } = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north] } })
  const { membershipId } = await on('2026-03-01', () => memberOf(userId))
  await on('2026-03-01', () => addScope(owner, { membershipId, regionId: east, from: '2026-04-01', to: '2026-05-01' }))
  expect(await on('2026-03-01', async () => (await memberOf(userId)).regions)).toMatchObject([{ id: east, from: '2026-04-01', to: '2026-05-01' }, { id: north, from: null, to: null }])
  const ids = async (day: string) => ((await scopeOn(userId, day)) as { regionIds: string[] }).regionIds.sort()
  expect([await ids('2026-03-31'), await ids('2026-04-01'), await ids('2026-05-01')]).toEqual([[north], [north, east].sort(), [north]])
  await on('2026-03-01', () => expect(addScope(owner, { membershipId, regionId: east, from: '2026-04-15', to: undefined })).rejects.toThrow(new Problem('already_done')))
})

test.each(['regional_manager', 'manager'] as const)('a %s whose last region is over sees nothing, not everything', async (role) => {
  const { organizationId, owner, north, memberOf, scopeOn } = await world()
  const { userId } = await anActor(organizationId, role, { scope: { kind: 'regions', regionIds: [north] } })
  const { membershipId, regions } = await memberOf(userId)
  await on('2026-03-01', () => endScope(owner, { membershipId, regionId: north, key: regions[0]!.key, on: '2026-03-04' }))
  expect(await scopeOn(userId, '2026-03-03')).toEqual({ kind: 'regions', regionIds: [north] })
  expect(await scopeOn(userId, '2026-03-04')).toEqual({ kind: 'regions', regionIds: [] })
})

test('of two who add the same region at once one hears of the other', async () => {
  const { organizationId, owner, north, east, memberOf } = await world()
  const { userId } = await anActor(organizationId, 'executive', { scope: { kind: 'regions', regionIds: [north] } })
  const { membershipId } = await memberOf(userId)
  const outcomes = await Promise.allSettled([1, 2].map(() => addScope(owner, { membershipId, regionId: east, from: undefined, to: undefined })))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already_done' } })
})

test('who has the whole organisation, or no regions by their role, is given none; only owners give them', async () => {
  const { organizationId, owner, north, memberOf } = await world()
  const manager = await anActor(organizationId, 'manager')
  const head = await anActor(organizationId, 'branch_manager')
  const input = (membershipId: string) => ({ membershipId, regionId: north, from: undefined, to: undefined })
  const { membershipId } = await memberOf(manager.userId)
  await expect(addScope(owner, input(membershipId))).rejects.toThrow(new Problem('already_done'))
  await expect(addScope(owner, input((await memberOf(head.userId)).membershipId))).rejects.toThrow(new Problem('invalid'))
  await expect(addScope(manager, input(membershipId))).rejects.toThrow(new Problem('forbidden'))
  await expect(endScope(manager, { membershipId, regionId: north, key: '2000-01-01', on: undefined })).rejects.toThrow(new Problem('forbidden'))
  const stranger = await world()
  await expect(addScope(stranger.owner, input(membershipId))).rejects.toThrow(new Problem('not_found'))
  await expect(endScope(stranger.owner, { membershipId, regionId: north, key: '2000-01-01', on: undefined })).rejects.toThrow(new Problem('not_found'))
  const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north] } })
  await expect(addScope(owner, { ...input((await memberOf(regional.userId)).membershipId), regionId: newId() })).rejects.toThrow(new Problem('not_found'))
})
