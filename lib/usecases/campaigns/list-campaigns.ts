import 'server-only'
import { listCampaigns as listAll } from '@/lib/data/campaigns/campaigns'
import { countByState, listWaves } from '@/lib/data/campaigns/waves'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { groupBy } from '@/lib/domain/visit/group-by'
import { progressOf } from '@/lib/domain/visit/progress'

/** Every campaign, newest first, with its waves and how far each is. */
export async function listCampaigns(actor: Actor) {
  permit(actor, 'campaign:view')
  return withTenant(actor, async (tx) => {
    const campaigns = await listAll(tx, actor.organizationId)
    const waves = await listWaves(tx, actor.organizationId)
    const counts = await countByState(tx, actor, waves.map(({ id }) => id))
    const byCampaign = groupBy(waves.map((wave) => ({ ...wave, progress: progressOf(counts.get(wave.id) ?? {}) })), ({ campaignId }) => campaignId)
    return campaigns.map((campaign) => ({ ...campaign, waves: byCampaign.get(campaign.id) ?? [] }))
  })
}
