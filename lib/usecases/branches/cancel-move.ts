import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { requireInScope } from '@/lib/data/branches/find-branch'
import { listPlacementsOf, lockBranches, savePlacements } from '@/lib/data/branches/placements'
import { listAffectedVisits, lockVisitsSince } from '@/lib/data/branches/regroup-visits'
import { todayUtc } from '@/lib/data/days'
import { followMoves } from '@/lib/data/regions/succeed'
import { holdTree, listRegions } from '@/lib/data/regions/tree'
import { withTenant } from '@/lib/data/tenant'
import { movesWithRegion, standsOn, withoutMove } from '@/lib/domain/branch/placement'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const CancelMove = z.object({ branchId: z.uuid(), /** The first day in the new region. */ from: z.iso.date() })

/**
 * A branch whose move is scheduled stays where it is until the next one that is. One that comes with its region's own move is called
 * off with that. @throws Problem 'not_found' | 'own_branch' | 'already_done' where none begins on that day, or it has begun | 'region_moves'
 */
export async function cancelMove(actor: Actor, { branchId, from }: z.output<typeof CancelMove>): Promise<void> {
  permit(actor, 'branch:edit')
  const { organizationId } = actor
  await withTenant(actor, async (tx) => {
    await requireInScope(tx, actor, [branchId])
    if (actor.dutyBranchIds.includes(branchId)) throw new Problem('own_branch')
    if (from <= todayUtc()) throw new Problem('already_done')
    // Visits, then the tree, then branches, as everywhere: two never wait for each other in a circle.
    await lockVisitsSince(tx, organizationId, [branchId], from)
    await holdTree(tx, organizationId)
    await lockBranches(tx, organizationId, [branchId])
    await requireInScope(tx, actor, [branchId])
    const before = (await listPlacementsOf(tx, organizationId, [branchId])).get(branchId) ?? []
    const after = withoutMove(before, from)
    if (!after) throw new Problem('already_done')
    if (movesWithRegion(before, from, await listRegions(tx, organizationId))) throw new Problem('region_moves', { day: from })
    const places = new Map([[branchId, after]])
    // Where the day has begun already and somebody was there, it is a move that has been made.
    if ((await listAffectedVisits(tx, organizationId, places, from)).length > 0) throw new Problem('already_done')
    await savePlacements(tx, organizationId, places)
    await followMoves(tx, organizationId)
    await record(tx, actor, 'branch.move_cancelled', { kind: 'branch', id: branchId }, { regionId: standsOn(before, from)?.regionId ?? null, from })
  })
}
