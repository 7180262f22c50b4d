import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { todayUtc } from '@/lib/data/days'
import { countOtherOwners, listMembers, ownPlaces, type Member } from '@/lib/data/members/list-members'
import { endDuties, endMembership, insertMembership } from '@/lib/data/members/save-membership'
import { holdTree } from '@/lib/data/regions/tree'
import { withTenant, type Tx } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { checkPlace, datesFields, narrowed, placeFields } from './place.schema'

export const ChangeMember = z
  .object({ membershipId: z.uuid(), ...placeFields, ...datesFields })
  .superRefine(checkPlace)
  .transform(narrowed)
export const RemoveMember = z.object({ membershipId: z.uuid() })

/**
 * Gives somebody another role, scope or dates: the present membership ends on the day the new one begins (today when not
 * said), so history keeps both. @throws Problem 'forbidden' | 'not_found' | 'last_owner' | 'already_member' | 'changed_meanwhile'
 */
export async function changeMember(actor: Actor, { membershipId, ...place }: z.output<typeof ChangeMember>): Promise<void> {
  permit(actor, 'member:manage')
  await withTenant(actor, async (tx) => {
    await holdTree(tx, actor.organizationId)
    const before = await find(tx, membershipId)
    if (place.role === 'shopper' || !(await ownPlaces(tx, place.regionIds, place.branchIds))) throw new Problem('not_found')
    const begins = [place.from ?? todayUtc(), before.from, todayUtc()].sort().at(-1)!
    if (before.role === 'owner' && (place.role !== 'owner' || place.to)) await keepAnOwner(tx, membershipId)
    await end(tx, before, begins)
    const id = await insertMembership(tx, actor.organizationId, { ...place, userId: before.userId, from: begins })
    await record(tx, actor, 'member.changed', { kind: 'membership', id }, {
      was: before.role, role: place.role, regions: place.regionIds.length, branches: place.branchIds.length, from: begins, to: place.to ?? null,
    })
  })
}

/** Takes a role away, from now on. @throws Problem 'forbidden' | 'not_found' | 'last_owner' | 'changed_meanwhile' */
export async function removeMember(actor: Actor, { membershipId }: z.output<typeof RemoveMember>): Promise<void> {
  permit(actor, 'member:manage')
  await withTenant(actor, async (tx) => {
    const member = await find(tx, membershipId)
    if (member.role === 'owner') await keepAnOwner(tx, membershipId)
    await end(tx, member, todayUtc())
    await record(tx, actor, 'member.removed', { kind: 'membership', id: membershipId }, { role: member.role })
  })
}

async function find(tx: Tx, membershipId: string): Promise<Member> {
  const [member] = await listMembers(tx, { membershipId })
  if (!member) throw new Problem('not_found')
  return member
}

async function keepAnOwner(tx: Tx, membershipId: string): Promise<void> {
  if ((await countOtherOwners(tx, membershipId)) === 0) throw new Problem('last_owner')
}

async function end(tx: Tx, member: Member, on: string): Promise<void> {
  if (!(await endMembership(tx, member.membershipId, on))) throw new Problem('changed_meanwhile')
  if (member.role === 'branch_manager') await endDuties(tx, member.userId, on)
}
