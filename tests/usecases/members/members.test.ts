import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { newId } from '@/lib/data/ids'
import { findActor } from '@/lib/data/memberships'
import { withTenant } from '@/lib/data/tenant'
import type { Problem } from '@/lib/domain/problem'
import { changeMember, ChangeMember, removeMember } from '@/lib/usecases/members/change-member'
import { inviteMember, InviteMember } from '@/lib/usecases/members/invite-member'
import { listMembers } from '@/lib/usecases/members/list-members'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { aBranch, anActor, newOrganization } from '../../support/world'
import { anAddress } from '../../support/accounts'

async function world() {
  const organization = await newOrganization()
  const owner = await anActor(organization.id, 'owner')
  const membershipOf = async (userId: string) => (await listMembers(owner)).members.find((member) => member.userId === userId)!.membershipId
  return { organization, owner, membershipOf }
}
const change = (input: Parameters<typeof ChangeMember.parse>[0]) => ChangeMember.parse(input)

test('the list names office people with their role and scope, and no shoppers', async () => {
  const { organization, owner } = await world()
  const branch = await aBranch(organization.id, organization.rootRegionId)
  await anActor(organization.id, 'branch_manager', { scope: { kind: 'branches', branchIds: [branch.id] } })
  await anActor(organization.id, 'regional_manager', { scope: { kind: 'regions', regionIds: [organization.rootRegionId] } })
  await anActor(organization.id, 'shopper')
  const { members } = await listMembers(owner)
  expect(members.map(({ role, regions, branches }) => [role, regions.length, branches.length])).toEqual([
    ['branch_manager', 0, 1],
    ['owner', 0, 0],
    ['regional_manager', 1, 0],
  ])
})

