import 'server-only'
import { z } from 'zod'
import { withTenant } from '@/lib/data/tenant'
import { endVisit } from '@/lib/data/visits/end-visit'
import { findVisit, type VisitFound } from '@/lib/data/visits/find-visit'
import { findVisits } from '@/lib/data/visits/find-visits'
import { tellShoppers } from '@/lib/data/visits/tell-shoppers'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { possibleFrom } from '@/lib/domain/visit/life'
import { written } from '@/lib/domain/written'
import { idsUpTo } from './wall'

export const CancelVisits = z.object({ visitIds: idsUpTo(200), reason: written(2_000).trim(), replace: z.boolean().default(false) })
type Cancelled = { cancelled: number; replacementIds: string[]; refusals: { visitId: string; state: string }[] }

/** Ends planned visits with a reason; shoppers who had them are told. Visits already handed in are named and stay. */
export async function cancelVisits(actor: Actor, input: z.input<typeof CancelVisits>): Promise<Cancelled> {
  permit(actor, 'visit:plan')
  const { visitIds, reason, replace } = CancelVisits.parse(input)
  return withTenant(actor, async (tx) => {
    const found = visitIds.length === 1 ? [await findVisit(tx, actor, visitIds[0]!)] : [...(await findVisits(tx, actor, visitIds)).values()]
    if (found.length === 0) throw new Problem('not_found')
    const refused = found.filter(({ state }) => !possibleFrom('cancel', state))
    if (refused.length === found.length) throw new Problem('not_in_this_state', { state: found[0]?.state ?? '', verb: 'cancel' })
    const told: { shopperId: string; visit: VisitFound }[] = []
    const replacementIds: string[] = []
    for (const visit of found.filter((one) => !refused.includes(one)).sort((one, other) => (one.id < other.id ? -1 : 1))) {
      const ended = await endVisit(tx, actor, visit, { verb: 'cancel', reason, replace })
      told.push(...ended.told.map(({ shopperId }) => ({ shopperId, visit })))
      if (ended.replacementId) replacementIds.push(ended.replacementId)
    }
    await tellShoppers(tx, actor.organizationId, 'task_withdrawn', told)
    return { cancelled: found.length - refused.length, replacementIds, refusals: refused.map(({ id, state }) => ({ visitId: id, state })) }
  }, { timeout: 60_000 })
}
