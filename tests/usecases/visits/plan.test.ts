import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import { listTakenDays } from '@/lib/data/visits/windows'
import { applyPlan } from '@/lib/usecases/visits/apply-plan'
import { openStates, overStates } from '@/lib/domain/visit/state'
import { cancelVisits } from '@/lib/usecases/visits/cancel-visits'
import { assignVisit } from '@/lib/usecases/visits/assign-visit'
import { listVisits } from '@/lib/usecases/visits/list-visits'
import { offerVisits } from '@/lib/usecases/visits/offer-visits'
import { planVisit } from '@/lib/usecases/visits/plan-visit'
import { previewPlan } from '@/lib/usecases/visits/preview-plan'
import { rescheduleVisit } from '@/lib/usecases/visits/reschedule-visit'
import { aCampaign, aProgramme, aVisit, aWave, day, visitRow } from '../../support/programme'
import { aBranch, anActor } from '../../support/world'

const refusal = (code: string) => expect.objectContaining({ code })

test('a visit is planned with the campaign’s money, the scenario’s effort and both moments of its window', async () => {
  const programme = await aProgramme({ feeMinor: 1_200 })
  const { manager, organization, waveId, scenarioId } = programme
  const branch = await aBranch(organization.id, organization.rootRegionId, { timeZone: 'Europe/Vilnius' })
  const { visitId } = await planVisit(manager, { waveId, scenarioId, branchId: branch.id, start: `${day(3)}T09:00`, end: `${day(5)}T18:00` })
  const row = await withTenant(manager, (tx) =>
    tx.visit.findFirstOrThrow({ where: { organizationId: organization.id, id: visitId }, select: { feeMinor: true, minutes: true, state: true, slot: true, regionId: true, timeZone: true, windowStart: true, windowStartAt: true } }),
  )
  expect(row).toMatchObject({ feeMinor: 1_200, state: 'draft', slot: 1, regionId: organization.rootRegionId, timeZone: 'Europe/Vilnius' })
  expect(row.minutes).toBeGreaterThan(0)
  expect([2, 3]).toContain((row.windowStart.getTime() - row.windowStartAt.getTime()) / 3_600_000)
})

test.each([
  ['a window in the past', { start: `${day(-9)}T09:00`, end: `${day(-8)}T18:00` }, 'window_in_past'],
  ['a window outside the wave', { start: `${day(90)}T09:00`, end: `${day(91)}T18:00` }, 'window_outside_wave'],
  ['a window that ends before it begins', { start: `${day(3)}T18:00`, end: `${day(3)}T09:00` }, 'window_reversed'],
])('%s is refused by name', async (_, window, code) => {
  const programme = await aProgramme()
  await expect(aVisit(programme.manager, programme, { branchId: programme.branch.id, ...window })).rejects.toEqual(refusal(code))
})

/** The last Sunday of March in the next year: the clocks of Vilnius skip the hour from three to four. */
const spring = ((march: Date) => new Date(march.getTime() - march.getUTCDay() * 86_400_000).toISOString().slice(0, 10))(new Date(`${Number(day().slice(0, 4)) + 1}-03-31T00:00:00Z`))

test('a window that begins or ends in an hour the clocks skip is refused with the next hour there is, however it is planned', async () => {
  const { manager, organization, campaignId, scenarioId } = await aProgramme()
  const { waveId } = await aWave(manager, campaignId, { name: 'Long', endsOn: spring })
  const { id: branchId } = await aBranch(organization.id, organization.rootRegionId, { timeZone: 'Europe/Vilnius' })
  const begins = { start: `${spring}T03:30`, end: `${spring}T06:00` }
  const skipped = { code: 'window_skipped', details: { day: spring, time: '03:30', next: '04:00' } }
  await expect(aVisit(manager, { waveId, scenarioId }, { branchId, ...begins })).rejects.toMatchObject(skipped)
  await expect(aVisit(manager, { waveId, scenarioId }, { branchId, start: `${spring}T01:00`, end: `${spring}T03:30` })).rejects.toMatchObject(skipped)
  const { visitId } = await aVisit(manager, { waveId, scenarioId }, { branchId, start: `${spring}T01:00`, end: `${spring}T06:00` })
  await expect(rescheduleVisit(manager, { visitId, revision: 0, ...begins })).rejects.toMatchObject(skipped)
  const applied = await applyPlan(manager, { waveId, deal: 'none', visits: [{ branchId, slot: 2, scenarioId, shopperIds: [], ...begins }] })
  expect(applied).toEqual({ visitIds: [], refusals: [expect.objectContaining(skipped)] })
})

