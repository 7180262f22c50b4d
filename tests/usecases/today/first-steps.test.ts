import { expect, test } from 'vitest'
import { addWave } from '@/lib/usecases/campaigns/add-wave'
import { createCampaign } from '@/lib/usecases/campaigns/create-campaign'
import { startCampaign } from '@/lib/usecases/campaigns/start-campaign'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { viewToday } from '@/lib/usecases/today/view-today'
import { viewPlanning } from '@/lib/usecases/visits/view-planning'
import { aProgramme, aVisit, day } from '../../support/programme'
import { aDraft } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

test('a new organisation is led step by step, and left alone once a visit is planned', async () => {
  const organization = await newOrganization()
  const manager = await anActor(organization.id, 'manager')
  const steps = async () => (await viewToday(manager)).firstSteps?.map(({ step, state, beganId }) => [step, state, ...(beganId ? [beganId] : [])])
  const rest = (...ahead: string[]) => ahead.map((step) => [step, 'ahead'])
  expect(await steps()).toEqual(rest('standard', 'branches', 'shoppers', 'campaign', 'visit'))

  const { standardId } = await aDraft(manager)
  expect(await steps()).toEqual([['standard', 'begun', standardId], ...rest('branches', 'shoppers', 'campaign', 'visit')])
  await publishStandard(manager, { standardId, revision: 0, meaning: [] })
  const branch = await aBranch(organization.id, organization.rootRegionId, { timeZone: 'UTC' })
  expect(await steps()).toEqual([['standard', 'done'], ['branches', 'done'], ...rest('shoppers', 'campaign', 'visit')])

  await anActor(organization.id, 'shopper')
  const { campaignId } = await createCampaign(manager, { name: 'Autumn', standardId })
  expect(await steps()).toEqual([['standard', 'done'], ['branches', 'done'], ['shoppers', 'done'], ['campaign', 'begun', campaignId], ['visit', 'ahead']])
  await startCampaign(manager, { campaignId, staffNoticeOn: '2020-01-01' })
  const { waveId } = await addWave(manager, { campaignId, name: 'Wave 1', startsOn: day(-1), endsOn: day(30) })
  expect((await steps())?.at(-2)).toEqual(['campaign', 'done'])

  const [scenario] = (await viewPlanning(manager, { waveId })).scenarios
  await aVisit(manager, { waveId, scenarioId: scenario!.id }, { branchId: branch.id })
  expect(await steps()).toBeUndefined()
})

test('another organisation’s programme is no step of one’s own, and who runs the only branch hears of no visit at it', async () => {
  const programme = await aProgramme()
  const stranger = await anActor((await newOrganization()).id, 'manager')
  expect((await viewToday(stranger)).firstSteps?.every(({ state }) => state === 'ahead')).toBe(true)
  const runsIt = await anActor(programme.organization.id, 'manager', { dutyBranchIds: [programme.branch.id] })
  const before = (await viewToday(runsIt)).firstSteps
  await aVisit(programme.manager, programme, { branchId: programme.branch.id })
  expect((await viewToday(runsIt)).firstSteps).toEqual(before)
  expect((await viewToday(programme.manager)).firstSteps).toBeNull()
})
