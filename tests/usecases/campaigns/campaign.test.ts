import { expect, test } from 'vitest'
import { lockCampaign } from '@/lib/data/campaigns/campaigns'
import { lockWave } from '@/lib/data/campaigns/waves'
import { withTenant } from '@/lib/data/tenant'
import { systemActor } from '@/lib/domain/people/actor'
import { addWave } from '@/lib/usecases/campaigns/add-wave'
import { archiveScenario } from '@/lib/usecases/campaigns/archive-scenario'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { createCampaign } from '@/lib/usecases/campaigns/create-campaign'
import { editScenario } from '@/lib/usecases/campaigns/edit-scenario'
import { editWave } from '@/lib/usecases/campaigns/edit-wave'
import { endCampaign } from '@/lib/usecases/campaigns/end-campaign'
import { startCampaign } from '@/lib/usecases/campaigns/start-campaign'
import { turnProvisional } from '@/lib/usecases/campaigns/turn-provisional'
import { viewCampaign } from '@/lib/usecases/campaigns/view-campaign'
import { cancelVisits } from '@/lib/usecases/visits/cancel-visits'
import { rescheduleVisit } from '@/lib/usecases/visits/reschedule-visit'
import { aCampaign, aProgramme, aProgrammeWithVisit, aVisit, aWave, day } from '../../support/programme'
import { aDraft } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const refusal = (code: string) => expect.objectContaining({ code })
const pause = () => new Promise((resolve) => setTimeout(resolve, 300))
const waveRow = (actor: Parameters<typeof closeWave>[0], waveId: string) =>
  withTenant(actor, (tx) => tx.wave.findFirstOrThrow({ where: { organizationId: actor.organizationId, id: waveId }, select: { state: true, figures: true, closedBy: true } }))

test('a campaign needs something published and brings its own scenarios', async () => {
  const { manager } = await aProgramme()
  const { standardId } = await aDraft(manager)
  await expect(createCampaign(manager, { name: 'Spring', standardId })).rejects.toEqual(refusal('campaign_not_ready'))
  const { campaignId, scenarioId } = await aCampaign(manager)
  const name = { en: 'Tea to go', lt: 'Arbata išsinešti' }
  await editScenario(manager, { campaignId, scenarioId, name, persona: {}, task: {}, purchase: {}, forbidden: {}, purchaseLimitMinor: 500, minimumStayMinutes: 5 })
  expect((await viewCampaign(manager, { campaignId })).scenarios[0]!.content).toMatchObject({ name, kind: 'routine', purchaseLimitMinor: 500 })
  await expect(archiveScenario(manager, { campaignId, scenarioId, archived: true })).rejects.toEqual(refusal('campaign_not_ready'))
})

test('it starts with the date of the notice, or with an owner’s reason, and then stays anonymous', async () => {
  const { id } = await newOrganization()
  const [owner, manager] = [await anActor(id, 'owner'), await anActor(id, 'manager')]
  const { campaignId } = await aCampaign(manager, { started: false })
  await expect(startCampaign(manager, { campaignId })).rejects.toEqual(refusal('staff_notice_missing'))
  await expect(startCampaign(manager, { campaignId, noNoticeReason: 'Theft' })).rejects.toEqual(refusal('forbidden'))
  await startCampaign(owner, { campaignId, noNoticeReason: 'Theft' })
  expect((await viewCampaign(owner, { campaignId })).campaign).toMatchObject({ state: 'running', anonymous: true, noNoticeReason: 'Theft' })
  await expect(startCampaign(owner, { campaignId, staffNoticeOn: '2026-01-01' })).rejects.toEqual(refusal('already_done'))
})

