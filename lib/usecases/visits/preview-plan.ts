import 'server-only'
import { z } from 'zod'
import type { CampaignFound } from '@/lib/data/campaigns/campaigns'
import type { WaveFound } from '@/lib/data/campaigns/waves'
import { now } from '@/lib/data/clock'
import { todayUtc } from '@/lib/data/days'
import { withTenant, type Tx } from '@/lib/data/tenant'
import { listBranchesToPlan, type BranchFound } from '@/lib/data/visits/branches-to-plan'
import { listShoppersToDeal } from '@/lib/data/visits/shoppers-to-deal'
import { listLiveSlots } from '@/lib/data/visits/slots'
import { listTakenDays } from '@/lib/data/visits/windows'
import { closedAll } from '@/lib/domain/branch/closure'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { planVisits, type BranchToPlan, type Plan } from '@/lib/domain/visit/plan'
import { later } from '@/lib/domain/visit/days'
import { dayOf } from '@/lib/domain/visit/window'
import { assertRunning } from '@/lib/domain/visit/campaign-state'
import { findOrganization } from '@/lib/data/visits/shopper-addresses'
import { findPlanning } from './planning'

const MAX_BRANCHES = 5_000

export const PreviewPlan = z.object({
  waveId: z.uuid(),
  branchIds: z.array(z.uuid()).min(1).max(MAX_BRANCHES),
  scenarioIds: z.array(z.uuid()).max(50).default([]),
  perBranch: z.coerce.number().pipe(z.int().min(1).max(20)),
  windowDays: z.coerce.number().pipe(z.int().min(1).max(60)),
  shopperIds: z.array(z.uuid()).max(5_000).default([]),
  deal: z.enum(['none', 'offer', 'assign']).default('none'),
  offersEach: z.coerce.number().pipe(z.int().min(1).max(50)).default(3),
})
export type PlanPreview = Plan & {
  branches: { id: string; name: string; town: string }[]
  shoppers: { id: string; name: string; alias: string }[]
}

/**
 * What a plan would look like, and everything it could not do, named; nothing is written. The same question gives the same plan.
 * @throws Problem 'campaign_not_started' when shoppers are asked for before it has | 'campaign_ended'
 */
export async function previewPlan(actor: Actor, input: z.input<typeof PreviewPlan>): Promise<PlanPreview> {
  permit(actor, 'visit:plan')
  const wish = PreviewPlan.parse(input)
  return withTenant(actor, async (tx) => {
    const { wave, campaign, scenarios } = await findPlanning(tx, actor, wish.waveId, false)
    if (wish.deal !== 'none') assertRunning(campaign.state)
    const chosen = scenarios.map(({ id }) => id).filter((id) => wish.scenarioIds.length === 0 || wish.scenarioIds.includes(id))
    if (chosen.length === 0) throw new Problem('not_found')
    const { timeZone } = await findOrganization(tx, actor.organizationId)
    const branches = await listBranchesToPlan(tx, actor, wish.branchIds)
    const shoppers = wish.deal === 'none' ? [] : await listShoppersToDeal(tx, actor.organizationId, { waveId: wave.id, shopperIds: wish.shopperIds })
    const at = now()
    const plan = planVisits({
      wave: { first: wave.startsOn, last: wave.endsOn },
      today: dayOf(at, timeZone), now: at,
      branches: await withTheirVisits(tx, actor, { wave, campaign, branches }),
      scenarioIds: chosen,
      perBranch: wish.perBranch, windowDays: wish.windowDays, bufferDays: campaign.bufferDays, rotationDays: campaign.rotationDays,
      shoppers,
      deal: wish.deal === 'offer' ? { kind: 'offer', toEach: wish.offersEach } : { kind: wish.deal },
    })
    return {
      ...plan,
      branches: branches.map(({ id, name, town }) => ({ id, name, town })),
      shoppers: shoppers.map(({ id, name, alias }) => ({ id, name, alias })),
    }
  })
}

type About = { wave: WaveFound; campaign: CampaignFound; branches: BranchFound[] }

async function withTheirVisits(tx: Tx, { organizationId }: Actor, { wave, campaign, branches }: About): Promise<BranchToPlan[]> {
  const ids = branches.map(({ id }) => id)
  const slots = await listLiveSlots(tx, organizationId, wave.id, ids)
  const taken = await listTakenDays(tx, organizationId, {
    campaignId: campaign.id, branchIds: ids, span: { first: wave.startsOn, last: wave.endsOn }, bufferDays: campaign.bufferDays,
  })
  return branches.map(({ id, town, timeZone, openingHours, closures }) => ({
    id, town, timeZone, openingHours, open: !closedAll(closures, later(wave.startsOn, todayUtc()), wave.endsOn), closures, languages: [], planned: slots.get(id) ?? [], taken: taken.get(id) ?? [],
  }))
}
