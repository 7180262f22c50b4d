import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { todayUtc } from '@/lib/data/days'
import { isNamed, lockRegion } from '@/lib/data/regions/named'
import { listBranchesIn } from '@/lib/data/regions/succeed'
import { deleteRegion, listRegions, lockOwnTree, saveRegionEnd } from '@/lib/data/regions/tree'
import { withTenant } from '@/lib/data/tenant'
import { holdsOn, movesOn } from '@/lib/domain/branch/region-tree'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const RemoveRegion = z.object({ regionId: z.uuid() })
export const ReopenRegion = RemoveRegion

/**
 * Takes an empty region out of the tree: altogether when nothing ever stood in it, else from today on, and its past pages stay.
 * @throws Problem 'not_found' | 'already_done' | 'region_cycle' for the root | 'region_moves' while its move is arranged | 'region_not_empty', also when a branch is to come
 */
export async function removeRegion(actor: Actor, { regionId }: z.output<typeof RemoveRegion>): Promise<{ ended: boolean }> {
  permit(actor, 'region:edit')
  const { organizationId } = actor
  return withTenant(actor, async (tx) => {
    const regions = await lockOwnTree(tx, actor)
    const region = regions.find(({ id }) => id === regionId)
    if (!region) throw new Problem('not_found')
    if (region.parentId === null) throw new Problem('region_cycle')
    if (!holdsOn(region, todayUtc())) throw new Problem('already_done')
    // The node before one that is to come may lie outside this person's scope.
    const day = movesOn(region, await listRegions(tx, organizationId), todayUtc())
    if (day) throw new Problem('region_moves', { day })
    await lockRegion(tx, organizationId, regionId)
    const standing = await listBranchesIn(tx, organizationId, [regionId], todayUtc())
    if (standing.length > 0 || regions.some((one) => one.parentId === regionId && holdsOn(one, todayUtc()))) throw new Problem('region_not_empty')
    const ended = await isNamed(tx, organizationId, regionId)
    if (ended) await saveRegionEnd(tx, organizationId, [regionId], todayUtc())
    else await deleteRegion(tx, organizationId, regionId)
    await record(tx, actor, ended ? 'region.ended' : 'region.removed', { kind: 'region', id: regionId }, { name: region.name })
    return { ended }
  })
}

/**
 * A region that had ended takes branches again. @throws Problem 'not_found' | 'already_done' | 'region_name_taken' |
 * 'region_in_history' when it goes on elsewhere in the tree or what it stood under has ended
 */
export async function reopenRegion(actor: Actor, { regionId }: z.output<typeof ReopenRegion>): Promise<void> {
  permit(actor, 'region:edit')
  await withTenant(actor, async (tx) => {
    const regions = await lockOwnTree(tx, actor)
    const region = regions.find(({ id }) => id === regionId)
    if (!region) throw new Problem('not_found')
    if (!region.endedOn) throw new Problem('already_done')
    const above = regions.find(({ id }) => id === region.parentId)
    if (regions.some(({ continuesId }) => continuesId === regionId) || (above && !holdsOn(above, todayUtc()))) throw new Problem('region_in_history')
    await saveRegionEnd(tx, actor.organizationId, [regionId], null)
    await record(tx, actor, 'region.reopened', { kind: 'region', id: regionId }, { name: region.name })
  })
}
