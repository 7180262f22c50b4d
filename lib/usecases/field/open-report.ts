import 'server-only'
import { findOwnVisit, lockAssignment } from '@/lib/data/reports/find-own-visit'
import { insertReport } from '@/lib/data/reports/insert-report'
import { withTenant } from '@/lib/data/tenant'
import { changeVisit } from '@/lib/data/visits/transition'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

/**
 * The shopper begins: the visit is in progress and its one report is there. Opening it again, on this phone or another, finds the
 * same report.
 * @throws Problem 'not_found' | 'not_in_this_state'
 */
export async function openReport(actor: Actor, { visitId }: { visitId: string }): Promise<{ reportId: string }> {
  permit(actor, 'field:work')
  return withTenant(actor, async (tx) => {
    const { id: assignmentId } = await findOwnVisit(tx, actor, visitId, ['accepted'])
    await lockAssignment(tx, actor.organizationId, assignmentId)
    // Read again behind the lock: another phone may have begun meanwhile.
    const own = await findOwnVisit(tx, actor, visitId, ['accepted'])
    if (own.report) return { reportId: own.report.id }
    await changeVisit(tx, actor, { visitId, from: own.visit.state, verb: 'start', standing: 'holder' })
    return { reportId: await insertReport(tx, { organizationId: actor.organizationId, assignmentId, visitId }) }
  })
}