test('of two who plan the same slot one wins; a form sent twice plans once', async () => {
  const programme = await aProgramme()
  const { manager, branch } = programme
  const both = await Promise.allSettled([1, 2].map(() => aVisit(manager, programme, { branchId: branch.id, slot: 1 })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'slot_taken' } })
})

test('two visits of a branch keep the campaign’s buffer days', async () => {
  const programme = await aProgramme({ bufferDays: 7 })
  const { manager, branch } = programme
  await aVisit(manager, programme, { branchId: branch.id })
  await expect(aVisit(manager, programme, { branchId: branch.id, start: `${day(8)}T09:00`, end: `${day(8)}T18:00` })).rejects.toEqual(refusal('buffer_days'))
  await aVisit(manager, programme, { branchId: branch.id, start: `${day(9)}T09:00`, end: `${day(9)}T18:00` })
})

test('a shopper, a reviewer and a stranger plan nothing', async () => {
  const programme = await aProgramme()
  const { organization, shopper, branch } = programme
  for (const actor of [shopper, await anActor(organization.id, 'reviewer'), await anActor(organization.id, 'executive')])
    await expect(aVisit(actor, programme, { branchId: branch.id })).rejects.toEqual(refusal('forbidden'))
  const { manager: stranger } = await aProgramme()
  await expect(aVisit(stranger, programme, { branchId: branch.id })).rejects.toEqual(refusal('not_found'))
})

test('a plan is previewed without a trace, applied, and applied again without effect', async () => {
  const programme = await aProgramme()
  const { manager, organization, waveId, shopper } = programme
  const branches = [programme.branch, await aBranch(organization.id, organization.rootRegionId), await aBranch(organization.id, organization.rootRegionId)]
  const wish = { waveId, branchIds: branches.map(({ id }) => id), perBranch: 2, windowDays: 2, deal: 'assign' as const, shopperIds: [shopper.shopperId!] }
  const plan = await previewPlan(manager, wish)
  expect(plan.visits).toHaveLength(6)
  expect(plan.refusals.every(({ code }) => code === 'rotation')).toBe(true)
  expect((await listVisits(manager, {})).total).toBe(0)
  const visits = plan.visits.map(({ window, ...visit }) => ({ ...visit, start: window.start, end: window.end }))
  const first = await applyPlan(manager, { waveId, deal: 'assign', visits })
  expect(first.visitIds).toHaveLength(6)
  const listed = await listVisits(manager, { waveId })
  expect(listed.rows.filter(({ state }) => state === 'assigned')).toHaveLength(3)
  const again = await applyPlan(manager, { waveId, deal: 'assign', visits })
  expect(again).toEqual({ visitIds: [], refusals: expect.arrayContaining([expect.objectContaining({ code: 'slot_taken' })]) })
  expect(again.refusals).toHaveLength(6)
})

