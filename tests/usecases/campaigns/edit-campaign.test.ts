import { expect, test } from 'vitest'
import { lockCampaign } from '@/lib/data/campaigns/campaigns'
import { withTenant } from '@/lib/data/tenant'
import { editCampaign } from '@/lib/usecases/campaigns/edit-campaign'
import { AuditQuery, listAudit } from '@/lib/usecases/audit/list-audit'
import { editScenario } from '@/lib/usecases/campaigns/edit-scenario'
import { endCampaign } from '@/lib/usecases/campaigns/end-campaign'
import { listCampaigns } from '@/lib/usecases/campaigns/list-campaigns'
import { listPublishedStandards } from '@/lib/usecases/campaigns/list-published-standards'
import { startCampaign } from '@/lib/usecases/campaigns/start-campaign'
import { viewCampaign } from '@/lib/usecases/campaigns/view-campaign'
import { cancelVisits } from '@/lib/usecases/visits/cancel-visits'
import { replaceVisit } from '@/lib/usecases/visits/replace-visit'
import { archiveStandard } from '@/lib/usecases/standards/archive-standard'
import { aCampaign, aProgramme, aProgrammeWithVisit, aVisit, aWave, day } from '../../support/programme'
import { aDraft, aPublishedStandard } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const refusal = (code: string) => expect.objectContaining({ code })
const pause = () => new Promise((resolve) => setTimeout(resolve, 300))
const outsiders = ['reviewer', 'executive', 'regional_manager', 'branch_manager', 'shopper'] as const
const feeOf = (actor: Parameters<typeof editCampaign>[0], visitId: string) =>
  withTenant(actor, (tx) => tx.visit.findFirstOrThrow({ where: { organizationId: actor.organizationId, id: visitId }, select: { feeMinor: true } }))

test('new settings hold for visits planned from now on', async () => {
  const programme = await aProgrammeWithVisit('draft', { feeMinor: 1_000 })
  const { manager, organization, campaignId, visitId } = programme
  await editCampaign(manager, { campaignId, revision: 0, name: 'Autumn, dearer', feeMinor: 2_000 })
  const branch = await aBranch(organization.id, organization.rootRegionId, { timeZone: 'UTC' })
  const later = await aVisit(manager, programme, { branchId: branch.id })
  expect((await viewCampaign(manager, { campaignId })).campaign).toMatchObject({ name: 'Autumn, dearer', feeMinor: 2_000, state: 'running' })
  expect([await feeOf(manager, visitId), await feeOf(manager, later.visitId)]).toEqual([{ feeMinor: 1_000 }, { feeMinor: 2_000 }])
})

test('a visit keeps the completeness it was planned with', async () => {
  const programme = await aProgrammeWithVisit('draft', { completenessTenths: 700 })
  const { manager, organization, campaignId, visitId } = programme
  const { revision } = (await viewCampaign(manager, { campaignId })).campaign
  await editCampaign(manager, { campaignId, revision, name: 'Autumn, stricter', completenessTenths: 950 })
  const branch = await aBranch(organization.id, organization.rootRegionId, { timeZone: 'UTC' })
  const later = await aVisit(manager, programme, { branchId: branch.id })
  const ofVisit = (id: string) => withTenant(manager, (tx) => tx.visit.findFirstOrThrow({ where: { organizationId: organization.id, id }, select: { completenessTenths: true } }))
  expect([await ofVisit(visitId), await ofVisit(later.visitId)]).toEqual([{ completenessTenths: 700 }, { completenessTenths: 950 }])
  await cancelVisits(manager, { visitIds: [visitId], reason: 'Renovation' })
  const again = await replaceVisit(manager, { visitId })
  expect(await ofVisit(again.visitId)).toEqual({ completenessTenths: 700 })
})

test('a campaign that has started keeps its channel, one that has not may change it', async () => {
  const { id } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const { campaignId } = await aCampaign(manager, { started: false })
  await editCampaign(manager, { campaignId, revision: 0, name: 'By phone', channel: 'telephone' })
  await startCampaign(manager, { campaignId, staffNoticeOn: '2020-01-01' })
  await expect(editCampaign(manager, { campaignId, revision: 1, name: 'On site', channel: 'on_site' })).rejects.toEqual(refusal('already_done'))
  expect((await viewCampaign(manager, { campaignId })).campaign).toMatchObject({ name: 'By phone', channel: 'telephone' })
})

