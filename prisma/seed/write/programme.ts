import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { listScenarios } from '@/lib/data/campaigns/scenarios'
import type { StandardContent } from '@/lib/domain/standard/content'
import { addDays } from '@/lib/domain/visit/days'
import { addWave } from '@/lib/usecases/campaigns/add-wave'
import { createCampaign } from '@/lib/usecases/campaigns/create-campaign'
import { startCampaign } from '@/lib/usecases/campaigns/start-campaign'
import { createStandard } from '@/lib/usecases/standards/create-standard'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { saveDraft } from '@/lib/usecases/standards/save-draft'
import { viewDraft } from '@/lib/usecases/standards/view-draft'
import { at, minutesAfter, type WavePlan } from '../plan/calendar'
import type { World } from './world'

/** Whole days between two visits of a branch. */
export const BUFFER_DAYS = 2

export type SeededWave = WavePlan & { id: string; index: number; running: boolean }
export type Programme = {
  standardId: string
  /** Of the version in force. */
  content: StandardContent
  campaignId: string
  waves: SeededWave[]
  /** By the key of the standard's scenario. */
  scenarioIds: Map<string, string>
}

/** The standard from its template with the company's goal, published; the campaign on it, running, with all its waves. */
export async function startProgramme(world: World, waves: WavePlan[]): Promise<Programme> {
  const { company, manager, owner, today } = world
  const begun = at(addDays(waves[0]!.startsOn, -20), '10:00', company.timeZone)
  const { standardId, content } = await atTime(begun, async () => {
    const { standardId } = await createStandard(owner, { name: company.standardName, industry: company.industry, from: { kind: 'template', key: company.template } })
    const { content, revision } = await viewDraft(owner, { standardId })
    const zone = content.zone && { ...content.zone, origin: 'management' as const, setOn: addDays(waves[0]!.startsOn, -20), author: world.people[0]!.plan.name }
    // What may be spent is what is repaid, in every scenario in which something is bought.
    const scenarios = content.scenarios.map((scenario) => (scenario.purchaseLimitMinor === null ? scenario : { ...scenario, purchaseLimitMinor: company.expenseCapMinor }))
    const ours = { ...content, zone, scenarios, goal: company.goal(today) }
    const saved = await saveDraft(owner, { standardId, revision, content: ours })
    await publishStandard(owner, { standardId, revision: saved.revision, meaning: [] })
    return { standardId, content: ours }
  })
  return atTime(minutesAfter(begun, 90), async () => {
    const { campaignId } = await createCampaign(manager, {
      standardId, name: company.campaignName, publishPolicy: 'after_days', publishAfterDays: 2, bufferDays: BUFFER_DAYS, feeMinor: company.feeMinor,
      // Two visits of each branch a wave: a higher minimum would leave every branch of the running wave unsaid.
      expenseCapMinor: company.expenseCapMinor, payAfterDays: 14, minimumVisits: 2,
    })
    await startCampaign(manager, { campaignId, staffNoticeOn: addDays(waves[0]!.startsOn, -21) })
    const written: SeededWave[] = []
    for (const [index, wave] of waves.entries())
      written.push({ ...wave, id: (await addWave(manager, { campaignId, ...wave })).waveId, index, running: index === waves.length - 1 })
    const scenarios = await withTenant(manager, (tx) => listScenarios(tx, world.organizationId, campaignId))
    return { standardId, content, campaignId, waves: written, scenarioIds: new Map(scenarios.map(({ id, content: { key } }) => [key, id])) }
  })
}
