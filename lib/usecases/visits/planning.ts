import 'server-only'
import { findCampaign, type CampaignFound } from '@/lib/data/campaigns/campaigns'
import { listScenarios, type ScenarioFound } from '@/lib/data/campaigns/scenarios'
import { findWave, lockWave, type WaveFound } from '@/lib/data/campaigns/waves'
import { latestPinned } from '@/lib/data/reports/pinned-content'
import type { Tx } from '@/lib/data/tenant'
import type { BranchFound } from '@/lib/data/visits/branches-to-plan'
import { regionOn } from '@/lib/data/visits/branches-to-plan'
import type { NewVisit } from '@/lib/data/visits/insert-visits'
import { closedWithin } from '@/lib/domain/branch/closure'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { minutesOfVisit, photosNeeded } from '@/lib/domain/visit/brief'
import type { Purpose } from '@/lib/domain/visit/state'
import { dayOfWall, momentsOf, skippedEdge, type VisitWindow } from '@/lib/domain/visit/window'
import type { StandardContent } from '@/lib/domain/standard/content'

export type Planning = {
  wave: WaveFound
  campaign: CampaignFound
  version: { id: string; content: StandardContent }
  /** With what a visit under each asks of its shopper. */
  scenarios: (ScenarioFound & { effort: { minutes: number; photosNeeded: number } })[]
}

/**
 * All that planning in a wave stands on; the wave is held, so that it does not close meanwhile.
 * @throws Problem 'not_found' | 'wave_closed' | 'campaign_ended' | 'campaign_not_ready' when nothing is published
 */
export async function findPlanning(tx: Tx, actor: Actor, waveId: string, hold = true): Promise<Planning> {
  if (hold) await lockWave(tx, actor.organizationId, waveId)
  const wave = await findWave(tx, actor.organizationId, waveId)
  if (wave.state === 'closed') throw new Problem('wave_closed')
  const campaign = await findCampaign(tx, actor.organizationId, wave.campaignId)
  const version = await latestPinned(tx, actor.organizationId, campaign.standardId)
  if (campaign.state === 'ended') throw new Problem('campaign_ended')
  if (!version) throw new Problem('campaign_not_ready')
  const scenarios = (await listScenarios(tx, actor.organizationId, campaign.id)).filter(({ archived }) => !archived)
  const { content } = version
  return { wave, campaign, version, scenarios: scenarios.map((one) => ({ ...one, effort: { minutes: minutesOfVisit(content, one.content), photosNeeded: photosNeeded(content, one.kind) } })) }
}

export type Wish = { branch: BranchFound; slot: number; scenarioId: string; window: VisitWindow; purpose?: Purpose; notes?: string; replacesVisitId?: string }

/**
 * The row a wish becomes, with the campaign's money and the scenario's effort.
 * @throws Problem 'window_reversed' | 'window_skipped' | 'branch_closed' | 'window_in_past' | 'window_outside_wave' | 'not_found' for a scenario of another campaign
 */
export function newVisit({ wave, campaign, version, scenarios }: Planning, wish: Wish, now: Date): NewVisit {
  const { branch, window, scenarioId, slot, purpose = 'routine', notes = '', replacesVisitId = null } = wish
  const scenario = scenarios.find(({ id }) => id === scenarioId)
  const first = dayOfWall(window.start)
  const regionId = regionOn(branch, first)
  if (!scenario || !regionId) throw new Problem('not_found')
  if (closedWithin(branch.closures, first, dayOfWall(window.end))) throw new Problem('branch_closed')
  assertWindow(window, wave, now)
  return {
    campaignId: campaign.id, waveId: wave.id, branchId: branch.id, regionId, standardVersionId: version.id, scenarioId,
    channel: campaign.channel, purpose, slot, window, bufferDays: campaign.bufferDays, feeMinor: campaign.feeMinor,
    expenseCapMinor: campaign.expenseCapMinor, currency: campaign.currency, completenessTenths: campaign.completenessTenths, ...scenario.effort, notes, replacesVisitId,
  }
}

/** @throws Problem 'window_reversed' | 'window_skipped' | 'window_in_past' | 'window_outside_wave' */
export function assertWindow(window: VisitWindow, wave: { startsOn: string; endsOn: string }, now: Date): void {
  if (window.start >= window.end) throw new Problem('window_reversed')
  const skipped = skippedEdge(window)
  if (skipped) throw new Problem('window_skipped', skipped)
  const { endAt } = momentsOf(window)
  if (endAt <= now) throw new Problem('window_in_past')
  if (dayOfWall(window.start) < wave.startsOn || dayOfWall(window.end) > wave.endsOn) throw new Problem('window_outside_wave')
}
