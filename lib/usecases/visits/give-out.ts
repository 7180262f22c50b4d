import 'server-only'
import type { Tx } from '@/lib/data/tenant'
import { assignmentRows, endOffers, insertHolders, insertOffers } from '@/lib/data/visits/assignments'
import { findVisits, lockVisits } from '@/lib/data/visits/find-visits'
import type { VisitFound } from '@/lib/data/visits/find-visit'
import { listShoppersToDeal, type ShopperFound } from '@/lib/data/visits/shoppers-to-deal'
import { tellShoppers } from '@/lib/data/visits/tell-shoppers'
import { changeVisits } from '@/lib/data/visits/transition-many'
import type { Actor } from '@/lib/domain/people/actor'
import type { ProblemCode } from '@/lib/domain/problem'
import { heldBy } from '@/lib/domain/visit/rotation'
import { groupBy } from '@/lib/domain/visit/group-by'
import { shopperRefusal } from '@/lib/domain/visit/deal-shoppers'
import { dayOfWall } from '@/lib/domain/visit/window'
import { notRunning } from '@/lib/domain/visit/campaign-state'

export type Giving = { visitId: string; shopperIds: readonly string[] }
export type GivingRefusal = { visitId: string; shopperId: string; code: ProblemCode; until?: string }

/**
 * Offers each visit to its shoppers, or assigns it to the first of them, and writes to them. What a rule forbids is named;
 * whether the shopper is away is the planner's to weigh, and no refusal here. Set-based: a dozen statements for any number.
 */
export async function giveOut(tx: Tx, actor: Actor, how: 'offer' | 'assign', givings: readonly Giving[]): Promise<{ given: number; refusals: GivingRefusal[] }> {
  const { organizationId } = actor
  await lockVisits(tx, organizationId, givings.map(({ visitId }) => visitId))
  const visits = await findVisits(tx, actor, givings.map(({ visitId }) => visitId))
  const refusals: GivingRefusal[] = []
  const pairs: { visit: VisitFound; shopper: ShopperFound }[] = []
  for (const [waveId, inWave] of groupBy([...visits.values()], ({ waveId }) => waveId)) {
    const ofWave = new Set(inWave.map(({ id }) => id))
    const wanted = givings.filter(({ visitId }) => ofWave.has(visitId))
    const ids = [...new Set(wanted.flatMap(({ shopperIds }) => shopperIds))]
    const shoppers = new Map((await listShoppersToDeal(tx, organizationId, { waveId, shopperIds: ids })).map((one) => [one.id, one]))
    for (const { visitId, shopperIds } of wanted) {
      const visit = visits.get(visitId)!
      for (const shopperId of how === 'assign' ? shopperIds.slice(0, 1) : shopperIds) {
        const shopper = shoppers.get(shopperId)
        const refusal = refusalOf(visit, shopper)
        if (refusal) refusals.push({ visitId, shopperId, ...refusal })
        else pairs.push({ visit, shopper: shopper! })
      }
    }
  }
  const given = how === 'offer' ? await offer(tx, actor, pairs) : await assign(tx, actor, pairs, refusals)
  await tellShoppers(tx, organizationId, how === 'offer' ? 'offered' : 'assigned', given.map(({ visit, shopper }) => ({ visit, shopperId: shopper.id })))
  return { given: given.length, refusals }
}

type Pair = { visit: VisitFound; shopper: ShopperFound }

const givable: readonly VisitFound['state'][] = ['draft', 'open']

function refusalOf(visit: VisitFound, shopper: ShopperFound | undefined): { code: ProblemCode; until?: string } | null {
  if (!givable.includes(visit.state)) return { code: 'not_in_this_state' }
  const stands = notRunning(visit.campaign.state)
  if (stands) return { code: stands }
  return shopper ? ruleAgainst(shopper, visit) : { code: 'shopper_inactive' }
}

/** Conflict of interest and rotation bind; days away are a preference. */
export function ruleAgainst(shopper: ShopperFound, visit: VisitFound) {
  const [first, last] = [dayOfWall(visit.windowStart), dayOfWall(visit.windowEnd)]
  const refusal = shopperRefusal(shopper, { branchId: visit.branchId, town: visit.branch.town, languages: [], first, last, rotationDays: visit.campaign.rotationDays })
  return refusal?.code === 'not_available' ? null : refusal
}

async function offer(tx: Tx, actor: Actor, pairs: Pair[]): Promise<Pair[]> {
  const rows = pairs.flatMap(({ visit, shopper }) => assignmentRows(actor.organizationId, visit, [{ shopperId: shopper.id, userId: shopper.userId }], 'offered'))
  const fresh = new Set(await insertOffers(tx, actor.organizationId, rows))
  const drafts = pairs.filter(({ visit }) => visit.state === 'draft').map(({ visit }) => visit.id)
  await changeVisits(tx, actor, { visitIds: [...new Set(drafts)], from: 'draft', verb: 'offer' })
  return pairs.filter(({ visit, shopper }) => fresh.has(`${visit.id} ${shopper.id}`))
}

async function assign(tx: Tx, actor: Actor, pairs: Pair[], refusals: GivingRefusal[]): Promise<Pair[]> {
  const held = new Map<string, { from: string; to: string }[]>()
  const possible = pairs.filter(({ visit, shopper }) => {
    // Two visits of one branch in the same request: the second meets the first.
    const key = `${shopper.id} ${visit.branchId}`
    const wished = heldBy(dayOfWall(visit.windowStart), dayOfWall(visit.windowEnd), visit.campaign.rotationDays)
    const meets = (held.get(key) ?? []).some((one) => one.from < wished.to && wished.from < one.to)
    if (meets) refusals.push({ visitId: visit.id, shopperId: shopper.id, code: 'rotation' })
    else held.set(key, [...(held.get(key) ?? []), wished])
    return !meets
  })
  const rows = possible.flatMap(({ visit, shopper }) => assignmentRows(actor.organizationId, visit, [{ shopperId: shopper.id, userId: shopper.userId }], 'assigned'))
  const holding = new Set(await insertHolders(tx, rows))
  for (const [state, inState] of groupBy(possible.filter(({ visit }) => holding.has(visit.id)), ({ visit }) => visit.state))
    await changeVisits(tx, actor, { visitIds: inState.map(({ visit }) => visit.id), from: state, verb: 'assign' })
  await endOffers(tx, actor.organizationId, [...holding])
  for (const { visit, shopper } of possible)
    if (!holding.has(visit.id)) refusals.push({ visitId: visit.id, shopperId: shopper.id, code: 'rotation' })
  return possible.filter(({ visit }) => holding.has(visit.id))
}