test('a wave has a name of its own and days in their order, and keeps its visits inside', async () => {
  const programme = await aProgrammeWithVisit('draft')
  const { manager, campaignId, waveId } = programme
  await expect(aWave(manager, campaignId)).rejects.toEqual(refusal('already_done'))
  await expect(addWave(manager, { campaignId, name: 'Wave 2', startsOn: day(9), endsOn: day(1) })).rejects.toMatchObject({ name: 'ZodError' })
  await expect(editWave(manager, { waveId, name: 'Wave 1', startsOn: day(5), endsOn: day(60) })).rejects.toEqual(refusal('window_outside_wave'))
  await editWave(manager, { waveId, name: 'Autumn wave', startsOn: day(-1), endsOn: day(30) })
})

test('a wave closes once every visit has ended, freezes its figures, and takes no more visits', async () => {
  const programme = await aProgrammeWithVisit('draft')
  const { manager, campaignId, waveId, visitId, branch } = programme
  await expect(closeWave(manager, { waveId })).rejects.toMatchObject({ code: 'wave_not_over', details: { count: 1 } })
  await expect(endCampaign(manager, { campaignId })).rejects.toEqual(refusal('wave_not_over'))
  await cancelVisits(manager, { visitIds: [visitId], reason: 'Not needed' })
  const both = await Promise.allSettled([1, 2].map(() => closeWave(manager, { waveId })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await waveRow(manager, waveId)).toMatchObject({ state: 'closed', closedBy: manager.userId, figures: { network: { service: null, visits: 0 } } })
  await expect(aVisit(manager, programme, { branchId: branch.id })).rejects.toEqual(refusal('wave_closed'))
  await endCampaign(manager, { campaignId })
  await expect(aWave(manager, campaignId, { name: 'Wave 2' })).rejects.toEqual(refusal('campaign_ended'))
})

test('a manager who runs a branch does not learn from the wave how many visits are planned there', async () => {
  const programme = await aProgrammeWithVisit('draft')
  const { manager, organization, campaignId, waveId, visitId, branch } = programme
  const other = await aBranch(organization.id, organization.rootRegionId, { timeZone: 'UTC' })
  const elsewhere = await aVisit(manager, programme, { branchId: other.id })
  const runsOne = await anActor(organization.id, 'manager', { dutyBranchIds: [branch.id] })
  const closable = async (actor: Parameters<typeof closeWave>[0]) => (await viewCampaign(actor, { campaignId })).waves[0]!.closable
  await expect(closeWave(manager, { waveId })).rejects.toMatchObject({ code: 'wave_not_over', details: { count: 2 } })
  await expect(closeWave(runsOne, { waveId })).rejects.toMatchObject({ code: 'wave_not_over', details: { count: 1 } })
  expect([await closable(manager), await closable(runsOne)]).toEqual([false, false])
  await cancelVisits(manager, { visitIds: [elsewhere.visitId], reason: 'Not needed' })
  await expect(closeWave(runsOne, { waveId })).rejects.toEqual(expect.objectContaining({ code: 'wave_not_over', details: {} }))
  expect([await closable(manager), await closable(runsOne)]).toEqual([false, true])
  await cancelVisits(manager, { visitIds: [visitId], reason: 'Not needed' })
  await closeWave(runsOne, { waveId })
})

test('the figures frozen are means of branches’ means, from the rollups', async () => {
  const programme = await aProgramme()
  const { manager, organization, waveId, branch, versionId } = programme
  await withTenant(manager, (tx) =>
    tx.branchRollup.create({
      data: {
        organizationId: organization.id, branchId: branch.id, month: new Date('2026-11-01'), waveId, standardVersionId: versionId, regionId: organization.rootRegionId,
        channel: 'on_site', origin: 'visit', visits: 4, scored: 4, sumService: 352_000_000n, sumOfficial: 264_000_000n, criticalFailures: 1,
      },
      select: { waveId: true },
    }),
  )
  await closeWave(manager, { waveId })
  const figure = { service: 88_000_000, official: 66_000_000, visits: 4, branches: 1, criticalFailures: 1 }
  expect((await waveRow(manager, waveId)).figures).toMatchObject({
    network: figure, regions: [{ id: organization.rootRegionId, ...figure }], branches: [{ id: branch.id, ...figure }],
  })
})

test('a wave whose days are over turns provisional by itself', async () => {
  const { manager, campaignId, organization, waveId } = await aProgramme()
  const past = await aWave(manager, campaignId, { name: 'Past', startsOn: day(-90), endsOn: day(-31) })
  await turnProvisional(systemActor(organization.id))
  expect([(await waveRow(manager, past.waveId)).state, (await waveRow(manager, waveId)).state]).toEqual(['provisional', 'open'])
  await expect(turnProvisional(manager)).rejects.toEqual(refusal('forbidden'))
})

test('others neither see nor change a campaign', async () => {
  const { campaignId, waveId, organization, standardId } = await aProgramme()
  const { manager: stranger } = await aProgramme()
  await expect(viewCampaign(stranger, { campaignId })).rejects.toEqual(refusal('not_found'))
  await expect(closeWave(stranger, { waveId })).rejects.toEqual(refusal('not_found'))
  await expect(addWave(stranger, { campaignId, name: 'W', startsOn: day(), endsOn: day(1) })).rejects.toEqual(refusal('not_found'))
  await expect(createCampaign(stranger, { name: 'X', standardId })).rejects.toEqual(refusal('not_found'))
  for (const role of ['reviewer', 'executive', 'branch_manager', 'shopper'] as const) {
    const actor = await anActor(organization.id, role, role === 'branch_manager' ? { scope: { kind: 'branches', branchIds: [] } } : {})
    await expect(viewCampaign(actor, { campaignId })).rejects.toEqual(refusal('forbidden'))
    await expect(closeWave(actor, { waveId })).rejects.toEqual(refusal('forbidden'))
  }
})

test('a wave that is shortened while a visit is planned at its edge waits and then hears of it', async () => {
  const programme = await aProgramme()
  const { manager, waveId, branch } = programme
  const both = await withTenant(manager, async (tx) => {
    await lockWave(tx, manager.organizationId, waveId)
    const planned = aVisit(manager, programme, { branchId: branch.id, start: `${day(40)}T00:00`, end: `${day(41)}T23:59` })
    await pause()
    const edited = editWave(manager, { waveId, name: 'Short', startsOn: day(-30), endsOn: day(20) })
    await pause()
    return { outcomes: Promise.allSettled([planned, edited]) }
  })
  expect(await both.outcomes).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'window_outside_wave' } }])
})

