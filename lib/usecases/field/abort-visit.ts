import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { findOwnVisit, lockAssignment } from '@/lib/data/reports/find-own-visit'
import { withTenant } from '@/lib/data/tenant'
import { endVisit } from '@/lib/data/visits/end-visit'
import { findAnyVisit } from '@/lib/data/visits/find-visit'
import { wasMoved } from '@/lib/data/visits/was-moved'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { abortReasons } from '@/lib/domain/visit/state'
import { dayOf, dayOfWall } from '@/lib/domain/visit/window'
import { written } from '@/lib/domain/written'

export const AbortVisit = z.strictObject({ reason: z.enum(abortReasons), text: written(2_000) })

/**
 * The holder could not make the visit, and says why. What was noted and photographed so far stays with it, the fee is settled by
 * the reason, and another visit takes its place in the plan. Before the window's first day in the branch nobody can have been there:
 * until then a visit is given back, unpaid. The same words again are the same answer.
 * @throws Problem 'not_found' | 'not_in_this_state' | 'visit_moved_on' | 'reason_missing' | 'visit_not_begun' with the first day
 */
export async function abortVisit(actor: Actor, { visitId, reason, text }: z.output<typeof AbortVisit> & { visitId: string }): Promise<void> {
  permit(actor, 'field:work')
  if (!text.trim()) throw new Problem('reason_missing')
  await withTenant(actor, async (tx) => {
    const { id } = await findOwnVisit(tx, actor, visitId, ['accepted'])
    await lockAssignment(tx, actor.organizationId, id)
    const visit = await findAnyVisit(tx, actor.organizationId, visitId)
    if (visit.state === 'aborted' && (await wasMoved(tx, actor, { visitId, verb: 'abort', reason: text, details: { abortReason: reason } }))) return
    const first = dayOfWall(visit.windowStart)
    if (dayOf(now(), visit.timeZone) < first) throw new Problem('visit_not_begun', { day: first })
    await endVisit(tx, actor, visit, { verb: 'abort', standing: 'holder', reason: text, abortReason: reason, replace: true })
  })
}
