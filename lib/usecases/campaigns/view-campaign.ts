import 'server-only'
import { z } from 'zod'
import { findCampaign } from '@/lib/data/campaigns/campaigns'
import { listScenarios } from '@/lib/data/campaigns/scenarios'
import { countByState, listWaves } from '@/lib/data/campaigns/waves'
import { now } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { findOrganization } from '@/lib/data/visits/shopper-addresses'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { progressOf, unfinishedOf } from '@/lib/domain/visit/progress'
import { dayOf } from '@/lib/domain/visit/window'

export const ViewCampaign = z.object({ campaignId: z.uuid() })

/** @throws Problem 'not_found' */
export async function viewCampaign(actor: Actor, input: z.input<typeof ViewCampaign>) {
  permit(actor, 'campaign:view')
  const { campaignId } = ViewCampaign.parse(input)
  return withTenant(actor, async (tx) => {
    const { organizationId } = actor
    const campaign = await findCampaign(tx, organizationId, campaignId)
    const waves = await listWaves(tx, organizationId, { campaignId })
    const counts = await countByState(tx, actor, waves.map(({ id }) => id))
    const { baseLanguage, timeZone } = await findOrganization(tx, organizationId)
    const withProgress = waves.map((wave) => ({
      ...wave,
      progress: progressOf(counts.get(wave.id) ?? {}),
      // Whoever runs or works in a branch closes no wave: a button that came and went would tell of visits there.
      closable: actor.dutyBranchIds.length === 0 && wave.state !== 'closed' && unfinishedOf(counts.get(wave.id) ?? {}) === 0,
    }))
    return { campaign, waves: withProgress, scenarios: await listScenarios(tx, organizationId, campaignId), baseLanguage, today: dayOf(now(), timeZone) }
  })
}
