import 'server-only'
import { now } from '@/lib/data/clock'
import { findOwnVisit, lockAssignment } from '@/lib/data/reports/find-own-visit'
import { insertReport } from '@/lib/data/reports/insert-report'
import { withTenant } from '@/lib/data/tenant'
import { asDay } from '@/lib/data/visits/find-visit'
import { changeVisit } from '@/lib/data/visits/transition'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { dayOf } from '@/lib/domain/visit/window'

/**
 * The shopper begins, on the window's first day in the branch at the earliest: the visit is in progress and its one report is there. Opening it again, on this phone or another, finds the
 * same report.
 * @throws Problem 'not_found' | 'not_in_this_state' | 'visit_not_begun' with the first day
 */
export async function openReport(actor: Actor, { visitId }: { visitId: string }): Promise<{ reportId: string }> {
  permit(actor, 'field:work')
  return withTenant(actor, async (tx) => {
    const { id: assignmentId } = await findOwnVisit(tx, actor, visitId, ['accepted'])
    await lockAssignment(tx, actor.organizationId, assignmentId)
    // Read again behind the lock: another phone may have begun meanwhile.
    const own = await findOwnVisit(tx, actor, visitId, ['accepted'])
    if (own.report) return { reportId: own.report.id }
    const { windowStart, timeZone } = own.visit
    if (dayOf(now(), timeZone) < asDay(windowStart)) throw new Problem('visit_not_begun', { day: asDay(windowStart) })
    await changeVisit(tx, actor, { visitId, from: own.visit.state, verb: 'start', standing: 'holder' })
    return { reportId: await insertReport(tx, { organizationId: actor.organizationId, assignmentId, visitId }) }
  })
}
