import 'server-only'
import { withTenant } from '@/lib/data/tenant'
import { listExpiredClaims, saveExpired } from '@/lib/data/visits/due'
import { lockVisits } from '@/lib/data/visits/find-visits'
import { changeVisits } from '@/lib/data/visits/transition-many'
import { isSystem, type Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'

/** The worker's round: offers and assignments nobody answered in time end, and assigned visits open again. */
export async function expireClaims(actor: Actor): Promise<{ expired: number }> {
  if (!isSystem(actor)) throw new Problem('forbidden')
  return withTenant(actor, async (tx) => {
    const { organizationId } = actor
    const found = await listExpiredClaims(tx, organizationId)
    // Behind the lock, what a shopper has answered meanwhile is no longer among them.
    await lockVisits(tx, organizationId, found.map(({ visitId }) => visitId))
    const claims = await listExpiredClaims(tx, organizationId)
    const assigned = claims.filter(({ state, visit }) => state === 'assigned' && visit.state === 'assigned').map(({ visitId }) => visitId)
    await changeVisits(tx, actor, { visitIds: assigned, from: 'assigned', verb: 'claim_expire' })
    return { expired: await saveExpired(tx, organizationId, claims.map(({ id }) => id)) }
  })
}
