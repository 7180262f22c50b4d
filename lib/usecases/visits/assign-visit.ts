import 'server-only'
import { z } from 'zod'
import { withTenant } from '@/lib/data/tenant'
import { endAssignments } from '@/lib/data/visits/assignments'
import { findVisit } from '@/lib/data/visits/find-visit'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { hold } from './hold-visit'

export const AssignVisit = z.object({ visitId: z.uuid(), shopperId: z.uuid() })

/**
 * Gives a planned or offered visit to one shopper, who still accepts or declines; standing offers to others end.
 * @throws Problem 'rotation' | 'conflict_of_interest' | 'shopper_inactive' | 'not_in_this_state' | 'visit_moved_on' | …
 */
export async function assignVisit(actor: Actor, input: z.input<typeof AssignVisit>): Promise<void> {
  permit(actor, 'visit:plan')
  const { visitId, shopperId } = AssignVisit.parse(input)
  await withTenant(actor, async (tx) => {
    const visit = await findVisit(tx, actor, visitId)
    await hold(tx, actor, visit, shopperId, () => endAssignments(tx, actor.organizationId, visitId, { to: 'withdrawn', states: ['offered'] }))
  })
}