test('a manager who runs a branch neither plans nor sees its visits, in the list, in counts or one by one', async () => {
  const programme = await aProgramme()
  const { manager, organization, branch, waveId, scenarioId } = programme
  const { visitId } = await aVisit(manager, programme, { branchId: branch.id })
  const runsIt = await anActor(organization.id, 'manager', { dutyBranchIds: [branch.id] })
  expect((await listVisits(manager, {})).total).toBe(1)
  expect(await listVisits(runsIt, {})).toMatchObject({ total: 0, rows: [] })
  await expect(planVisit(runsIt, { waveId, scenarioId, branchId: branch.id, start: `${day(3)}T09:00`, end: `${day(3)}T18:00` })).rejects.toEqual(refusal('not_found'))
  expect((await previewPlan(runsIt, { waveId, branchIds: [branch.id], perBranch: 2, windowDays: 1 })).visits).toEqual([])
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'draft' })
})

test('the list comes by pages in either direction and order', async () => {
  const programme = await aProgramme()
  const { manager, waveId, scenarioId, branch } = programme
  const visits = Array.from({ length: 130 }, (_, index) => ({
    branchId: branch.id, slot: index + 1, scenarioId, start: `${day(index % 50)}T00:00`, end: `${day((index % 50) + 1)}T20:00`, shopperIds: [],
  }))
  await applyPlan(manager, { waveId, deal: 'none', visits })
  for (const descending of [false, true]) {
    const first = await listVisits(manager, { descending })
    expect([first.rows.length, first.total, first.before]).toEqual([100, 130, null])
    const second = await listVisits(manager, { descending, after: first.after! })
    expect([second.rows.length, second.after]).toEqual([30, null])
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(130)
    const back = await listVisits(manager, { descending, before: second.before! })
    expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
  }
  expect((await listVisits(manager, { after: 'broken' })).rows).toHaveLength(100)
})

test('buffer days lie between any two visits of a branch, of other campaigns too', async () => {
  const programme = await aProgramme({ bufferDays: 7 })
  const { manager, branch, organization } = programme
  const mild = await aCampaign(manager, { name: 'Telephone', bufferDays: 0 })
  const second = { ...mild, ...(await aWave(manager, mild.campaignId)) }
  const on = (at: number) => ({ branchId: branch.id, start: `${day(at)}T09:00`, end: `${day(at)}T18:00` })
  await aVisit(manager, programme, on(10))
  await expect(aVisit(manager, second, on(17))).rejects.toEqual(refusal('buffer_days'))
  await expect(aVisit(manager, second, on(10))).rejects.toEqual(refusal('buffer_days'))
  await aVisit(manager, second, on(18))
  // Two without a buffer may stand together, and a re-check keeps none.
  await aVisit(manager, second, on(18))
  await planVisit(manager, { ...on(11), waveId: second.waveId, scenarioId: second.scenarioId, purpose: 'recheck' })
  const elsewhere = await aBranch(organization.id, organization.rootRegionId, { timeZone: 'UTC' })
  await aVisit(manager, second, { ...on(12), branchId: elsewhere.id })
  const plan = await previewPlan(manager, { waveId: second.waveId, branchIds: [branch.id], perBranch: 4, windowDays: 60, deal: 'none' })
  expect(plan.refusals.map(({ code }) => code)).toContain('buffer_days')
})

test('of a branch’s visits those are asked that stand within a buffer of the days to plan', async () => {
  const programme = await aProgramme({ bufferDays: 7 })
  const { manager, branch, organization, campaignId } = programme
  const ids: string[] = []
  for (const at of [1, 12, 23, 34, 45]) ids.push((await aVisit(manager, programme, { branchId: branch.id, start: `${day(at)}T09:00`, end: `${day(at + 1)}T18:00` })).visitId)
  const taken = (first: number, last: number, bufferDays: number) =>
    withTenant(manager, async (tx) => {
      const found = await listTakenDays(tx, organization.id, { campaignId, branchIds: [branch.id], span: { first: day(first), last: day(last) }, bufferDays })
      return (found.get(branch.id) ?? []).map(({ visitId }) => ids.indexOf(visitId)).sort()
    })
  // The second ends on day 13 and keeps free until day 20; the fourth begins on day 34.
  expect(await taken(20, 28, 5)).toEqual([1, 2])
  expect(await taken(21, 28, 5)).toEqual([2])
  expect(await taken(21, 29, 5)).toEqual([2, 3])
})

