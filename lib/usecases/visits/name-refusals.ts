import 'server-only'
import { withTenant } from '@/lib/data/tenant'
import { findVisits } from '@/lib/data/visits/find-visits'
import { listShopperNames } from '@/lib/data/visits/shopper-addresses'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import type { GivingRefusal } from './give-out'

/** The branch and the shopper each refusal is about, by the names people know. */
export async function nameRefusals(actor: Actor, refusals: readonly GivingRefusal[]) {
  permit(actor, 'visit:view_plan')
  if (refusals.length === 0) return []
  return withTenant(actor, async (tx) => {
    const visits = await findVisits(tx, actor, [...new Set(refusals.map(({ visitId }) => visitId))])
    const shoppers = await listShopperNames(tx, actor.organizationId, refusals.flatMap(({ shopperId }) => shopperId || []))
    return refusals.map(({ visitId, shopperId, code, until }) => ({
      visit: visits.get(visitId)?.branch.name ?? '', shopper: shoppers.get(shopperId) ?? '', code, until: until ?? '',
    }))
  })
}