test.each(['manager', 'reviewer', 'executive', 'regional_manager', 'branch_manager', 'shopper'] as const)('a %s manages nobody', async (role) => {
  const { organization, owner, membershipOf } = await world()
  const actor = await anActor(organization.id, role)
  const membershipId = await membershipOf(owner.userId)
  const invitation = InviteMember.parse({ email: anAddress(), role: 'reviewer', language: 'en' })
  await expect(async () => listMembers(actor)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(inviteMember(actor, invitation)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(changeMember(actor, change({ membershipId, role: 'manager' }))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(removeMember(actor, { membershipId })).rejects.toMatchObject({ code: 'forbidden' })
})

test('another organisation’s member, region and branch are not found', async () => {
  const [here, there] = [await world(), await world()]
  const foreign = await there.membershipOf(there.owner.userId)
  await expect(removeMember(here.owner, { membershipId: foreign })).rejects.toMatchObject({ code: 'not_found' })
  await expect(changeMember(here.owner, change({ membershipId: foreign, role: 'manager' }))).rejects.toMatchObject({ code: 'not_found' })
  const regionIds = [there.organization.rootRegionId]
  const invitation = InviteMember.parse({ email: anAddress(), role: 'regional_manager', regionIds, language: 'en' })
  await expect(inviteMember(here.owner, invitation)).rejects.toMatchObject({ code: 'not_found' })
})

test('several roles show what all of them may: a regional manager who also reviews elsewhere sees no scorecard there', async () => {
  const { organization, owner } = await world()
  const [north, south] = [await addRegion(owner, { parentId: organization.rootRegionId, name: 'North' }), await addRegion(owner, { parentId: organization.rootRegionId, name: 'South' })]
  const city = await addRegion(owner, { parentId: north.regionId, name: 'City' })
  const branch = await aBranch(organization.id, city.regionId)
  const { userId } = await anActor(organization.id, 'regional_manager', { scope: { kind: 'regions', regionIds: [north.regionId] }, dutyBranchIds: [branch.id] })
  const alsoHolds = (role: 'reviewer' | 'manager' | 'branch_manager', regionIds: string[]) =>
    withTenant(owner, async (tx) => {
      const own = { organizationId: organization.id, membershipId: newId() }
      await tx.membership.create({ data: { organizationId: organization.id, id: own.membershipId, userId, role, fromDate: new Date('2020-01-01') }, select: { id: true } })
      await tx.membershipScope.createMany({ data: regionIds.map((regionId) => ({ ...own, regionId })) })
    })
  const seen = async (regionId: string) => viewArea((await findActor(userId, organization.slug))!, { regionId }).then(() => 'seen', (problem: Problem) => problem.code)
  expect([await seen(north.regionId), await seen(south.regionId)]).toEqual(['seen', 'not_found'])
  await alsoHolds('reviewer', [city.regionId, south.regionId])
  expect([await seen(city.regionId), await seen(north.regionId), await seen(south.regionId)]).toEqual(['seen', 'not_found', 'not_found'])
  expect(await findActor(userId, organization.slug)).toMatchObject({ scope: { kind: 'regions', regionIds: [city.regionId] }, dutyBranchIds: [branch.id] })
  await alsoHolds('branch_manager', [])
  expect((await findActor(userId, organization.slug))!.scope).toEqual({ kind: 'branches', branchIds: [branch.id] })
  await alsoHolds('manager', [south.regionId])
  expect((await findActor(userId, organization.slug))!).toMatchObject({ scope: { kind: 'branches', branchIds: [] }, dutyBranchIds: [branch.id] })
})

test('a new role counts at once, and the day it ends it is gone', async () => {
  const { organization, owner, membershipOf } = await world()
  const reviewer = await anActor(organization.id, 'reviewer')
  const to = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
  await changeMember(owner, change({ membershipId: await membershipOf(reviewer.userId), role: 'regional_manager', regionIds: [organization.rootRegionId], to }))
  const actor = await findActor(reviewer.userId, organization.slug)
  expect(actor).toMatchObject({ roles: ['regional_manager'], scope: { kind: 'regions', regionIds: [organization.rootRegionId] } })
  expect(await atTime(new Date(`${to}T12:00:00Z`), () => findActor(reviewer.userId, organization.slug))).toBeNull()
})

test('a role from a later day leaves the present one until then', async () => {
  const { organization, owner, membershipOf } = await world()
  const reviewer = await anActor(organization.id, 'reviewer')
  const from = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
  await changeMember(owner, change({ membershipId: await membershipOf(reviewer.userId), role: 'manager', from }))
  expect((await findActor(reviewer.userId, organization.slug))!.roles).toEqual(['reviewer'])
  const then = await atTime(new Date(`${from}T12:00:00Z`), () => findActor(reviewer.userId, organization.slug))
  expect(then!.roles).toEqual(['manager'])
})

test('who is removed is out with the next request, and a removed branch manager runs nothing', async () => {
  const { organization, owner, membershipOf } = await world()
  const branch = await aBranch(organization.id, organization.rootRegionId)
  const person = await anActor(organization.id, 'branch_manager', { scope: { kind: 'branches', branchIds: [branch.id] } })
  await removeMember(owner, { membershipId: await membershipOf(person.userId) })
  expect(await findActor(person.userId, organization.slug)).toBeNull()
  expect((await listMembers(owner)).members.map(({ role }) => role)).toEqual(['owner'])
})

test('the last owner stays: not removed, not changed, not given an end', async () => {
  const { owner, membershipOf } = await world()
  const membershipId = await membershipOf(owner.userId)
  const refusal = { code: 'last_owner' }
  await expect(removeMember(owner, { membershipId })).rejects.toMatchObject(refusal)
  await expect(changeMember(owner, change({ membershipId, role: 'manager' }))).rejects.toMatchObject(refusal)
  await expect(changeMember(owner, change({ membershipId, role: 'owner', to: '2099-01-01' }))).rejects.toMatchObject(refusal)
})

test('two owners who remove each other at the same time: one stays', async () => {
  const { organization, owner, membershipOf } = await world()
  const second = await anActor(organization.id, 'owner')
  const [mine, theirs] = [await membershipOf(owner.userId), await membershipOf(second.userId)]
  const results = await Promise.allSettled([removeMember(owner, { membershipId: theirs }), removeMember(second, { membershipId: mine })])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'last_owner' } })
})

test('removing somebody twice at once counts once', async () => {
  const { organization, owner, membershipOf } = await world()
  const reviewer = await anActor(organization.id, 'reviewer')
  const membershipId = await membershipOf(reviewer.userId)
  const results = await Promise.allSettled([removeMember(owner, { membershipId }), removeMember(owner, { membershipId })])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a regional manager needs a region, a branch manager a branch, dates their order', () => {
  const membershipId = '00000000-0000-7000-8000-000000000000'
  const faults = (input: object) => ChangeMember.safeParse({ membershipId, ...input }).error?.issues.map(({ path }) => path.join('.'))
  expect(faults({ role: 'regional_manager' })).toEqual(['regionIds'])
  expect(faults({ role: 'branch_manager' })).toEqual(['branchIds'])
  expect(faults({ role: 'manager', from: '2026-05-02', to: '2026-05-02' })).toEqual(['to'])
  expect(ChangeMember.parse({ membershipId, role: 'owner', regionIds: [membershipId], from: '' }).regionIds).toEqual([])
})