test('a campaign keeps its channel from its first visit on: figures are of one', async () => {
  const programme = await aProgramme({ started: false })
  const { manager, campaignId, branch, organization } = programme
  await aVisit(manager, programme, { branchId: branch.id })
  await expect(editCampaign(manager, { campaignId, revision: 0, name: 'By phone', channel: 'telephone' })).rejects.toEqual(refusal('channel_planned'))
  await editCampaign(manager, { campaignId, revision: 0, name: 'On site' })
  // The database holds it too.
  await expect(withTenant(manager, (tx) => tx.campaign.update({ where: { organizationId_id: { organizationId: organization.id, id: campaignId } }, data: { channel: 'telephone' }, select: { id: true } }))).rejects.toThrow(/foreign key|Foreign key/)
})

test('who changes the channel while the campaign starts waits and then hears of it', async () => {
  const { id } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const { campaignId } = await aCampaign(manager, { started: false })
  const both = await withTenant(manager, async (tx) => {
    await lockCampaign(tx, id, campaignId)
    const started = startCampaign(manager, { campaignId, staffNoticeOn: '2020-01-01' })
    await pause()
    const edited = editCampaign(manager, { campaignId, revision: 0, name: 'By phone', channel: 'telephone' })
    await pause()
    return { outcomes: Promise.allSettled([started, edited]) }
  })
  expect(await both.outcomes).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'already_done' } }])
  expect((await viewCampaign(manager, { campaignId })).campaign).toMatchObject({ state: 'running', channel: 'on_site' })
})

