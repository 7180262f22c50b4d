import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { lockOwnTree, saveRegionPlace } from '@/lib/data/regions/tree'
import { withTenant } from '@/lib/data/tenant'
import { mayStandUnder } from '@/lib/domain/branch/region-tree'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const MoveRegion = z.object({ regionId: z.uuid(), parentId: z.uuid() })

/** Puts a region with all below it under another one. @throws Problem 'not_found' | 'region_cycle' | 'region_name_taken' */
export async function moveRegion(actor: Actor, { regionId, parentId }: z.output<typeof MoveRegion>): Promise<void> {
  permit(actor, 'region:edit')
  await withTenant(actor, async (tx) => {
    const regions = await lockOwnTree(tx, actor)
    const [region, parent] = [regionId, parentId].map((wanted) => regions.find(({ id }) => id === wanted))
    if (!region || !parent) throw new Problem('not_found')
    if (!mayStandUnder(region, parent)) throw new Problem('region_cycle')
    if (region.parentId === parentId) return
    await saveRegionPlace(tx, actor.organizationId, region, parent)
    await record(tx, actor, 'region.moved', { kind: 'region', id: regionId }, { from: region.parentId, to: parentId })
  })
}
