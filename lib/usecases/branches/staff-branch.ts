import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { endDuty, findDuty, hasDuty, insertDuty, listOfficePeople } from '@/lib/data/branches/duties'
import { findBranch } from '@/lib/data/branches/find-branch'
import { lockBranches } from '@/lib/data/branches/placements'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

const emptyIsNull = (value: unknown) => (value === '' || value === undefined ? null : value)

export const AddDuty = z
  .object({ branchId: z.uuid(), userId: z.uuid(), from: z.iso.date(), to: z.preprocess(emptyIsNull, z.iso.date().nullable()) })
  .refine(({ from, to }) => to === null || to > from, { path: ['to'], params: { code: 'wrong' } })
export const HandOverDuty = z.object({ branchId: z.uuid(), dutyId: z.uuid(), userId: z.uuid(), on: z.iso.date() })
export const EndDuty = z.object({ branchId: z.uuid(), dutyId: z.uuid(), on: z.iso.date() })

/**
 * Somebody runs or works in a branch from a day on: a branch manager sees its published figures, and whoever plans no longer
 * sees its plan. @throws Problem 'not_found' | 'already_done' | 'forbidden' for one's own duty
 */
export async function addDuty(actor: Actor, { branchId, userId, from, to }: z.output<typeof AddDuty>): Promise<{ dutyId: string }> {
  permit(actor, 'branch:edit')
  notOwn(actor, userId)
  return withTenant(actor, async (tx) => {
    await findBranch(tx, actor, branchId)
    await lockBranches(tx, actor.organizationId, [branchId])
    if (!(await listOfficePeople(tx, actor.organizationId)).some((person) => person.userId === userId)) throw new Problem('not_found')
    if (await hasDuty(tx, actor.organizationId, { branchId, userId, from, to })) throw new Problem('already_done')
    const dutyId = await insertDuty(tx, actor.organizationId, { branchId, userId, from, to })
    await record(tx, actor, 'duty.added', { kind: 'branch', id: branchId }, { userId, from, to })
    return { dutyId }
  })
}

/**
 * One hands the branch over to another: `on` is the first day of the second. Of two at once one wins.
 * @throws Problem 'not_found' | 'already_done' when it has ended by then or the other has it already | 'forbidden' for one's own duty
 */
export async function handOverDuty(actor: Actor, { branchId, dutyId, userId, on }: z.output<typeof HandOverDuty>): Promise<{ dutyId: string }> {
  permit(actor, 'branch:edit')
  notOwn(actor, userId)
  return withTenant(actor, async (tx) => {
    await findBranch(tx, actor, branchId)
    await lockBranches(tx, actor.organizationId, [branchId])
    const duty = await findDuty(tx, actor.organizationId, branchId, dutyId)
    if (!duty || !(await listOfficePeople(tx, actor.organizationId)).some((person) => person.userId === userId)) throw new Problem('not_found')
    notOwn(actor, duty.userId)
    const { to } = duty
    if ((to !== null && to <= on) || duty.userId === userId || (await hasDuty(tx, actor.organizationId, { branchId, userId, from: on, to }))) throw new Problem('already_done')
    await endDuty(tx, actor.organizationId, dutyId, on)
    const next = await insertDuty(tx, actor.organizationId, { branchId, userId, from: on, to })
    await record(tx, actor, 'duty.handed_over', { kind: 'branch', id: branchId }, { from: duty.userId, userId, on })
    return { dutyId: next }
  })
}

/** `on` is the first day it no longer holds. @throws Problem 'not_found' | 'forbidden' for one's own duty */
export async function finishDuty(actor: Actor, { branchId, dutyId, on }: z.output<typeof EndDuty>): Promise<void> {
  permit(actor, 'branch:edit')
  await withTenant(actor, async (tx) => {
    await findBranch(tx, actor, branchId)
    const duty = await findDuty(tx, actor.organizationId, branchId, dutyId)
    if (!duty) throw new Problem('not_found')
    notOwn(actor, duty.userId)
    await endDuty(tx, actor.organizationId, dutyId, on)
    await record(tx, actor, 'duty.ended', { kind: 'branch', id: branchId }, { userId: duty.userId, on })
  })
}

/** A manager who could lift their own duty would see the plan of the branch they run. */
function notOwn(actor: Actor, userId: string): void {
  if (actor.userId === userId && !actor.roles.includes('owner')) throw new Problem('forbidden')
}
