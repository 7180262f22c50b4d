import { now } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import type { StandardContent } from '@/lib/domain/standard/content'
import { addDays, type Day } from '@/lib/domain/visit/days'
import type { VisitState } from '@/lib/domain/visit/state'
import { addWave } from '@/lib/usecases/campaigns/add-wave'
import { createCampaign } from '@/lib/usecases/campaigns/create-campaign'
import { startCampaign } from '@/lib/usecases/campaigns/start-campaign'
import { acceptVisit } from '@/lib/usecases/visits/accept-visit'
import { assignVisit } from '@/lib/usecases/visits/assign-visit'
import { planVisit } from '@/lib/usecases/visits/plan-visit'
import { aPublishedStandard } from './standard'
import { aBranch, anActor, newOrganization } from './world'

export { aPublishedStandard }

/** Today in UTC, shifted by whole days. */
export const day = (offset = 0): Day => addDays(now().toISOString().slice(0, 10), offset)

type Settings = Omit<Parameters<typeof createCampaign>[1], 'standardId' | 'name'> & { name?: string; started?: boolean; content?: StandardContent }

/** A campaign on a standard of its own, running unless told otherwise. */
export async function aCampaign(manager: Actor, { started = true, content, ...settings }: Settings = {}) {
  const { standardId, versionId } = await aPublishedStandard(manager, content)
  const { campaignId } = await createCampaign(manager, { name: 'Autumn', ...settings, standardId })
  if (started) await startCampaign(manager, { campaignId, staffNoticeOn: '2020-01-01' })
  const [scenario] = await withTenant(manager, (tx) =>
    tx.scenario.findMany({ where: { organizationId: manager.organizationId, campaignId }, select: { id: true }, orderBy: { orderKey: 'asc' } }),
  )
  return { campaignId, standardId, versionId, scenarioId: scenario!.id }
}

/** A wave from a month ago to two months ahead. */
export const aWave = (manager: Actor, campaignId: string, over: { name?: string; startsOn?: Day; endsOn?: Day } = {}) =>
  addWave(manager, { campaignId, name: 'Wave 1', startsOn: day(-30), endsOn: day(60), ...over })

type Programme = { waveId: string; scenarioId: string }
type Where = { branchId: string; start?: string; end?: string; slot?: number }

/** A draft whose window is today and tomorrow, whole days. */
export const aVisit = (manager: Actor, { waveId, scenarioId }: Programme, { branchId, start, end, slot }: Where) =>
  planVisit(manager, { waveId, scenarioId, branchId, start: start ?? `${day()}T00:00`, end: end ?? `${day(1)}T23:59`, ...(slot ? { slot } : {}) })

/** An organisation with a manager, a branch, a shopper and a running campaign with its wave. */
export async function aProgramme(settings: Settings = {}) {
  const organization = await newOrganization()
  const manager = await anActor(organization.id, 'manager')
  const shopper = await anActor(organization.id, 'shopper')
  const branch = await aBranch(organization.id, organization.rootRegionId, { timeZone: 'UTC' })
  const campaign = await aCampaign(manager, settings)
  const { waveId } = await aWave(manager, campaign.campaignId)
  return { organization, manager, shopper, branch, waveId, ...campaign }
}
export type TestProgramme = Awaited<ReturnType<typeof aProgramme>>

/** The same with one visit as far as asked: a draft, assigned to the shopper, or accepted by them. */
export async function aProgrammeWithVisit(state: Extract<VisitState, 'draft' | 'assigned' | 'accepted'> = 'accepted', settings: Settings = {}) {
  const programme = await aProgramme(settings)
  const { manager, shopper, branch } = programme
  const { visitId } = await aVisit(manager, programme, { branchId: branch.id })
  if (state !== 'draft') await assignVisit(manager, { visitId, shopperId: shopper.shopperId! })
  if (state === 'accepted') await acceptVisit(shopper, { visitId })
  return { ...programme, visitId }
}

/** The visit's columns that tests ask after. */
export const visitRow = (actor: Actor, visitId: string) =>
  withTenant(actor, (tx) =>
    tx.visit.findUniqueOrThrow({
      where: { organizationId_id: { organizationId: actor.organizationId, id: visitId } },
      select: { state: true, slot: true, replacesVisitId: true, reportDueAt: true, revision: true, windowStart: true, endReason: true, abortReason: true },
    }),
  )

export const assignmentRowsOf = (actor: Actor, visitId: string) =>
  withTenant(actor, (tx) =>
    tx.assignment.findMany({
      where: { organizationId: actor.organizationId, visitId },
      select: { shopperId: true, state: true, holds: true, feeMinor: true, payOn: true },
      orderBy: [{ offeredAt: 'asc' }, { id: 'asc' }],
    }),
  )
