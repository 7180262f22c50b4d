import 'server-only'
import { z } from 'zod'
import { listCorrections } from '@/lib/data/branches/corrections'
import { listDuties, listOfficePeople } from '@/lib/data/branches/duties'
import { findBranch } from '@/lib/data/branches/find-branch'
import { listPlacements } from '@/lib/data/branches/placements'
import { todayUtc } from '@/lib/data/days'
import { listRegions } from '@/lib/data/regions/tree'
import { withTenant } from '@/lib/data/tenant'
import { turnsOf } from '@/lib/domain/branch/history'
import { movesWithRegion, standsOn } from '@/lib/domain/branch/placement'
import { byId, regionLabel } from '@/lib/domain/branch/region-tree'
import type { Actor } from '@/lib/domain/people/actor'
import { may, permit } from '@/lib/domain/permission'

export const ViewBranch = z.object({ branchId: z.uuid() })

/** The branch's file. Who tends branches also sees its places over time and its people; nothing planned is in it. @throws Problem 'not_found' */
export async function viewBranch(actor: Actor, { branchId }: z.output<typeof ViewBranch>) {
  permit(actor, 'branch:view')
  const tends = may(actor, 'branch:edit')
  return withTenant(actor, async (tx) => {
    const { closures, ...branch } = await findBranch(tx, actor, branchId)
    const placements = await listPlacements(tx, actor.organizationId, branchId)
    const regions = byId(await listRegions(tx, actor.organizationId))
    const today = todayUtc()
    const standing = standsOn(placements, today)
    const duties = tends ? await listDuties(tx, actor.organizationId, branchId) : []
    const corrections = tends ? await listCorrections(tx, branchId) : []
    return {
      ...branch,
      today,
      // One still to come is a plan of those who tend the branch.
      closure: tends ? (closures.find(({ to }) => to === null || to > today) ?? null) : null,
      turns: tends ? turnsOf({ placements, closures, duties, corrections }) : [],
      /** Days of moves to come that can be called off. */
      scheduled: tends ? placements.slice(1).map(({ from }) => from).filter((from) => from > today && !movesWithRegion(placements, from, [...regions.values()])) : [],
      labels: tends ? Object.fromEntries([...corrections, ...placements].map(({ regionId }) => [regionId, regionLabel(regions, regionId)])) : {},
      region: standing && { id: standing.regionId, label: regionLabel(regions, standing.regionId) },
      placements: tends ? placements.map((one) => ({ ...one, label: regionLabel(regions, one.regionId) })) : [],
      duties,
      people: tends ? (await listOfficePeople(tx, actor.organizationId)).map(({ userId, name }) => ({ userId, name })) : [],
    }
  })
}
