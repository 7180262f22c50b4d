import 'server-only'
import { z } from 'zod'
import { withTenant } from '@/lib/data/tenant'
import { endAssignments, findHolder } from '@/lib/data/visits/assignments'
import { findVisit } from '@/lib/data/visits/find-visit'
import { tellShoppers } from '@/lib/data/visits/tell-shoppers'
import { changeVisit } from '@/lib/data/visits/transition'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { written } from '@/lib/domain/written'
import { hold } from './hold-visit'

export const ReassignVisit = z.object({ visitId: z.uuid(), shopperId: z.uuid(), reason: written(2_000).trim().default('') })

/** Takes an assigned or accepted visit from its shopper, who is told, and gives it to another. @throws Problem 'already_done' for the same shopper | … */
export async function reassignVisit(actor: Actor, input: z.input<typeof ReassignVisit>): Promise<void> {
  permit(actor, 'visit:plan')
  const { visitId, shopperId, reason } = ReassignVisit.parse(input)
  await withTenant(actor, async (tx) => {
    const visit = await findVisit(tx, actor, visitId)
    const before = await findHolder(tx, actor.organizationId, visitId)
    if (!before) throw new Problem('not_in_this_state', { state: visit.state, verb: 'assign' })
    if (before.shopperId === shopperId) throw new Problem('already_done')
    const clear = () => endAssignments(tx, actor.organizationId, visitId, { to: 'withdrawn', reason })
    if (visit.state === 'assigned') {
      // The table knows no way from assigned to assigned: it goes back to a draft in between, and both steps are kept.
      const state = await changeVisit(tx, actor, { visitId, from: 'assigned', verb: 'retract', reason })
      await hold(tx, actor, { ...visit, state }, shopperId, clear)
    } else await hold(tx, actor, visit, shopperId, clear)
    await tellShoppers(tx, actor.organizationId, 'task_withdrawn', [{ shopperId: before.shopperId, visit }])
  })
}
