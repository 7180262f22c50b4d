import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { findCampaign, hasVisits, lockCampaign, saveCampaignSettings } from '@/lib/data/campaigns/campaigns'
import { changedFields } from '@/lib/domain/changed-fields'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { CampaignSettings } from '@/lib/domain/visit/campaign-settings.schema'

export const EditCampaign = CampaignSettings.extend({ campaignId: z.uuid(), revision: z.int().min(0) })

/**
 * Money, buffer and completeness hold for visits planned from now on; those planned keep what they were planned with. The rest is
 * asked when it is needed, of visits planned before too: rotation and the time to answer when a visit is given out, the day of pay
 * when it is accepted, the report's due time when it was made, publishing when it is approved, the fewest visits in every figure.
 * @throws Problem 'not_found' | 'campaign_ended' | 'changed_meanwhile' when somebody saved since `revision` | 'already_done' when a campaign that has started is to change its channel, 'channel_planned' when one with visits is
 */
export async function editCampaign(actor: Actor, input: z.input<typeof EditCampaign>): Promise<{ campaignId: string; revision: number }> {
  permit(actor, 'campaign:edit')
  const { campaignId, revision, ...settings } = EditCampaign.parse(input)
  return withTenant(actor, async (tx) => {
    await lockCampaign(tx, actor.organizationId, campaignId)
    const campaign = await findCampaign(tx, actor.organizationId, campaignId)
    if (campaign.state === 'ended') throw new Problem('campaign_ended')
    // Figures are of one channel: a running campaign keeps the one it began with.
    if (campaign.state !== 'draft' && settings.channel !== campaign.channel) throw new Problem('already_done')
    if (settings.channel !== campaign.channel && (await hasVisits(tx, actor.organizationId, campaignId))) throw new Problem('channel_planned')
    await saveCampaignSettings(tx, actor.organizationId, { campaignId, revision, settings })
    await record(tx, actor, 'campaign.edited', { kind: 'campaign', id: campaignId }, { fields: changedFields(settings, campaign) })
    return { campaignId, revision: revision + 1 }
  })
}
