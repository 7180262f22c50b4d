import 'server-only'
import { findPlaces } from '@/lib/data/published/places'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { topRegions } from '@/lib/domain/scorecard/scope'
import { seesNetwork } from './view-area'

export type ScorecardHome = { kind: 'network' } | { kind: 'region'; id: string } | { kind: 'branch'; id: string } | { kind: 'none' }

/** Where a reader's scorecards begin: the network, their first region, or their first branch. */
export async function findScorecardHome(actor: Actor): Promise<ScorecardHome> {
  permit(actor, 'scorecard:view')
  if (seesNetwork(actor)) return { kind: 'network' }
  return withTenant(actor, async (tx) => {
    const { regions, branches } = await findPlaces(tx, actor)
    const region = topRegions(actor.scope, regions)[0]
    if (region) return { kind: 'region', id: region.id }
    const branch = branches.find(({ visible }) => visible)
    return branch ? { kind: 'branch', id: branch.id } : { kind: 'none' }
  })
}
