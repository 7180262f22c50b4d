import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { todayUtc } from '@/lib/data/days'
import { insertRegion, lockOwnTree } from '@/lib/data/regions/tree'
import { withTenant } from '@/lib/data/tenant'
import { RegionName } from '@/lib/domain/branch/region-name.schema'
import { holdsOn } from '@/lib/domain/branch/region-tree'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const AddRegion = z.object({ parentId: z.uuid(), name: RegionName })

/** @throws Problem 'not_found' | 'region_name_taken' | 'region_moves' under one whose move is arranged */
export async function addRegion(actor: Actor, { parentId, name }: z.output<typeof AddRegion>): Promise<{ regionId: string }> {
  permit(actor, 'region:edit')
  return withTenant(actor, async (tx) => {
    const parent = (await lockOwnTree(tx, actor)).find((region) => region.id === parentId && holdsOn(region, todayUtc()))
    if (!parent) throw new Problem('not_found')
    if (parent.endedOn) throw new Problem('region_moves', { day: parent.endedOn })
    const { id } = await insertRegion(tx, actor.organizationId, parent, name)
    await record(tx, actor, 'region.added', { kind: 'region', id }, { name, parentId })
    return { regionId: id }
  })
}
