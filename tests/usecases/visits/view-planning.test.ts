import { expect, test } from 'vitest'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { endCampaign } from '@/lib/usecases/campaigns/end-campaign'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { closeBranch } from '@/lib/usecases/branches/close-branch'
import { setShopperState } from '@/lib/usecases/shoppers/edit-shopper'
import { nameRefusals } from '@/lib/usecases/visits/name-refusals'
import { viewCalendar } from '@/lib/usecases/visits/view-calendar'
import { viewPlanning } from '@/lib/usecases/visits/view-planning'
import { cancelVisits } from '@/lib/usecases/visits/cancel-visits'
import { newId } from '@/lib/data/ids'
import { aProgramme, aProgrammeWithVisit, aVisit, aWave, day } from '../../support/programme'
import { aBranch, anActor, newOrganization } from '../../support/world'

const refusal = (code: string) => expect.objectContaining({ code })
const outsiders = ['reviewer', 'executive', 'regional_manager', 'branch_manager', 'shopper'] as const
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** A manager of one region, with a branch in it and one outside. */
async function aRegionalManager() {
  const programme = await aProgramme()
  const { manager, organization } = programme
  const { regionId } = await addRegion(manager, { parentId: organization.rootRegionId, name: 'South' })
  const inside = await aBranch(organization.id, regionId, { timeZone: 'UTC', name: 'Inside' })
  return { ...programme, inside, regional: await anActor(organization.id, 'manager', { scope: { kind: 'regions', regionIds: [regionId] } }) }
}

test('planning chooses from waves still open, and shows what one of them can be planned with', async () => {
  const { manager, organization, waveId, campaignId, branch, shopper, scenarioId } = await aProgramme()
  const next = await aWave(manager, campaignId, { name: 'Wave 2', startsOn: day(61), endsOn: day(90) })
  const closed = await aBranch(organization.id, organization.rootRegionId)
  await closeBranch(manager, { branchId: closed.id, closedOn: day(-1) })
  const paused = await anActor(organization.id, 'shopper')
  await setShopperState(manager, { shopperId: paused.shopperId!, state: 'paused' })
  const seen = await viewPlanning(manager, {})
  expect([ids(seen.waves), seen.wave?.id, seen.campaign?.id]).toEqual([[next.waveId, waveId], waveId, campaignId])
  expect([ids(seen.scenarios), ids(seen.branches)]).toEqual([[scenarioId], [branch.id]])
  expect(ids(seen.shoppers)).toEqual([shopper.shopperId])
  expect((await viewPlanning(manager, { waveId: next.waveId })).wave?.id).toBe(next.waveId)
  expect((await viewPlanning(manager, { waveId: newId() })).wave?.id).toBe(waveId)
})

test('an ended campaign offers no wave, and without one there is nothing to choose', async () => {
  const { manager, campaignId, waveId } = await aProgramme()
  await closeWave(manager, { waveId })
  await endCampaign(manager, { campaignId })
  expect(await viewPlanning(manager, {})).toMatchObject({ waves: [], wave: null, campaign: null, branches: [], shoppers: [] })
})

test('a regional manager plans in branches of the region', async () => {
  const { regional, inside } = await aRegionalManager()
  expect((await viewPlanning(regional, {})).branches).toMatchObject([{ id: inside.id, name: 'Inside' }])
})

test('the calendar is a month of whole weeks: each day’s load, and the visits that begin on it', async () => {
  const programme = await aProgrammeWithVisit('draft')
  const { manager, organization, visitId } = programme
  const branch = await aBranch(organization.id, organization.rootRegionId, { timeZone: 'UTC', name: 'Second' })
  const gone = await aVisit(manager, programme, { branchId: branch.id, start: `${day(2)}T09:00`, end: `${day(2)}T18:00` })
  await cancelVisits(manager, { visitIds: [gone.visitId], reason: 'Not needed' })
  const seen = await viewCalendar(manager, { month: day().slice(0, 7) })
  expect(seen.days.length % 7).toBe(0)
  expect(new Date(seen.days[0]!.day).getUTCDay()).toBe(1)
  expect(seen.days.find((one) => one.day === day())).toEqual({ day: day(), visits: 1, withoutShopper: 1, starting: 1 })
  expect(seen.entries).toEqual([{ id: visitId, branch: 'Gedimino 9', state: 'draft', first: day(), last: day(1) }])
  expect((await viewCalendar(manager, { month: day().slice(0, 7), states: ['accepted'] })).entries).toEqual([])
})

test('its months follow each other over the year’s end, and a month that cannot be is today’s', async () => {
  const { manager } = await aProgramme()
  const december = await viewCalendar(manager, { month: '2026-12' })
  expect(december).toMatchObject({ previous: '2026-11', next: '2027-01', days: expect.arrayContaining([expect.objectContaining({ day: '2027-01-03' })]) })
  expect(december.days[0]!.day).toBe('2026-11-30')
  expect((await viewCalendar(manager, { month: '2026-13' })).month).toBe(day().slice(0, 7))
})

test('a manager sees in it neither other regions nor the branch they work in', async () => {
  const programme = await aRegionalManager()
  const { manager, organization, regional, inside, branch } = programme
  const within = await aVisit(manager, programme, { branchId: inside.id })
  await aVisit(manager, programme, { branchId: branch.id })
  const worksThere = await anActor(organization.id, 'manager', { dutyBranchIds: [inside.id] })
  expect(ids((await viewCalendar(regional, {})).entries)).toEqual([within.visitId])
  expect((await viewCalendar(worksThere, {})).entries.map(({ id }) => id)).not.toContain(within.visitId)
  expect((await viewCalendar(manager, {})).entries).toHaveLength(2)
})

test('refusals are told by the names people know, of what one may see', async () => {
  const programme = await aProgrammeWithVisit('draft')
  const { manager, organization, shopper, branch, visitId } = programme
  const refusals = [{ visitId, shopperId: shopper.shopperId!, code: 'rotation' as const, until: day(9) }]
  expect(await nameRefusals(manager, refusals)).toEqual([{ visit: branch.name, shopper: 'A shopper', code: 'rotation', until: day(9) }])
  expect(await nameRefusals(manager, [])).toEqual([])
  const worksThere = await anActor(organization.id, 'manager', { dutyBranchIds: [branch.id] })
  const stranger = await anActor((await newOrganization()).id, 'owner')
  expect(await nameRefusals(worksThere, refusals)).toMatchObject([{ visit: '' }])
  expect(await nameRefusals(stranger, refusals)).toMatchObject([{ visit: '', shopper: '' }])
})

test.each(outsiders)('a %s sees no plan', async (role) => {
  const { organization, waveId } = await aProgramme()
  const actor = await anActor(organization.id, role)
  for (const look of [() => viewPlanning(actor, { waveId }), () => viewCalendar(actor, {}), () => nameRefusals(actor, [])]) await expect(look()).rejects.toEqual(refusal('forbidden'))
})

test('another organisation’s waves, visits and people are not there', async () => {
  const { waveId, branch } = await aProgrammeWithVisit('draft')
  const stranger = await anActor((await newOrganization()).id, 'owner')
  expect(await viewPlanning(stranger, { waveId })).toMatchObject({ waves: [], wave: null, branches: [] })
  expect((await viewCalendar(stranger, { branchId: branch.id })).entries).toEqual([])
})
