import 'server-only'
import { countBranches, listRegions, listRegionsInScope } from '@/lib/data/regions/tree'
import { withTenant } from '@/lib/data/tenant'
import { byId, inTreeOrder, regionLabel } from '@/lib/domain/branch/region-tree'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

/** The tree within this person's scope with the branches standing in each region today, depth first: for those who tend it. */
export async function viewRegionTree(actor: Actor) {
  permit(actor, 'region:edit')
  return withTenant(actor, async (tx) => {
    const counts = new Map((await countBranches(tx, actor.organizationId)).map(({ regionId, ...count }) => [regionId, count]))
    const regions = await listRegionsInScope(tx, actor)
    return inTreeOrder(regions).map((region) => ({ ...region, ...(counts.get(region.id) ?? { open: 0, closed: 0 }) }))
  })
}

/** The regions within this person's scope as choices, depth first: { id, depth, name, label "North / City" }. */
export async function listRegionChoices(actor: Actor) {
  permit(actor, 'branch:view')
  return withTenant(actor, async (tx) => {
    const all = byId(await listRegions(tx, actor.organizationId))
    const inScope = await listRegionsInScope(tx, actor)
    return inTreeOrder(inScope).map(({ id, depth, name }) => ({ id, depth, name, label: regionLabel(all, id) }))
  })
}
