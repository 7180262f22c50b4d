import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { findCampaign } from '@/lib/data/campaigns/campaigns'
import { findScenario, saveScenarioContent } from '@/lib/data/campaigns/scenarios'
import { changedFields } from '@/lib/domain/changed-fields'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { ScenarioDraft } from '@/lib/domain/visit/scenario.schema'

const Words = ScenarioDraft.shape
export const EditScenario = z.object({
  campaignId: z.uuid(),
  scenarioId: z.uuid(),
  /** The one its author saw. */
  revision: z.int().min(0),
  name: Words.name, persona: Words.persona, task: Words.task, purchase: Words.purchase, forbidden: Words.forbidden,
  purchaseLimitMinor: Words.purchaseLimitMinor,
  minimumStayMinutes: Words.minimumStayMinutes,
})

/** The campaign's own words of a scenario; its kind and key stay, since sections and figures hang on them. @throws Problem 'changed_meanwhile' */
export async function editScenario(actor: Actor, input: z.input<typeof EditScenario>): Promise<void> {
  permit(actor, 'campaign:edit')
  const { campaignId, scenarioId, revision, ...words } = EditScenario.parse(input)
  await withTenant(actor, async (tx) => {
    await findCampaign(tx, actor.organizationId, campaignId)
    const { content } = await findScenario(tx, actor.organizationId, campaignId, scenarioId)
    await saveScenarioContent(tx, actor.organizationId, { id: scenarioId, revision, content: { ...content, ...words } })
    await record(tx, actor, 'scenario.edited', { kind: 'scenario', id: scenarioId }, { fields: changedFields(words, content) })
  })
}
