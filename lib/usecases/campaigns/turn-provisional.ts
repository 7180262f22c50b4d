import 'server-only'
import { recordMany } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import { saveProvisional } from '@/lib/data/campaigns/waves'
import { enqueue } from '@/lib/data/jobs/enqueue'
import { withTenant } from '@/lib/data/tenant'
import { findOrganization } from '@/lib/data/visits/shopper-addresses'
import { isSystem, type Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { dayOf } from '@/lib/domain/visit/window'

/**
 * The worker's round: a wave whose last day has passed, by the organisation's calendar, is provisional until somebody closes it,
 * and what was approved in it to be published at its end is due.
 */
export async function turnProvisional(actor: Actor): Promise<void> {
  if (!isSystem(actor)) throw new Problem('forbidden')
  await withTenant(actor, async (tx) => {
    const { timeZone } = await findOrganization(tx, actor.organizationId)
    const ids = await saveProvisional(tx, actor.organizationId, dayOf(now(), timeZone))
    await recordMany(tx, actor, 'wave.turned_provisional', ids.map((id) => ({ kind: 'wave', id })))
    if (ids.length > 0) await enqueue(tx, 'publish_due')
  })
}
