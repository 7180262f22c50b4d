import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { insertCampaign } from '@/lib/data/campaigns/campaigns'
import { insertScenarios } from '@/lib/data/campaigns/scenarios'
import { findLatestPublished } from '@/lib/data/standards/find-version'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { CampaignSettings } from '@/lib/domain/visit/campaign-settings.schema'
import { ordinaryScenario } from '@/lib/domain/visit/ordinary-scenario'

export const CreateCampaign = CampaignSettings.extend({ standardId: z.uuid() })

/** A programme on a published standard, with its own copies of the standard's scenarios. @throws Problem 'campaign_not_ready' when nothing is published */
export async function createCampaign(actor: Actor, input: z.input<typeof CreateCampaign>): Promise<{ campaignId: string }> {
  permit(actor, 'campaign:edit')
  const { standardId, ...settings } = CreateCampaign.parse(input)
  return withTenant(actor, async (tx) => {
    const version = await findLatestPublished(tx, actor.organizationId, standardId)
    if (!version) throw new Problem('campaign_not_ready')
    const { scenarios } = version.content
    const campaignId = await insertCampaign(tx, actor, { ...settings, standardId })
    await insertScenarios(tx, actor.organizationId, campaignId, scenarios.length > 0 ? scenarios : [ordinaryScenario])
    await record(tx, actor, 'campaign.created', { kind: 'campaign', id: campaignId }, { standardId })
    return { campaignId }
  })
}
