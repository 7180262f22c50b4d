import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { lockOwnTree, saveRegionName } from '@/lib/data/regions/tree'
import { withTenant } from '@/lib/data/tenant'
import { RegionName } from '@/lib/domain/branch/region-name.schema'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

/** `before` is the name its author saw: of two who rename at once, the second hears that it changed. */
export const RenameRegion = z.object({ regionId: z.uuid(), before: z.string(), name: RegionName })

/** @throws Problem 'not_found' | 'changed_meanwhile' | 'region_name_taken' */
export async function renameRegion(actor: Actor, { regionId, before, name }: z.output<typeof RenameRegion>): Promise<void> {
  permit(actor, 'region:edit')
  await withTenant(actor, async (tx) => {
    const region = (await lockOwnTree(tx, actor)).find(({ id }) => id === regionId)
    if (!region) throw new Problem('not_found')
    if (region.name !== before) throw new Problem('changed_meanwhile')
    if (name === before) return
    await saveRegionName(tx, actor.organizationId, regionId, name)
    await record(tx, actor, 'region.renamed', { kind: 'region', id: regionId }, { from: before, to: name })
  })
}
