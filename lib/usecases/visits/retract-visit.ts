import 'server-only'
import { z } from 'zod'
import { withTenant } from '@/lib/data/tenant'
import { endAssignments } from '@/lib/data/visits/assignments'
import { findVisit } from '@/lib/data/visits/find-visit'
import { tellShoppers } from '@/lib/data/visits/tell-shoppers'
import { changeVisit } from '@/lib/data/visits/transition'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { written } from '@/lib/domain/written'

export const RetractVisit = z.object({ visitId: z.uuid(), reason: written(2_000).trim().default('') })

/** Back to a draft: offers and assignment end, the shopper who had it is told. */
export async function retractVisit(actor: Actor, input: z.input<typeof RetractVisit>): Promise<void> {
  permit(actor, 'visit:plan')
  const { visitId, reason } = RetractVisit.parse(input)
  await withTenant(actor, async (tx) => {
    const visit = await findVisit(tx, actor, visitId)
    await changeVisit(tx, actor, { visitId, from: visit.state, verb: 'retract', reason })
    const ended = await endAssignments(tx, actor.organizationId, visitId, { to: 'withdrawn', reason })
    await tellShoppers(tx, actor.organizationId, 'task_withdrawn', ended.filter(({ was }) => was !== 'offered').map(({ shopperId }) => ({ shopperId, visit })))
  })
}
