import 'server-only'
import type { Tx } from '@/lib/data/tenant'
import { assignmentRows, insertAssignments } from '@/lib/data/visits/assignments'
import type { VisitFound } from '@/lib/data/visits/find-visit'
import { listShoppersToDeal } from '@/lib/data/visits/shoppers-to-deal'
import { tellShoppers } from '@/lib/data/visits/tell-shoppers'
import { changeVisit } from '@/lib/data/visits/transition'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { assertRunning } from '@/lib/domain/visit/campaign-state'
import { ruleAgainst } from './give-out'

/** The visit becomes this shopper's to answer; `clear` ends what stood before. The state moves first, so of two at once one waits and then hears. */
export async function hold(tx: Tx, actor: Actor, visit: VisitFound, shopperId: string, clear: () => Promise<unknown>): Promise<void> {
  assertRunning(visit.campaign.state)
  const [shopper] = await listShoppersToDeal(tx, actor.organizationId, { waveId: visit.waveId, shopperIds: [shopperId] })
  if (!shopper) throw new Problem('shopper_inactive')
  const rule = ruleAgainst(shopper, visit)
  if (rule) throw new Problem(rule.code, rule.until ? { until: rule.until } : {})
  await changeVisit(tx, actor, { visitId: visit.id, from: visit.state, verb: 'assign' })
  await clear()
  await insertAssignments(tx, assignmentRows(actor.organizationId, visit, [{ shopperId, userId: shopper.userId }], 'assigned'))
  await tellShoppers(tx, actor.organizationId, 'assigned', [{ shopperId, visit }])
}
