import 'server-only'
import { withTenant } from '@/lib/data/tenant'
import { listGivenToTell } from '@/lib/data/visits/tell-later'
import { tellShoppers } from '@/lib/data/visits/tell-shoppers'
import { isSystem, type Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'

/** Writes to the shoppers of a part of a plan; running it again writes nothing twice. */
export async function tellGiven(actor: Actor, { key, assignmentIds }: { key: string; assignmentIds: readonly string[] }): Promise<void> {
  if (!isSystem(actor)) throw new Problem('forbidden')
  await withTenant(actor, async (tx) => {
    const given = await listGivenToTell(tx, actor.organizationId, assignmentIds)
    for (const state of ['offered', 'assigned'] as const) await tellShoppers(tx, actor.organizationId, state, given.filter((one) => one.state === state), key)
  })
}
