import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { findVisit } from '@/lib/data/visits/find-visit'
import { findOrganization } from '@/lib/data/visits/shopper-addresses'
import { countLoadsSeen, listShoppersToDeal } from '@/lib/data/visits/shoppers-to-deal'
import { findReplacementOf, findScenarioOf, listAssignments, listTransitions } from '@/lib/data/visits/visit-story'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { byFitness, shopperRefusal } from '@/lib/domain/visit/deal-shoppers'
import { mayUse, possibleFrom, visitVerbs, type VisitVerb } from '@/lib/domain/visit/life'
import { isLive } from '@/lib/domain/visit/state'
import { dayOfWall } from '@/lib/domain/visit/window'

export const ViewVisit = z.object({ visitId: z.uuid() })

/** All the office knows of one visit, what may be done with it now, and who could make it. @throws Problem 'not_found' */
export async function viewVisit(actor: Actor, input: z.input<typeof ViewVisit>) {
  permit(actor, 'visit:view_plan')
  const { visitId } = ViewVisit.parse(input)
  return withTenant(actor, async (tx) => {
    const { organizationId } = actor
    const visit = await findVisit(tx, actor, visitId)
    const verbs = visitVerbs.filter((verb) => possibleFrom(verb, visit.state) && mayUse(verb, actor, 'stranger'))
    const givable = verbs.some((verb) => verb === 'assign' || verb === 'offer') || visit.state === 'assigned'
    const about = {
      branchId: visit.branchId, town: visit.branch.town, languages: [], rotationDays: visit.campaign.rotationDays,
      first: dayOfWall(visit.windowStart), last: dayOfWall(visit.windowEnd),
    }
    const loads = givable ? await countLoadsSeen(tx, actor, visit.waveId) : new Map<string, number>()
    const shoppers = givable ? await listShoppersToDeal(tx, organizationId, { waveId: visit.waveId }) : []
    const loadOf = ({ id }: { id: string }) => loads.get(id) ?? 0
    return {
      visit,
      scenario: await findScenarioOf(tx, organizationId, visit.scenarioId),
      baseLanguage: (await findOrganization(tx, organizationId)).baseLanguage,
      transitions: await listTransitions(tx, organizationId, visitId),
      assignments: await listAssignments(tx, organizationId, visitId),
      replacement: await findReplacementOf(tx, organizationId, visitId),
      verbs: verbs satisfies VisitVerb[],
      /** Ended without a score, its slot free to be filled. */
      replaceable: !isLive(visit.state) && visit.wave.state !== 'closed',
      begun: visit.windowStartAt <= now(),
      candidates: shoppers
        .sort(byFitness(about, loadOf))
        .map((shopper) => ({ id: shopper.id, name: shopper.name, alias: shopper.alias, town: shopper.town, load: loadOf(shopper), refusal: shopperRefusal(shopper, about) })),
    }
  })
}
