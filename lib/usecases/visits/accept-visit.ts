import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { withTenant, type Tx } from '@/lib/data/tenant'
import { endAssignments } from '@/lib/data/visits/assignments'
import { saveAccepted } from '@/lib/data/visits/save-accepted'
import { listShoppersToDeal } from '@/lib/data/visits/shoppers-to-deal'
import { changeVisit } from '@/lib/data/visits/transition'
import type { VisitFound } from '@/lib/data/visits/find-visit'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { ruleAgainst } from './give-out'
import { findOwnVisit } from './own-visit'

export const AcceptVisit = z.object({ visitId: z.uuid() })

/**
 * The shopper takes the visit: fee, expense cap and pay date freeze, the other offers end. Of two shoppers one wins.
 * @throws Problem 'offer_gone' to everybody who comes too late, whatever made it so; 'rotation' and 'conflict_of_interest'
 * only when the shopper's own visit or declaration is the reason
 */
export async function acceptVisit(actor: Actor, input: z.input<typeof AcceptVisit>): Promise<void> {
  const { visitId } = AcceptVisit.parse(input)
  await withTenant(actor, async (tx) => {
    const { visit, assignment, shopperId, standing } = await findOwnVisit(tx, actor, visitId)
    if (standing === 'holder') throw new Problem('already_done')
    const expired = assignment.claimExpiresAt !== null && assignment.claimExpiresAt <= now()
    const answerable = visit.state === 'open' || visit.state === 'assigned'
    if (standing !== 'offered' || !answerable || expired || visit.windowEndAt <= now() || visit.wave.state === 'closed') throw new Problem('offer_gone')
    await assertMayTake(tx, actor, visit, shopperId)
    const dueAt = new Date(visit.windowEndAt.getTime() + visit.campaign.reportDueHours * 3_600_000)
    await changeVisit(tx, actor, { visitId, from: visit.state, verb: 'accept', standing, set: { reportDueAt: dueAt } }).catch(tooLate)
    await saveAccepted(tx, actor.organizationId, assignment.id, visit)
    await endAssignments(tx, actor.organizationId, visitId, { to: 'withdrawn', states: ['offered', 'assigned'] })
  })
}

/** Somebody else moved it first: for a shopper that is all there is to know. */
function tooLate(error: unknown): never {
  throw error instanceof Problem && error.code === 'visit_moved_on' ? new Problem('offer_gone') : error
}

async function assertMayTake(tx: Tx, { organizationId }: Actor, visit: VisitFound, shopperId: string): Promise<void> {
  const [shopper] = await listShoppersToDeal(tx, organizationId, { waveId: visit.waveId, shopperIds: [shopperId] })
  if (!shopper) throw new Problem('offer_gone')
  // The assignment they answer now may hold days already when it was assigned: it does not stand in its own way.
  const others = { ...shopper, held: visit.state === 'assigned' ? [] : shopper.held }
  const rule = ruleAgainst(others, visit)
  if (rule) throw new Problem(rule.code, rule.until ? { until: rule.until } : {})
}
