import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { withoutTenant } from '@/lib/data/tenant'
import { systemActor } from '@/lib/domain/people/actor'
import { viewToday } from '@/lib/usecases/today/view-today'
import { acceptVisit } from '@/lib/usecases/visits/accept-visit'
import { assignVisit } from '@/lib/usecases/visits/assign-visit'
import { offerVisits } from '@/lib/usecases/visits/offer-visits'
import { remindShopper } from '@/lib/usecases/visits/remind-shopper'
import { remindShoppers } from '@/lib/usecases/visits/remind-shoppers'
import { aProgramme, aProgrammeWithVisit, aVisit, day } from '../../support/programme'
import { anActor } from '../../support/world'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const mailsOf = async (email: string) =>
  (await withoutTenant({ reason: 'mail' }, (tx) => tx.mailMessage.findMany({ where: { to: email }, select: { template: true }, orderBy: { createdAt: 'asc' } }))).map(({ template }) => template)

test('what nobody has taken comes with shoppers who could; asked, it leaves the list until a day has passed', async () => {
  const { manager, shopper, visitId } = await aProgrammeWithVisit('draft')
  const first = await viewToday(manager)
  expect(first.hands).toMatchObject({ total: 1, rows: [{ id: visitId, kind: 'unassigned', candidateIds: [shopper.shopperId] }] })
  expect(first).toMatchObject({ branchesAtRisk: 1, waves: [{ progress: { total: 1, toGo: 1, withoutShopper: 1 } }] })
  await offerVisits(manager, { visitIds: [visitId], shopperIds: first.hands.rows[0]!.candidateIds })
  expect((await viewToday(manager)).hands.total).toBe(0)
  expect((await atTime(inDays(1.1), () => viewToday(manager))).hands.rows).toMatchObject([{ id: visitId, kind: 'unanswered' }])
})

test('a report is due, then overdue', async () => {
  const { manager, visitId } = await aProgrammeWithVisit('accepted')
  const kinds = async (days: number) => (await atTime(inDays(days), () => viewToday(manager))).hands.rows.map(({ id, kind }) => [id, kind])
  expect(await kinds(2)).toEqual([[visitId, 'due']])
  expect(await kinds(4)).toEqual([[visitId, 'overdue']])
})

test('whoever runs the branch, another scope and another organisation see none of it', async () => {
  const { organization, branch } = await aProgrammeWithVisit('draft')
  const runsIt = await anActor(organization.id, 'manager', { dutyBranchIds: [branch.id] })
  expect(await viewToday(runsIt)).toMatchObject({ hands: { total: 0 }, branchesAtRisk: 0, waves: [{ progress: { total: 0 } }] })
  const elsewhere = await anActor(organization.id, 'manager', { scope: { kind: 'regions', regionIds: [] } })
  expect((await viewToday(elsewhere)).hands.total).toBe(0)
  const { manager: stranger } = await aProgramme()
  expect((await viewToday(stranger)).hands.total).toBe(0)
  for (const role of ['reviewer', 'executive', 'shopper'] as const) await expect(viewToday(await anActor(organization.id, role))).rejects.toMatchObject({ code: 'forbidden' })
})

test('mails go once: offered, the day before, overdue once a day', async () => {
  const programme = await aProgramme({ reportDueHours: 1 })
  const { manager, organization, branch } = programme
  const email = `shopper-${organization.id}@example.test`
  const shopper = await anActor(organization.id, 'shopper', { email })
  const worker = systemActor(organization.id)
  const { visitId } = await aVisit(manager, programme, { branchId: branch.id, start: `${day(2)}T09:00`, end: `${day(2)}T18:00` })
  await assignVisit(manager, { visitId, shopperId: shopper.shopperId! })
  await acceptVisit(shopper, { visitId })
  const round = (at: string) => atTime(new Date(at), async () => {
    await remindShoppers(worker)
    await remindShoppers(worker)
  })
  await round(`${day(0)}T12:00:00Z`)
  await round(`${day(1)}T12:00:00Z`)
  await round(`${day(2)}T20:00:00Z`)
  await round(`${day(2)}T22:00:00Z`)
  await round(`${day(3)}T21:00:00Z`)
  expect(await mailsOf(email)).toEqual(['assigned', 'day_before', 'overdue', 'overdue'])
  await expect(remindShoppers(manager)).rejects.toMatchObject({ code: 'forbidden' })
})

test('a reminder by hand goes to whoever the visit waits for, once an hour', async () => {
  const { manager, organization, visitId } = await aProgrammeWithVisit('assigned')
  expect(await remindShopper(manager, { visitId })).toEqual({ reminded: 1 })
  await remindShopper(manager, { visitId })
  const sent = await withoutTenant({ reason: 'mail' }, (tx) => tx.mailMessage.count({ where: { template: 'offer_waiting', onceKey: { contains: visitId } } }))
  expect(sent).toBe(1)
  await expect(remindShopper(await anActor(organization.id, 'reviewer'), { visitId })).rejects.toMatchObject({ code: 'forbidden' })
})
