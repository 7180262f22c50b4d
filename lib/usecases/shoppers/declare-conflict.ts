import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { requireInScope } from '@/lib/data/branches/find-branch'
import { countOffers, deleteConflict, insertConflict, listStandingAt } from '@/lib/data/shoppers/conflicts'
import { findShopper, lockShopper } from '@/lib/data/shoppers/find-shopper'
import { withTenant, type Tx } from '@/lib/data/tenant'
import { endAssignments } from '@/lib/data/visits/assignments'
import { changeVisit } from '@/lib/data/visits/transition'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { conflictKinds } from '@/lib/domain/shopper/shopper.schema'

export const AddConflict = z.object({ shopperId: z.uuid(), branchId: z.uuid(), kind: z.enum(conflictKinds) })
export const RemoveConflict = AddConflict.omit({ kind: true })
export const DeclareOwnConflict = AddConflict.omit({ shopperId: true })

/** What became of visits of that branch: offers taken back, and accepted ones that stand until somebody gives them to another. */
type Consequence = { withdrawn: number; standing: number }

/** @throws Problem 'not_found' | 'already_done' */
export async function addConflict(actor: Actor, { shopperId, branchId, kind }: z.output<typeof AddConflict>): Promise<Consequence> {
  permit(actor, 'shopper:edit')
  return withTenant(actor, async (tx) => {
    await requireInScope(tx, actor, [branchId])
    return declare(tx, actor, { shopperId, branchId, kind })
  })
}

/** A shopper's own word: with it, offers of that branch are declined. @throws Problem 'forbidden' | 'not_found' | 'already_done' */
export async function declareOwnConflict(actor: Actor, { branchId, kind }: z.output<typeof DeclareOwnConflict>): Promise<Consequence> {
  permit(actor, 'field:work')
  const { shopperId, organizationId } = actor
  if (!shopperId) throw new Problem('forbidden')
  return withTenant(actor, async (tx) => {
    await requireInScope(tx, { ...actor, organizationId, scope: { kind: 'all' } }, [branchId])
    return declare(tx, actor, { shopperId, branchId, kind })
  })
}

/** @throws Problem 'not_found' */
export async function removeConflict(actor: Actor, { shopperId, branchId }: z.output<typeof RemoveConflict>): Promise<void> {
  permit(actor, 'shopper:edit')
  await withTenant(actor, async (tx) => {
    await findShopper(tx, actor.organizationId, shopperId)
    if (!(await deleteConflict(tx, actor.organizationId, shopperId, branchId))) throw new Problem('not_found')
    await record(tx, actor, 'conflict.removed', { kind: 'shopper', id: shopperId }, { branchId })
  })
}

async function declare(tx: Tx, actor: Actor, { shopperId, branchId, kind }: z.output<typeof AddConflict>): Promise<Consequence> {
  const { organizationId } = actor
  await lockShopper(tx, organizationId, shopperId)
  if (!(await insertConflict(tx, organizationId, shopperId, branchId, kind))) throw new Problem('already_done')
  await record(tx, actor, 'conflict.added', { kind: 'shopper', id: shopperId }, { branchId, kind })
  const standing = await listStandingAt(tx, organizationId, shopperId, branchId)
  const open = standing.filter(({ state }) => state !== 'accepted')
  for (const { visitId, state, visit } of open) {
    const own = actor.shopperId === shopperId
    if (own && state === 'assigned') await changeVisit(tx, actor, { visitId, from: visit.state, verb: 'decline', standing: 'offered', reason: REASON })
    await endAssignments(tx, organizationId, visitId, { to: own ? 'declined' : 'withdrawn', states: ['offered', 'assigned'], shopperId, reason: REASON })
    // With its last candidate gone the office's visit is a draft again, so that it shows among the unassigned.
    if (!own && (await countOffers(tx, organizationId, visitId)) === 0 && visit.state !== 'draft')
      await changeVisit(tx, actor, { visitId, from: visit.state, verb: 'retract', reason: REASON })
  }
  // Of a branch the actor works in, not even the number of plans is said.
  if (actor.dutyBranchIds.includes(branchId)) return { withdrawn: 0, standing: 0 }
  return { withdrawn: open.length, standing: standing.length - open.length }
}

const REASON = 'conflict of interest'
