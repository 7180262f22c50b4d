import 'server-only'
import { z } from 'zod'
import { withTenant } from '@/lib/data/tenant'
import { findVisit } from '@/lib/data/visits/find-visit'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { giveOut, type GivingRefusal } from './give-out'
import { idsUpTo } from './wall'

export const OfferVisits = z.object({ visitIds: idsUpTo(200), shopperIds: idsUpTo(200) })

/**
 * Each visit to each shopper of the list; those already asked are not asked again. What a rule forbids is named and the rest
 * stands; when nothing at all could be offered, the first refusal is thrown.
 */
export async function offerVisits(actor: Actor, input: z.input<typeof OfferVisits>): Promise<{ offers: number; refusals: GivingRefusal[] }> {
  permit(actor, 'visit:plan')
  const { visitIds, shopperIds } = OfferVisits.parse(input)
  return withTenant(actor, async (tx) => {
    // One visit that is not there, or not theirs to see, is told like everywhere else.
    if (visitIds.length === 1) await findVisit(tx, actor, visitIds[0]!)
    const { given, refusals } = await giveOut(tx, actor, 'offer', visitIds.map((visitId) => ({ visitId, shopperIds })))
    if (given === 0) throw refusals[0] ? refusalAsProblem(refusals[0]) : new Problem('already_done')
    return { offers: given, refusals }
  })
}

const refusalAsProblem = ({ code, until }: GivingRefusal): Problem => new Problem(code, until ? { until } : {})