test('of two who change settings at once the later hears of it, and the history says what was changed', async () => {
  const { manager, organization, campaignId } = await aProgramme()
  const owner = await anActor(organization.id, 'owner')
  const edit = (name: string, over: { feeMinor?: number } = {}) => editCampaign(manager, { campaignId, revision: 0, name, ...over })
  const two = await Promise.allSettled([edit('Mine', { feeMinor: 4_200 }), edit('Theirs', { feeMinor: 4_300 })])
  expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(two.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed_meanwhile' } })
  const { campaign } = await viewCampaign(manager, { campaignId })
  expect(campaign.revision).toBe(1)
  const { entries } = await listAudit(owner, AuditQuery.parse({ event: 'campaign.edited' }))
  expect(entries).toHaveLength(1)
  expect((entries[0]!.details as { fields: string[] }).fields).toEqual(expect.arrayContaining(['name', 'feeMinor']))
  expect(entries[0]!.details).not.toMatchObject({ fields: expect.arrayContaining(['currency']) as unknown })
  expect(await editCampaign(manager, { campaignId, revision: 1, name: 'Mine, again' })).toEqual({ campaignId, revision: 2 })
})

test('of two who write a scenario at once the later hears of it, and the history says what was changed', async () => {
  const { manager, organization, campaignId, scenarioId } = await aProgramme()
  const owner = await anActor(organization.id, 'owner')
  const before = (await viewCampaign(manager, { campaignId })).scenarios.find(({ id }) => id === scenarioId)!
  const { persona, task, purchase, forbidden, purchaseLimitMinor, minimumStayMinutes } = before.content
  const same = { campaignId, scenarioId, persona, task, purchase, forbidden, purchaseLimitMinor, minimumStayMinutes }
  const two = await Promise.allSettled(['Tea', 'Cake'].map((name) => editScenario(manager, { ...same, revision: before.revision, name: { en: name } })))
  expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(two.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed_meanwhile' } })
  expect((await listAudit(owner, AuditQuery.parse({ event: 'scenario.edited' }))).entries).toMatchObject([{ subjectId: scenarioId, details: { fields: ['name'] } }])
})

test('a campaign that has ended keeps its settings', async () => {
  const { id } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const { campaignId } = await aCampaign(manager)
  await endCampaign(manager, { campaignId })
  await expect(editCampaign(manager, { campaignId, revision: 0, name: 'Later' })).rejects.toEqual(refusal('campaign_ended'))
})

test('the place is recorded and in nobody’s way until the campaign requires it', async () => {
  const { manager, campaignId } = await aProgramme()
  expect((await viewCampaign(manager, { campaignId })).campaign).toMatchObject({ placeRule: 'record', placeMetres: 300 })
  await editCampaign(manager, { campaignId, revision: 0, name: 'Autumn', placeRule: 'required_near', placeMetres: 150 })
  expect((await viewCampaign(manager, { campaignId })).campaign).toMatchObject({ placeRule: 'required_near', placeMetres: 150 })
})

test('settings that cannot be are refused', async () => {
  const { manager, campaignId } = await aProgramme()
  for (const wrong of [{ name: ' ' }, { feeMinor: -1 }, { minimumVisits: 0 }, { completenessTenths: 1_001 }, { currency: 'euro' }, { placeMetres: 5 }, { placeMetres: 200_000 }])
    await expect(editCampaign(manager, { campaignId, revision: 0, name: 'Autumn', ...wrong })).rejects.toMatchObject({ name: 'ZodError' })
})

test('the list has every campaign, newest first, with its waves and how far each is', async () => {
  const programme = await aProgrammeWithVisit('accepted')
  const { manager, campaignId, waveId } = programme
  await aWave(manager, campaignId, { name: 'Wave 2', startsOn: day(61), endsOn: day(90) })
  const newer = await aCampaign(manager, { name: 'Spring', started: false })
  const campaigns = await listCampaigns(manager)
  expect(campaigns.map(({ id, state, waves }) => [id, state, waves.length])).toEqual([[newer.campaignId, 'draft', 0], [campaignId, 'running', 2]])
  expect(campaigns[1]!.waves.map(({ name }) => name)).toEqual(['Wave 2', 'Wave 1'])
  const [empty, begun] = campaigns[1]!.waves
  expect(begun!.id).toBe(waveId)
  expect(empty!.progress).not.toEqual(begun!.progress)
})

test('progress leaves out what a manager runs themselves', async () => {
  const programme = await aProgrammeWithVisit('accepted')
  const runsIt = await anActor(programme.organization.id, 'manager', { dutyBranchIds: [programme.branch.id] })
  const progressFor = async (actor: Parameters<typeof listCampaigns>[0]) => (await listCampaigns(actor))[0]!.waves[0]!.progress
  expect(await progressFor(runsIt)).not.toEqual(await progressFor(programme.manager))
})

test('a campaign begins on a standard in force, by name; drafts and archived ones are not offered', async () => {
  const manager = await anActor((await newOrganization()).id, 'manager')
  await aDraft(manager)
  expect(await listPublishedStandards(manager)).toEqual({ standards: [], currency: 'EUR' })
  const [kept, archived] = [await aPublishedStandard(manager), await aPublishedStandard(manager)]
  await archiveStandard(manager, { standardId: archived.standardId, archived: true })
  expect((await listPublishedStandards(manager)).standards).toEqual([{ id: kept.standardId, name: 'Café service' }])
})

test.each(outsiders)('a %s neither lists nor edits campaigns', async (role) => {
  const { organization, campaignId } = await aProgramme()
  const actor = await anActor(organization.id, role)
  await expect(listCampaigns(actor)).rejects.toEqual(refusal('forbidden'))
  await expect(listPublishedStandards(actor)).rejects.toEqual(refusal('forbidden'))
  await expect(editCampaign(actor, { campaignId, revision: 0, name: 'Mine' })).rejects.toEqual(refusal('forbidden'))
})

test('a manager of some regions sees campaigns and changes none', async () => {
  const { organization, campaignId } = await aProgramme()
  const regional = await anActor(organization.id, 'manager', { scope: { kind: 'regions', regionIds: [organization.rootRegionId] } })
  expect((await listCampaigns(regional)).map(({ id }) => id)).toEqual([campaignId])
  await expect(editCampaign(regional, { campaignId, revision: 0, name: 'Mine' })).rejects.toEqual(refusal('forbidden'))
})

test('another organisation’s campaigns and standards do not exist', async () => {
  const { campaignId, manager } = await aProgramme()
  const stranger = await anActor((await newOrganization()).id, 'owner')
  expect([await listCampaigns(stranger), (await listPublishedStandards(stranger)).standards]).toEqual([[], []])
  await expect(editCampaign(stranger, { campaignId, revision: 0, name: 'Mine' })).rejects.toEqual(refusal('not_found'))
  expect((await viewCampaign(manager, { campaignId })).campaign.name).toBe('Autumn')
})
