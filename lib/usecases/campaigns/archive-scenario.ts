import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { findCampaign } from '@/lib/data/campaigns/campaigns'
import { findScenario, listScenarios, saveScenarioArchived } from '@/lib/data/campaigns/scenarios'
import { now } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const ArchiveScenario = z.object({ campaignId: z.uuid(), scenarioId: z.uuid(), archived: z.boolean() })

/** An archived scenario is dealt to no new visit; one always stays. @throws Problem 'campaign_not_ready' */
export async function archiveScenario(actor: Actor, input: z.input<typeof ArchiveScenario>): Promise<void> {
  permit(actor, 'campaign:edit')
  const { campaignId, scenarioId, archived } = ArchiveScenario.parse(input)
  await withTenant(actor, async (tx) => {
    await findCampaign(tx, actor.organizationId, campaignId)
    await findScenario(tx, actor.organizationId, campaignId, scenarioId)
    const others = (await listScenarios(tx, actor.organizationId, campaignId)).filter((one) => one.id !== scenarioId && !one.archived)
    if (archived && others.length === 0) throw new Problem('campaign_not_ready')
    await saveScenarioArchived(tx, actor.organizationId, scenarioId, archived ? now() : null)
    await record(tx, actor, archived ? 'scenario.archived' : 'scenario.restored', { kind: 'scenario', id: scenarioId })
  })
}
