import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { listPlacementsOf, lockBranches, savePlacements } from '@/lib/data/branches/placements'
import { todayUtc } from '@/lib/data/days'
import { listVisitsToCome, returnScopes, returnVisits } from '@/lib/data/regions/give-back'
import { listBranchesIn, standAmong } from '@/lib/data/regions/succeed'
import { deleteRegion, listRegions, lockOwnTree, saveRegionEnd } from '@/lib/data/regions/tree'
import { lockVisits } from '@/lib/data/reviews/find-review'
import { withTenant } from '@/lib/data/tenant'
import { succeeded } from '@/lib/domain/branch/placement'
import { arrangedMove } from '@/lib/domain/branch/arranged-move'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { seesRegion } from '@/lib/domain/scorecard/scope'

export const CancelRegionMove = z.object({ regionId: z.uuid() })

/**
 * A region whose move is arranged stays where it is, with all below it: branches, planned visits, scopes and invitations that were to
 * go on with it stay in it, as do those that came in the meantime. `regionId`: the node it is today. Like the arranging, it is for
 * those who see plans and work in no branch of it. @throws Problem 'not_found' | 'own_branch' | 'already_done' where none is to come |
 * 'region_name_taken' | 'region_in_history' where somebody is just putting something into it
 */
export async function cancelRegionMove(actor: Actor, { regionId }: z.output<typeof CancelRegionMove>): Promise<void> {
  permit(actor, 'region:edit')
  permit(actor, 'visit:plan')
  const { organizationId } = actor
  await withTenant(actor, async (tx) => {
    // Visits, then the tree, then branches, as everywhere: two never wait for each other in a circle.
    const arranged = arrangedMove(await listRegions(tx, organizationId), regionId, todayUtc())
    await lockVisits(tx, organizationId, await listVisitsToCome(tx, organizationId, (arranged?.pairs ?? []).map(([, { id }]) => id)))
    const own = await lockOwnTree(tx, actor)
    if (!own.some(({ id }) => id === regionId)) throw new Problem('not_found')
    const move = arrangedMove(await listRegions(tx, organizationId), regionId, todayUtc())
    if (!move) throw new Problem('already_done')
    const { root, next, pairs, day } = move
    // Whoever arranges a move sees both places; whoever takes it back does, too.
    if (!seesRegion(actor.scope, root) || !seesRegion(actor.scope, next)) throw new Problem('not_found')
    const [before, after] = [pairs.map(([one]) => one.id), pairs.map(([, one]) => one.id)]
    if (await standAmong(tx, organizationId, [...before, ...after], actor.dutyBranchIds)) throw new Problem('own_branch')
    await saveRegionEnd(tx, organizationId, before, null)
    const branchIds = await listBranchesIn(tx, organizationId, after, todayUtc())
    await lockBranches(tx, organizationId, branchIds)
    const places = await listPlacementsOf(tx, organizationId, branchIds)
    const back = new Map(pairs.map(([one, other]) => [other.id, one.id]))
    await savePlacements(tx, organizationId, new Map([...places].map(([id, all]) => [id, succeeded(all, back, todayUtc())])))
    for (const [one, other] of pairs) {
      await returnVisits(tx, organizationId, { from: other.id, to: one.id })
      await returnScopes(tx, organizationId, { from: other.id, to: one.id })
    }
    // Those furthest down first: each names the one above it.
    for (const [, other] of pairs.toSorted(([, one], [, two]) => two.path.length - one.path.length)) await deleteRegion(tx, organizationId, other.id)
    await record(tx, actor, 'region.move_cancelled', { kind: 'region', id: root.id }, { to: next.parentId, on: day })
  }, { timeout: 60_000 })
}
