import 'server-only'
import { z } from 'zod'
import { recordMany } from '@/lib/data/audit'
import { requireInScope } from '@/lib/data/branches/find-branch'
import { lastVisitedOn, lockBranches, saveMoves } from '@/lib/data/branches/placements'
import { listRegionsInScope } from '@/lib/data/regions/tree'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { addDays } from '@/lib/domain/visit/days'

export const MoveBranches = z.object({
  branchIds: z.array(z.uuid()).min(1).max(5_000),
  regionId: z.uuid(),
  /** The first day in the new region. */
  from: z.iso.date(),
})

/**
 * Branches stand in another region from a day on. Figures of visits made before keep their region, so that day lies after the
 * last visit. Whoever runs or works in a branch leaves its move to somebody else: the first day possible would tell them of a visit.
 * @throws Problem 'not_found' | 'own_branch' | 'placement_past'
 */
export async function moveBranches(actor: Actor, { branchIds, regionId, from }: z.output<typeof MoveBranches>): Promise<{ moved: number }> {
  permit(actor, 'branch:edit')
  const { organizationId } = actor
  const ids = [...new Set(branchIds)]
  return withTenant(actor, async (tx) => {
    await lockBranches(tx, organizationId, ids)
    await requireInScope(tx, actor, ids)
    if (ids.some((id) => actor.dutyBranchIds.includes(id))) throw new Problem('own_branch')
    if (!(await listRegionsInScope(tx, actor)).some(({ id }) => id === regionId)) throw new Problem('not_found')
    const last = [...(await lastVisitedOn(tx, organizationId, ids)).values()].sort().at(-1)
    if (last && last >= from) throw new Problem('placement_past', { day: addDays(last, 1) })
    await saveMoves(tx, organizationId, ids.map((branchId) => ({ branchId, regionId, from })))
    await recordMany(tx, actor, 'branch.moved', ids.map((id) => ({ kind: 'branch', id, details: { regionId, from } })))
    return { moved: ids.length }
  })
}
