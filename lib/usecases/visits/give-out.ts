import 'server-only'
import type { Tx } from '@/lib/data/tenant'
import { assignmentRows, endOffers, insertHolders, insertOffers } from '@/lib/data/visits/assignments'
import { holdVisitsToGive, type VisitToGive } from '@/lib/data/visits/visits-to-give'
import { listShoppersToDeal, type ShopperFound } from '@/lib/data/visits/shoppers-to-deal'
import { tellShoppers } from '@/lib/data/visits/tell-shoppers'
import { tellLater } from '@/lib/data/visits/tell-later'
import { changeVisits } from '@/lib/data/visits/transition-many'
import type { Actor } from '@/lib/domain/people/actor'
import type { ProblemCode } from '@/lib/domain/problem'
import type { VisitState } from '@/lib/domain/visit/state'
import { heldBy } from '@/lib/domain/visit/rotation'
import { groupBy } from '@/lib/domain/visit/group-by'
import { shopperRefusal } from '@/lib/domain/visit/deal-shoppers'
import { dayOfWall } from '@/lib/domain/visit/window'
import { notRunning } from '@/lib/domain/visit/campaign-state'

export type Giving = { visitId: string; shopperIds: readonly string[] }
export type GivingRefusal = { visitId: string; shopperId: string; code: ProblemCode; until?: string }

/**
 * Offers each visit to its shoppers, or assigns it to the first of them, and writes to them, a part of a long plan later, by the
 * worker. What a rule forbids is named; whether the shopper is away is the planner's to weigh, and no refusal here. Set-based: a dozen statements for any number.
 */
export async function giveOut(tx: Tx, actor: Actor, how: 'offer' | 'assign', givings: readonly Giving[], telling: 'now' | 'later' = 'now'): Promise<{ given: number; refusals: GivingRefusal[] }> {
  const { organizationId } = actor
  const visits = await holdVisitsToGive(tx, actor, givings.map(({ visitId }) => visitId))
  const refusals: GivingRefusal[] = []
  const pairs: Pair[] = []
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
  if (telling === 'later') await tellLater(tx, given.map(({ row }) => row.id))
  else await tellShoppers(tx, organizationId, how === 'offer' ? 'offered' : 'assigned', given.map(({ visit, shopper }) => ({ visit, shopperId: shopper.id })))
  return { given: given.length, refusals }
}

type Pair = { visit: VisitToGive; shopper: ShopperFound }
type Given = Pair & { row: ReturnType<typeof assignmentRows>[number] }

const givable: readonly VisitState[] = ['draft', 'open']

function refusalOf(visit: VisitToGive, shopper: ShopperFound | undefined): { code: ProblemCode; until?: string } | null {
  if (!givable.includes(visit.state)) return { code: 'not_in_this_state' }
  const stands = notRunning(visit.campaign.state)
  if (stands) return { code: stands }
  return shopper ? ruleAgainst(shopper, visit) : { code: 'shopper_inactive' }
}

/** Conflict of interest and rotation bind; days away are a preference. */
export function ruleAgainst(shopper: ShopperFound, visit: Pick<VisitToGive, 'branchId' | 'windowStart' | 'windowEnd'> & { branch: { town: string }; campaign: { rotationDays: number } }) {
  const [first, last] = [dayOfWall(visit.windowStart), dayOfWall(visit.windowEnd)]
  const refusal = shopperRefusal(shopper, { branchId: visit.branchId, town: visit.branch.town, languages: [], first, last, rotationDays: visit.campaign.rotationDays })
  return refusal?.code === 'not_available' ? null : refusal
}

const rowOf = (actor: Actor, { visit, shopper }: Pair, state: 'offered' | 'assigned') =>
  assignmentRows(actor.organizationId, visit, [{ shopperId: shopper.id, userId: shopper.userId }], state)[0]!

async function offer(tx: Tx, actor: Actor, pairs: Pair[]): Promise<Given[]> {
  const wished = pairs.map((pair) => ({ ...pair, row: rowOf(actor, pair, 'offered') }))
  const fresh = new Set(await insertOffers(tx, actor.organizationId, wished.map(({ row }) => row)))
  const drafts = pairs.filter(({ visit }) => visit.state === 'draft').map(({ visit }) => visit.id)
  await changeVisits(tx, actor, { visitIds: [...new Set(drafts)], from: 'draft', verb: 'offer' })
  return wished.filter(({ visit, shopper }) => fresh.has(`${visit.id} ${shopper.id}`))
}

async function assign(tx: Tx, actor: Actor, pairs: Pair[], refusals: GivingRefusal[]): Promise<Given[]> {
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
  const wished = possible.map((pair) => ({ ...pair, row: rowOf(actor, pair, 'assigned') }))
  const holding = new Set(await insertHolders(tx, wished.map(({ row }) => row)))
  for (const [state, inState] of groupBy(possible.filter(({ visit }) => holding.has(visit.id)), ({ visit }) => visit.state))
    await changeVisits(tx, actor, { visitIds: inState.map(({ visit }) => visit.id), from: state, verb: 'assign' })
  await endOffers(tx, actor.organizationId, [...holding])
  for (const { visit, shopper } of possible)
    if (!holding.has(visit.id)) refusals.push({ visitId: visit.id, shopperId: shopper.id, code: 'rotation' })
  return wished.filter(({ visit }) => holding.has(visit.id))
}
