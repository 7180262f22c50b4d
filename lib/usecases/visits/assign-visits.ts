import 'server-only'
import { z } from 'zod'
import { withTenant } from '@/lib/data/tenant'
import { findVisits } from '@/lib/data/visits/find-visits'
import { listShoppersToDeal } from '@/lib/data/visits/shoppers-to-deal'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { groupBy } from '@/lib/domain/visit/group-by'
import { fittingShoppers, shopperRefusal, type ShopperToDeal } from '@/lib/domain/visit/deal-shoppers'
import { heldBy } from '@/lib/domain/visit/rotation'
import { dayOfWall } from '@/lib/domain/visit/window'
import { giveOut, type Giving, type GivingRefusal } from './give-out'
import { idsUpTo } from './wall'

export const AssignVisits = z.object({ visitIds: idsUpTo(200), shopperIds: idsUpTo(200) })

/** A selection dealt among the shoppers of a list, evenly and by the rules; visits that found nobody are named with why. */
export async function assignVisits(actor: Actor, input: z.input<typeof AssignVisits>): Promise<{ assigned: number; refusals: GivingRefusal[] }> {
  permit(actor, 'visit:plan')
  const { visitIds, shopperIds } = AssignVisits.parse(input)
  return withTenant(actor, async (tx) => {
    const visits = [...(await findVisits(tx, actor, visitIds)).values()]
    const refusals: GivingRefusal[] = []
    const givings: Giving[] = []
    for (const [waveId, inWave] of groupBy(visits, (visit) => visit.waveId)) {
      const shoppers: ShopperToDeal[] = await listShoppersToDeal(tx, actor.organizationId, { waveId, shopperIds })
      for (const visit of inWave) {
        const about = {
          branchId: visit.branchId, town: visit.branch.town, languages: [], rotationDays: visit.campaign.rotationDays,
          first: dayOfWall(visit.windowStart), last: dayOfWall(visit.windowEnd),
        }
        const best = fittingShoppers(shoppers, about)[0]
        if (best) {
          givings.push({ visitId: visit.id, shopperIds: [best.id] })
          const dealt = { branchId: visit.branchId, ...heldBy(about.first, about.last, about.rotationDays) }
          shoppers[shoppers.indexOf(best)] = { ...best, load: best.load + 1, held: [...best.held, dealt] }
        } else refusals.push(...shoppers.map((shopper) => ({ visitId: visit.id, shopperId: shopper.id, ...(shopperRefusal(shopper, about) ?? { code: 'not_available' as const }) })))
      }
    }
    if (visits.length === 0) throw new Problem('not_found')
    const dealt = await giveOut(tx, actor, 'assign', givings)
    return { assigned: dealt.given, refusals: [...refusals, ...dealt.refusals] }
  })
}
