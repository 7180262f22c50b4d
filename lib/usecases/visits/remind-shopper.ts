import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { listAssignments } from '@/lib/data/visits/visit-story'
import { findVisit } from '@/lib/data/visits/find-visit'
import { tellShoppers, type VisitMail } from '@/lib/data/visits/tell-shoppers'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import type { VisitState } from '@/lib/domain/visit/state'

export const RemindShopper = z.object({ visitId: z.uuid() })

const kindFor: Partial<Record<VisitState, VisitMail>> = {
  open: 'offer_waiting', assigned: 'offer_waiting', accepted: 'overdue', in_progress: 'overdue', returned: 'returned_reminder',
}

/** One mail now to whoever the visit waits for; pressed again within the hour it sends nothing. @throws Problem 'not_available' when it waits for nobody */
export async function remindShopper(actor: Actor, input: z.input<typeof RemindShopper>): Promise<{ reminded: number }> {
  permit(actor, 'visit:plan')
  const { visitId } = RemindShopper.parse(input)
  return withTenant(actor, async (tx) => {
    const visit = await findVisit(tx, actor, visitId)
    const kind = kindFor[visit.state]
    const waiting = (await listAssignments(tx, actor.organizationId, visitId)).filter(({ state }) => ['offered', 'assigned', 'accepted'].includes(state))
    if (!kind || waiting.length === 0) throw new Problem('not_available')
    const late = visit.reportDueAt !== null && visit.reportDueAt <= now()
    if (kind === 'overdue' && !late) throw new Problem('not_available')
    await tellShoppers(tx, actor.organizationId, kind, waiting.map(({ shopperId }) => ({ shopperId, visit })), `by hand ${now().toISOString().slice(0, 13)}`)
    await record(tx, actor, 'visit.reminded', { kind: 'visit', id: visitId })
    return { reminded: waiting.length }
  })
}
