import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { findCampaign, saveStarted } from '@/lib/data/campaigns/campaigns'
import { listScenarios } from '@/lib/data/campaigns/scenarios'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { written } from '@/lib/domain/written'

export const StartCampaign = z.object({
  campaignId: z.uuid(),
  /** When staff were told that visits take place; without it a reason, which makes the campaign anonymous for good. */
  staffNoticeOn: z.union([z.iso.date(), z.literal('')]).default(''),
  noNoticeReason: written(2_000).trim().default(''),
})

/** @throws Problem 'staff_notice_missing' | 'already_done' | 'campaign_not_ready' | 'forbidden' when somebody other than the owner gives a reason */
export async function startCampaign(actor: Actor, input: z.input<typeof StartCampaign>): Promise<void> {
  permit(actor, 'campaign:edit')
  const { campaignId, staffNoticeOn, noNoticeReason } = StartCampaign.parse(input)
  if (!staffNoticeOn && !noNoticeReason) throw new Problem('staff_notice_missing')
  if (!staffNoticeOn) permit(actor, 'organization:administer')
  await withTenant(actor, async (tx) => {
    const campaign = await findCampaign(tx, actor.organizationId, campaignId)
    if (campaign.state !== 'draft') throw new Problem('already_done')
    const scenarios = await listScenarios(tx, actor.organizationId, campaignId)
    if (scenarios.every(({ archived }) => archived)) throw new Problem('campaign_not_ready')
    await saveStarted(tx, actor.organizationId, campaignId, {
      staffNoticeOn: staffNoticeOn ? new Date(`${staffNoticeOn}T00:00:00Z`) : null,
      noNoticeReason: staffNoticeOn ? null : noNoticeReason,
      anonymous: !staffNoticeOn,
    })
    await record(tx, actor, 'campaign.started', { kind: 'campaign', id: campaignId }, staffNoticeOn ? { staffNoticeOn } : { noNotice: true })
  })
}