test('before the campaign has started visits are drafted, and no shopper is asked', async () => {
  const programme = await aProgramme({ started: false })
  const { manager, branch, waveId, shopper } = programme
  const wish = { waveId, branchIds: [branch.id], perBranch: 1, windowDays: 2, shopperIds: [shopper.shopperId!] }
  await expect(previewPlan(manager, { ...wish, deal: 'assign' })).rejects.toEqual(refusal('campaign_not_started'))
  const [visit] = (await previewPlan(manager, { ...wish, deal: 'none' })).visits
  const { window, ...planned } = visit!
  const visits = [{ ...planned, start: window.start, end: window.end }]
  await expect(applyPlan(manager, { waveId, deal: 'offer', visits })).rejects.toEqual(refusal('campaign_not_started'))
  const { visitIds } = await applyPlan(manager, { waveId, deal: 'none', visits })
  await expect(assignVisit(manager, { visitId: visitIds[0]!, shopperId: shopper.shopperId! })).rejects.toEqual(refusal('campaign_not_started'))
  await expect(offerVisits(manager, { visitIds, shopperIds: [shopper.shopperId!] })).rejects.toEqual(refusal('campaign_not_started'))
})

test('of two campaigns that plan the same days of a branch at once, one wins', async () => {
  const programme = await aProgramme({ bufferDays: 7 })
  const { manager, organization } = programme
  const other = await aCampaign(manager, { name: 'Telephone', bufferDays: 3 })
  const second = { ...other, ...(await aWave(manager, other.campaignId)) }
  const branches = await Promise.all(Array.from({ length: 6 }, () => aBranch(organization.id, organization.rootRegionId, { timeZone: 'UTC' })))
  const visits = (scenarioId: string, backwards: boolean) =>
    (backwards ? branches.toReversed() : branches).map(({ id }) => ({ branchId: id, slot: 1, scenarioId, start: `${day(5)}T09:00`, end: `${day(6)}T18:00`, shopperIds: [] }))
  const [one, two] = await Promise.all([
    applyPlan(manager, { waveId: programme.waveId, deal: 'none', visits: visits(programme.scenarioId, false) }),
    applyPlan(manager, { waveId: second.waveId, deal: 'none', visits: visits(second.scenarioId, true) }),
  ])
  expect(one.visitIds.length + two.visitIds.length).toBe(6)
  expect([...one.refusals, ...two.refusals].map(({ code }) => code)).toEqual(Array.from({ length: 6 }, () => 'buffer_days'))
})

test('the open part of the list comes first in time, page by page, without what is over', async () => {
  const programme = await aProgramme()
  const { manager, waveId, scenarioId, branch } = programme
  const visits = Array.from({ length: 112 }, (_, index) => ({
    branchId: branch.id, slot: index + 1, scenarioId, start: `${day((index * 7) % 50)}T00:00`, end: `${day(((index * 7) % 50) + 1)}T20:00`, shopperIds: [],
  }))
  await applyPlan(manager, { waveId, deal: 'none', visits })
  const everything = await listVisits(manager, {})
  await cancelVisits(manager, { visitIds: everything.rows.slice(0, 6).map(({ id }) => id), reason: 'not needed' })
  const states = [...openStates]
  const first = await listVisits(manager, { states })
  const second = await listVisits(manager, { states, after: first.after! })
  expect([first.total, first.rows.length, second.rows.length]).toEqual([106, 100, 6])
  const windows = [...first.rows, ...second.rows].map(({ windowStart }) => windowStart)
  expect(windows).toEqual([...windows].sort())
  const over = await listVisits(manager, { states: [...overStates], descending: true })
  expect([over.total, new Set(over.rows.map(({ state }) => state))]).toEqual([6, new Set(['cancelled'])])
})
