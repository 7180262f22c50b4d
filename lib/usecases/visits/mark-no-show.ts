import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { endVisit } from '@/lib/data/visits/end-visit'
import { findVisit } from '@/lib/data/visits/find-visit'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { written } from '@/lib/domain/written'

export const MarkNoShow = z.object({ visitId: z.uuid(), reason: written(2_000).trim().default(''), replace: z.boolean().default(true) })

/** The shopper did not go. Only once the window has begun. @throws Problem 'not_in_this_state' | 'visit_moved_on' */
export async function markNoShow(actor: Actor, input: z.input<typeof MarkNoShow>): Promise<{ replacementId: string | null }> {
  permit(actor, 'visit:plan')
  const { visitId, reason, replace } = MarkNoShow.parse(input)
  return withTenant(actor, async (tx) => {
    const visit = await findVisit(tx, actor, visitId)
    if (visit.windowStartAt > now()) throw new Problem('not_in_this_state', { state: visit.state, verb: 'no_show' })
    const { replacementId } = await endVisit(tx, actor, visit, { verb: 'no_show', reason, replace })
    return { replacementId }
  })
}
