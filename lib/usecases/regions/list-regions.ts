import 'server-only'
import { todayUtc } from '@/lib/data/days'
import { countBranches, listRegions, listRegionsInScope } from '@/lib/data/regions/tree'
import { withTenant } from '@/lib/data/tenant'
import { arrangedMove } from '@/lib/domain/branch/arranged-move'
import { byId, holdsOn, inTreeOrder, regionLabel } from '@/lib/domain/branch/region-tree'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

/** The tree within this person's scope with the branches standing in each region today, depth first: for those who tend it. */
export async function viewRegionTree(actor: Actor) {
  permit(actor, 'region:edit')
  return withTenant(actor, async (tx) => {
    const counts = new Map((await countBranches(tx, actor.organizationId)).map(({ regionId, ...count }) => [regionId, count]))
    const regions = await listRegionsInScope(tx, actor)
    return inTreeOrder(regions.filter((region) => holdsOn(region, todayUtc()))).map((region) => ({ ...region, ...(counts.get(region.id) ?? { open: 0, closed: 0 }) }))
  })
}

/** The regions within this person's scope as choices, depth first: { id, depth, name, label "North / City" }. */
export async function listRegionChoices(actor: Actor) {
  permit(actor, 'branch:view')
  return withTenant(actor, async (tx) => {
    const all = byId(await listRegions(tx, actor.organizationId))
    const inScope = (await listRegionsInScope(tx, actor)).filter((region) => holdsOn(region, todayUtc()))
    return inTreeOrder(inScope).map(({ id, depth, name }) => ({ id, depth, name, label: regionLabel(all, id) }))
  })
}

/** Regions in scope that have ended, with the day and the node each goes on in: their past pages stay. `arranged`: its move is still to come, and can be called off. */
export async function listEndedRegions(actor: Actor) {
  permit(actor, 'region:edit')
  return withTenant(actor, async (tx) => {
    const all = await listRegions(tx, actor.organizationId)
    const labels = byId(all)
    const regions = inTreeOrder(await listRegionsInScope(tx, actor)).flatMap(({ id, endedOn }) => {
      const next = all.find(({ continuesId }) => continuesId === id)
      return endedOn ? [{ id, endedOn, label: regionLabel(labels, id), next: next ? regionLabel(labels, next.id) : null, arranged: arrangedMove(all, id, todayUtc())?.root.id === id }] : []
    })
    return { today: todayUtc(), regions }
  })
}
