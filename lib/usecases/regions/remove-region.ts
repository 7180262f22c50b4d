import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { countBranches, deleteRegion, lockOwnTree } from '@/lib/data/regions/tree'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const RemoveRegion = z.object({ regionId: z.uuid() })

/** Only what is empty, and always was. @throws Problem 'not_found' | 'region_cycle' for the root | 'region_not_empty' | 'region_in_history' */
export async function removeRegion(actor: Actor, { regionId }: z.output<typeof RemoveRegion>): Promise<void> {
  permit(actor, 'region:edit')
  await withTenant(actor, async (tx) => {
    const regions = await lockOwnTree(tx, actor)
    const region = regions.find(({ id }) => id === regionId)
    if (!region) throw new Problem('not_found')
    if (region.parentId === null) throw new Problem('region_cycle')
    const branches = (await countBranches(tx, actor.organizationId)).some((count) => count.regionId === regionId)
    if (branches || regions.some(({ parentId }) => parentId === regionId)) throw new Problem('region_not_empty')
    await deleteRegion(tx, actor.organizationId, regionId)
    await record(tx, actor, 'region.removed', { kind: 'region', id: regionId }, { name: region.name })
  })
}
