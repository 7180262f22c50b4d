import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { lockCampaign, saveEnded } from '@/lib/data/campaigns/campaigns'
import { listWaves } from '@/lib/data/campaigns/waves'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const EndCampaign = z.object({ campaignId: z.uuid() })

/** No new waves or visits after this. @throws Problem 'wave_not_over' with the number of waves not closed */
export async function endCampaign(actor: Actor, input: z.input<typeof EndCampaign>): Promise<void> {
  permit(actor, 'campaign:edit')
  const { campaignId } = EndCampaign.parse(input)
  await withTenant(actor, async (tx) => {
    await lockCampaign(tx, actor.organizationId, campaignId)
    const unclosed = await listWaves(tx, actor.organizationId, { campaignId, state: ['open', 'provisional'] })
    if (unclosed.length > 0) throw new Problem('wave_not_over', { count: unclosed.length })
    await saveEnded(tx, actor.organizationId, campaignId)
    await record(tx, actor, 'campaign.ended', { kind: 'campaign', id: campaignId })
  })
}