test('a visit that is moved to the edge of a wave while that is shortened waits and then hears of it', async () => {
  const programme = await aProgrammeWithVisit('draft')
  const { manager, waveId, visitId } = programme
  const both = await withTenant(manager, async (tx) => {
    await lockWave(tx, manager.organizationId, waveId)
    const edited = editWave(manager, { waveId, name: 'Short', startsOn: day(-30), endsOn: day(20) })
    await pause()
    const moved = rescheduleVisit(manager, { visitId, start: `${day(40)}T00:00`, end: `${day(41)}T23:59`, revision: 0 })
    await pause()
    return { outcomes: Promise.allSettled([edited, moved]) }
  })
  expect(await both.outcomes).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'window_outside_wave' } }])
})

test('a campaign that ends while a wave is added waits for it, and a wave added while it ends is refused', async () => {
  for (const endsFirst of [false, true]) {
    const { manager, campaignId } = await aCampaignAlone()
    const end = () => endCampaign(manager, { campaignId })
    const add = () => aWave(manager, campaignId)
    const both = await withTenant(manager, async (tx) => {
      await lockCampaign(tx, manager.organizationId, campaignId)
      const first = endsFirst ? end() : add()
      await pause()
      const second = endsFirst ? add() : end()
      await pause()
      return { outcomes: Promise.allSettled([first, second]) }
    })
    expect(await both.outcomes).toMatchObject([
      { status: 'fulfilled' }, { status: 'rejected', reason: { code: endsFirst ? 'campaign_ended' : 'wave_not_over' } },
    ])
  }
})

async function aCampaignAlone() {
  const manager = await anActor((await newOrganization()).id, 'manager')
  return { manager, ...(await aCampaign(manager)) }
}
