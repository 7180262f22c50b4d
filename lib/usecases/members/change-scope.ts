import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { todayUtc } from '@/lib/data/days'
import { listMembers, type Member } from '@/lib/data/members/list-members'
import { endScope as saveEnd, insertScope } from '@/lib/data/members/save-membership'
import { holdTree, listRegions } from '@/lib/data/regions/tree'
import { withTenant, type Tx } from '@/lib/data/tenant'
import { holdsOn } from '@/lib/domain/branch/region-tree'
import type { Actor } from '@/lib/domain/people/actor'
import { narrowedBy } from '@/lib/domain/people/place'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { datesFields } from './place.schema'

export const AddScope = z
  .object({ membershipId: z.uuid(), regionId: z.uuid(), ...datesFields })
  .refine(({ from, to }) => !to || to > (from ?? todayUtc()), { path: ['to'], params: { code: 'wrong' } })
export const EndScope = z.object({ membershipId: z.uuid(), regionId: z.uuid(), key: z.iso.date(), on: datesFields.to })

/**
 * Somebody answers for a region more, from a day on (today when not said) and perhaps up to another: while a colleague is away,
 * for instance. A day before today is taken as today: what was seen was seen.
 * Where the region moves it goes along. @throws Problem 'forbidden' | 'not_found', also for a region that has ended | 'invalid' for a role without regions | 'already_done' where the whole organisation or this region is theirs
 */
export async function addScope(actor: Actor, { membershipId, regionId, from, to }: z.output<typeof AddScope>): Promise<void> {
  permit(actor, 'member:manage')
  await withTenant(actor, async (tx) => {
    const member = await find(tx, membershipId)
    if (!narrowedBy[member.role].endsWith('regions')) throw new Problem('invalid')
    if (!member.narrowed && narrowedBy[member.role] === 'some_regions') throw new Problem('already_done')
    await holdTree(tx, actor.organizationId)
    const region = (await listRegions(tx, actor.organizationId)).find(({ id }) => id === regionId)
    if (!region || !holdsOn(region, todayUtc())) throw new Problem('not_found')
    const begins = [from ?? todayUtc(), member.from, todayUtc()].sort().at(-1)!
    await insertScope(tx, actor.organizationId, { membershipId, regionId, from: begins, to: to ?? null })
    await record(tx, actor, 'scope.added', { kind: 'membership', id: membershipId }, { regionId, from: begins, to: to ?? null })
  })
}

/** `on` is the first day the region is theirs no longer, today when not said. @throws Problem 'forbidden' | 'not_found' | 'already_done' */
export async function endScope(actor: Actor, { membershipId, regionId, key, on = todayUtc() }: z.output<typeof EndScope>): Promise<void> {
  permit(actor, 'member:manage')
  await withTenant(actor, async (tx) => {
    const member = await find(tx, membershipId)
    if (!member.regions.some((region) => region.id === regionId && region.key === key)) throw new Problem('not_found')
    const day = on < todayUtc() ? todayUtc() : on
    if (!(await saveEnd(tx, actor.organizationId, { membershipId, regionId, from: key }, day))) throw new Problem('already_done')
    await record(tx, actor, 'scope.ended', { kind: 'membership', id: membershipId }, { regionId, on: day })
  })
}

async function find(tx: Tx, membershipId: string): Promise<Member> {
  const [member] = await listMembers(tx, { membershipId })
  if (!member) throw new Problem('not_found')
  return member
}
