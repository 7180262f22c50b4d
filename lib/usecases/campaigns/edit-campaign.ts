import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { findCampaign, lockCampaign, saveCampaignSettings } from '@/lib/data/campaigns/campaigns'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { CampaignSettings } from '@/lib/domain/visit/campaign-settings.schema'

export const EditCampaign = CampaignSettings.extend({ campaignId: z.uuid() })

/**
 * New settings hold for visits planned from now on; those planned keep what they were planned with.
 * @throws Problem 'not_found' | 'already_done' when a campaign that has started is to change its channel
 */
export async function editCampaign(actor: Actor, input: z.input<typeof EditCampaign>): Promise<{ campaignId: string }> {
  permit(actor, 'campaign:edit')
  const { campaignId, ...settings } = EditCampaign.parse(input)
  return withTenant(actor, async (tx) => {
    await lockCampaign(tx, actor.organizationId, campaignId)
    const campaign = await findCampaign(tx, actor.organizationId, campaignId)
    // Figures are of one channel: a running campaign keeps the one it began with.
    if (campaign.state !== 'draft' && settings.channel !== campaign.channel) throw new Problem('already_done')
    await saveCampaignSettings(tx, actor.organizationId, campaignId, settings)
    await record(tx, actor, 'campaign.edited', { kind: 'campaign', id: campaignId })
    return { campaignId }
  })
}
