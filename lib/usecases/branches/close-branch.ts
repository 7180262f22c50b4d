import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { endClosure, holdBranches, insertClosures, listClosures, listPlannedFrom, type PlannedVisit } from '@/lib/data/branches/closures'
import { findBranch } from '@/lib/data/branches/find-branch'
import { lastVisitedOn } from '@/lib/data/branches/placements'
import { todayUtc } from '@/lib/data/days'
import { withTenant, type Tx } from '@/lib/data/tenant'
import { endVisit } from '@/lib/data/visits/end-visit'
import { findVisits, lockVisits } from '@/lib/data/visits/find-visits'
import { tellShoppers } from '@/lib/data/visits/tell-shoppers'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { written } from '@/lib/domain/written'

export const PreviewClosing = z.object({ branchId: z.uuid(), closedOn: z.iso.date() })
export const CloseBranch = PreviewClosing.extend({
  /** What becomes of visits planned on days it is closed: they stand in the way, or are cancelled in the same step. */
  planned: z.enum(['refuse', 'cancel']).default('refuse'),
  reason: written(2_000).trim().default(''),
})
export const ReopenBranch = z.object({ branchId: z.uuid(), on: z.preprocess((value) => (value === '' ? undefined : value), z.iso.date().optional()) })

/** Visits still planned on days the branch would be closed, the next first. @throws Problem 'not_found' | 'own_branch' */
export async function previewClosing(actor: Actor, { branchId, closedOn }: z.output<typeof PreviewClosing>): Promise<{ planned: PlannedVisit[] }> {
  permitClosing(actor)
  return withTenant(actor, async (tx) => {
    await findOthers(tx, actor, branchId)
    return { planned: await listPlannedFrom(tx, actor.organizationId, branchId, closedOn) }
  })
}

/**
 * The branch takes no visits from a day on, which may be still to come; its figures stay. A day before today is one after its last
 * visit. Whoever runs or works in it leaves that to somebody else: what stands in the way would tell of a visit.
 * @throws Problem 'not_found' | 'own_branch' | 'already_done' | 'closing_past' | 'branch_planned' | 'reason_missing'
 */
export async function closeBranch(actor: Actor, input: z.input<typeof CloseBranch>): Promise<{ cancelled: number }> {
  permitClosing(actor)
  const { branchId, closedOn: from, planned, reason } = CloseBranch.parse(input)
  const { organizationId } = actor
  return withTenant(actor, async (tx) => {
    await findOthers(tx, actor, branchId)
    // Visits before the branch, as whoever changes one of them does; one planned in between is seen by the list after.
    await lockVisits(tx, organizationId, (await listPlannedFrom(tx, organizationId, branchId, from)).map(({ id }) => id))
    await holdBranches(tx, organizationId, [branchId])
    if ((await listClosures(tx, organizationId, branchId)).some(({ to }) => to === null || to > from)) throw new Problem('already_done')
    const last = (await lastVisitedOn(tx, organizationId, [branchId])).get(branchId)
    if (last && last >= from) throw new Problem('closing_past', { day: last })
    const standing = await listPlannedFrom(tx, organizationId, branchId, from)
    if (standing.length > 0 && planned === 'refuse') throw new Problem('branch_planned', { count: standing.length })
    if (standing.length > 0 && !reason) throw new Problem('reason_missing')
    await cancelAll(tx, actor, standing, reason)
    await insertClosures(tx, organizationId, [branchId], from)
    await record(tx, actor, 'branch.closed', { kind: 'branch', id: branchId }, { on: from, ...(standing.length > 0 ? { cancelled: standing.length, reason } : {}) })
    return { cancelled: standing.length }
  }, { timeout: 60_000 })
}

/**
 * Open again from a day on, today when not said; a closing still to come is taken back. What was closed before today was closed:
 * an earlier day is taken only where it is the first of the closing in force, which goes altogether then.
 * @throws Problem 'not_found' | 'invalid' for another day before today | 'already_done'
 */
export async function reopenBranch(actor: Actor, input: z.input<typeof ReopenBranch>): Promise<void> {
  permit(actor, 'branch:edit')
  const { branchId, on = todayUtc() } = ReopenBranch.parse(input)
  await withTenant(actor, async (tx) => {
    await findBranch(tx, actor, branchId)
    await holdBranches(tx, actor.organizationId, [branchId])
    const closure = (await listClosures(tx, actor.organizationId, branchId)).find(({ to }) => to === null || (to > on && to > todayUtc()))
    if (!closure) throw new Problem('already_done')
    if (on < todayUtc() && on !== closure.from) throw new Problem('invalid')
    await endClosure(tx, actor.organizationId, branchId, closure, on)
    await record(tx, actor, 'branch.reopened', { kind: 'branch', id: branchId }, { on })
  })
}

/** What stands in the way of a closing is a plan: whoever closes may see and cancel it. */
function permitClosing(actor: Actor): void {
  permit(actor, 'branch:edit')
  permit(actor, 'visit:plan')
}

async function findOthers(tx: Tx, actor: Actor, branchId: string): Promise<void> {
  await findBranch(tx, actor, branchId)
  if (actor.dutyBranchIds.includes(branchId)) throw new Problem('own_branch')
}

async function cancelAll(tx: Tx, actor: Actor, standing: readonly PlannedVisit[], reason: string): Promise<void> {
  if (standing.length === 0) return
  const told: Parameters<typeof tellShoppers>[3][number][] = []
  const found = [...(await findVisits(tx, actor, standing.map(({ id }) => id))).values()].sort((one, other) => (one.id < other.id ? -1 : 1))
  for (const visit of found) {
    const ended = await endVisit(tx, actor, visit, { verb: 'cancel', reason, replace: false })
    told.push(...ended.told.map(({ shopperId }) => ({ shopperId, visit })))
  }
  await tellShoppers(tx, actor.organizationId, 'task_withdrawn', told)
}
