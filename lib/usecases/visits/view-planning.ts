import 'server-only'
import { z } from 'zod'
import { listWaves } from '@/lib/data/campaigns/waves'
import { listScenarios } from '@/lib/data/campaigns/scenarios'
import { findCampaign } from '@/lib/data/campaigns/campaigns'
import { todayUtc } from '@/lib/data/days'
import { withTenant } from '@/lib/data/tenant'
import { listBranchesToPlan, regionOn } from '@/lib/data/visits/branches-to-plan'
import { listFilterOptions } from '@/lib/data/visits/filter-options'
import { findOrganization } from '@/lib/data/visits/shopper-addresses'
import { countLoadsSeen, listShoppersToDeal } from '@/lib/data/visits/shoppers-to-deal'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { closedAll } from '@/lib/domain/branch/closure'
import { later } from '@/lib/domain/visit/days'

export const ViewPlanning = z.object({ waveId: z.uuid().optional().catch(undefined) })

/** What planning chooses from: waves still open, and for one of them its scenarios, branches and shoppers. */
export async function viewPlanning(actor: Actor, input: z.input<typeof ViewPlanning>) {
  permit(actor, 'visit:plan')
  const { waveId } = ViewPlanning.parse(input)
  return withTenant(actor, async (tx) => {
    const { organizationId } = actor
    const waves = (await listWaves(tx, organizationId, { state: ['open', 'provisional'] })).filter(({ campaign }) => campaign.state !== 'ended')
    const wave = waves.find(({ id }) => id === waveId) ?? waves.at(-1) ?? null
    const { regions } = await listFilterOptions(tx, actor)
    const { baseLanguage } = await findOrganization(tx, organizationId)
    if (!wave) return { waves, wave: null, campaign: null, scenarios: [], branches: [], shoppers: [], regions, baseLanguage }
    const branches = await listBranchesToPlan(tx, actor)
    const loads = await countLoadsSeen(tx, actor, wave.id)
    return {
      waves,
      wave,
      campaign: await findCampaign(tx, organizationId, wave.campaignId),
      scenarios: (await listScenarios(tx, organizationId, wave.campaignId)).filter(({ archived }) => !archived),
      branches: branches.filter(({ closures }) => !closedAll(closures, later(wave.startsOn, todayUtc()), wave.endsOn))
        .map((branch) => ({ id: branch.id, name: branch.name, code: branch.code, town: branch.town, regionId: regionOn(branch, todayUtc()) })),
      shoppers: (await listShoppersToDeal(tx, organizationId, { waveId: wave.id })).map(({ id, name, alias, town }) => ({ id, name, alias, town, load: loads.get(id) ?? 0 })),
      regions,
      baseLanguage,
    }
  })
}
