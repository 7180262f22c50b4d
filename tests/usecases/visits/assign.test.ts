import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { systemActor } from '@/lib/domain/people/actor'
import { abortVisit } from '@/lib/usecases/visits/abort-visit'
import { acceptVisit } from '@/lib/usecases/visits/accept-visit'
import { assignVisit } from '@/lib/usecases/visits/assign-visit'
import { assignVisits } from '@/lib/usecases/visits/assign-visits'
import { cancelVisits } from '@/lib/usecases/visits/cancel-visits'
import { expireClaims } from '@/lib/usecases/visits/expire-claims'
import { markNoShow } from '@/lib/usecases/visits/mark-no-show'
import { offerVisits } from '@/lib/usecases/visits/offer-visits'
import { reassignVisit } from '@/lib/usecases/visits/reassign-visit'
import { replaceVisit } from '@/lib/usecases/visits/replace-visit'
import { rescheduleVisit } from '@/lib/usecases/visits/reschedule-visit'
import { retractVisit } from '@/lib/usecases/visits/retract-visit'
import { viewVisit } from '@/lib/usecases/visits/view-visit'
import { aProgramme, aProgrammeWithVisit, assignmentRowsOf, aVisit, day, visitRow } from '../../support/programme'
import { aBranch, anActor } from '../../support/world'

const refusal = (code: string) => expect.objectContaining({ code })
const hours = (count: number) => new Date(Date.now() + count * 3_600_000)

test('of two who assign at once one wins and the other hears that the visit moved on', async () => {
  const { manager, organization, shopper, visitId } = await aProgrammeWithVisit('draft')
  const other = await anActor(organization.id, 'shopper')
  const both = await Promise.allSettled([shopper, other].map(({ shopperId }) => assignVisit(manager, { visitId, shopperId: shopperId! })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await assignmentRowsOf(manager, visitId)).filter(({ state }) => state === 'assigned')).toHaveLength(1)
})

test('a declared conflict is never offered or assigned, whatever is asked', async () => {
  const { manager, shopper, branch, visitId } = await aProgrammeWithVisit('draft')
  await withTenant(manager, (tx) => tx.shopperConflict.create({ data: { organizationId: manager.organizationId, shopperId: shopper.shopperId!, branchId: branch.id, kind: 'employer' }, select: { kind: true } }))
  await expect(assignVisit(manager, { visitId, shopperId: shopper.shopperId! })).rejects.toEqual(refusal('conflict_of_interest'))
  await expect(offerVisits(manager, { visitIds: [visitId], shopperIds: [shopper.shopperId!] })).rejects.toEqual(refusal('conflict_of_interest'))
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'draft' })
})

test('a selection is dealt by the rules and what found nobody is named', async () => {
  const programme = await aProgramme()
  const { manager, organization, branch, shopper } = programme
  const elsewhere = await aBranch(organization.id, organization.rootRegionId, { timeZone: 'UTC' })
  const visitIds = []
  for (const [branchId, offset] of [[branch.id, 2], [branch.id, 9], [elsewhere.id, 2]] as const)
    visitIds.push((await aVisit(manager, programme, { branchId, start: `${day(offset)}T09:00`, end: `${day(offset)}T18:00` })).visitId)
  const { assigned, refusals } = await assignVisits(manager, { visitIds, shopperIds: [shopper.shopperId!] })
  expect(assigned).toBe(2)
  expect(refusals).toEqual([expect.objectContaining({ shopperId: shopper.shopperId, code: 'rotation' })])
})

test('a selection that is dealt takes back what others were offered of it', async () => {
  const { manager, organization, shopper, visitId } = await aProgrammeWithVisit('draft')
  const other = await anActor(organization.id, 'shopper')
  await offerVisits(manager, { visitIds: [visitId], shopperIds: [other.shopperId!] })
  expect(await assignVisits(manager, { visitIds: [visitId], shopperIds: [shopper.shopperId!] })).toEqual({ assigned: 1, refusals: [] })
  expect(await assignmentRowsOf(manager, visitId)).toEqual([
    expect.objectContaining({ shopperId: other.shopperId, state: 'withdrawn' }),
    expect.objectContaining({ shopperId: shopper.shopperId, state: 'assigned', holds: true }),
  ])
  await expect(acceptVisit(other, { visitId })).rejects.toEqual(refusal('offer_gone'))
})

test('a visit goes from one shopper to another, who is free of the branch again afterwards', async () => {
  const { manager, organization, shopper, visitId } = await aProgrammeWithVisit('accepted')
  const other = await anActor(organization.id, 'shopper')
  await reassignVisit(manager, { visitId, shopperId: other.shopperId! })
  expect(await assignmentRowsOf(manager, visitId)).toEqual([
    expect.objectContaining({ shopperId: shopper.shopperId, state: 'withdrawn', holds: false }),
    expect.objectContaining({ shopperId: other.shopperId, state: 'assigned', holds: true }),
  ])
  await expect(reassignVisit(manager, { visitId, shopperId: other.shopperId! })).rejects.toEqual(refusal('already_done'))
  await reassignVisit(manager, { visitId, shopperId: shopper.shopperId! })
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'assigned' })
})

test('a visit taken back is a draft, and whoever had it has nothing', async () => {
  const { manager, visitId } = await aProgrammeWithVisit('accepted')
  await retractVisit(manager, { visitId })
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'draft' })
  expect(await assignmentRowsOf(manager, visitId)).toEqual([expect.objectContaining({ state: 'withdrawn', holds: false })])
})

test('rescheduling keeps the shopper and is guarded by what the planner saw', async () => {
  const { manager, visitId } = await aProgrammeWithVisit('accepted')
  const { revision } = await visitRow(manager, visitId)
  const moved = { visitId, start: `${day(5)}T09:00`, end: `${day(6)}T18:00` }
  await rescheduleVisit(manager, { ...moved, revision })
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'accepted', windowStart: new Date(`${day(5)}T09:00:00Z`) })
  await expect(rescheduleVisit(manager, { ...moved, revision })).rejects.toEqual(refusal('changed_meanwhile'))
  await expect(rescheduleVisit(manager, { ...moved, start: `${day(90)}T09:00`, end: `${day(91)}T09:00`, revision: revision + 1 })).rejects.toEqual(refusal('window_outside_wave'))
})

test('a cancelled visit says why, tells its shopper, and its replacement takes over the slot', async () => {
  const { manager, visitId } = await aProgrammeWithVisit('accepted')
  await expect(cancelVisits(manager, { visitIds: [visitId], reason: ' ' })).rejects.toEqual(refusal('reason_missing'))
  const { replacementIds } = await cancelVisits(manager, { visitIds: [visitId], reason: 'Renovation', replace: true })
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'cancelled', endReason: 'Renovation' })
  expect(await visitRow(manager, replacementIds[0]!)).toMatchObject({ state: 'draft', slot: 1, replacesVisitId: visitId })
  const mails = await withTenant(manager, (tx) => tx.mailMessage.count({ where: { template: 'task_withdrawn' } }))
  expect(mails).toBeGreaterThan(0)
})

test('one click replaces a visit that ended; of two clicks one plans it', async () => {
  const { manager, visitId } = await aProgrammeWithVisit('accepted')
  await markNoShow(manager, { visitId, replace: false })
  const both = await Promise.allSettled([1, 2].map(() => replaceVisit(manager, { visitId })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'slot_taken' } })
})

test('a live visit is not replaced, a visit to come is no no-show', async () => {
  const programme = await aProgramme()
  const { manager, branch, shopper } = programme
  const { visitId } = await aVisit(manager, programme, { branchId: branch.id, start: `${day(3)}T09:00`, end: `${day(4)}T18:00` })
  await expect(replaceVisit(manager, { visitId })).rejects.toEqual(refusal('not_in_this_state'))
  await assignVisit(manager, { visitId, shopperId: shopper.shopperId! })
  await acceptVisit(shopper, { visitId })
  await expect(markNoShow(manager, { visitId })).rejects.toEqual(refusal('not_in_this_state'))
})

test.each([['closed', 'approved', false], ['recognised', 'refused', true]] as const)('aborted, %s: payment %s, counts for rotation %s', async (abortReason, state, holds) => {
  const { manager, visitId } = await aProgrammeWithVisit('accepted')
  await abortVisit(manager, { visitId, abortReason, replace: false })
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'aborted', abortReason })
  expect(await assignmentRowsOf(manager, visitId)).toEqual([expect.objectContaining({ state: 'accepted', holds })])
  const payments = await withTenant(manager, (tx) => tx.payment.findMany({ where: { organizationId: manager.organizationId }, select: { state: true } }))
  expect(payments).toEqual([{ state }])
})

test('a claim nobody answered in time expires and the visit opens again', async () => {
  const { manager, visitId, organization } = await aProgrammeWithVisit('assigned', { claimHours: 2 })
  const worker = systemActor(organization.id)
  await atTime(hours(1), () => expireClaims(worker))
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'assigned' })
  expect(await atTime(hours(3), () => expireClaims(worker))).toEqual({ expired: 1 })
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'open' })
  expect(await assignmentRowsOf(manager, visitId)).toEqual([expect.objectContaining({ state: 'expired', holds: false })])
  await expect(expireClaims(manager)).rejects.toEqual(refusal('forbidden'))
})

test('nobody without the plan, from elsewhere, or at work in the branch comes near a visit', async () => {
  const { organization, branch, shopper, visitId } = await aProgrammeWithVisit('draft')
  const { manager: stranger } = await aProgramme()
  const runsIt = await anActor(organization.id, 'manager', { dutyBranchIds: [branch.id] })
  const owner = await anActor(organization.id, 'owner', { dutyBranchIds: [branch.id] })
  const executive = await anActor(organization.id, 'executive')
  for (const actor of [stranger, runsIt, owner]) {
    await expect(viewVisit(actor, { visitId })).rejects.toEqual(refusal('not_found'))
    await expect(assignVisit(actor, { visitId, shopperId: shopper.shopperId! })).rejects.toEqual(refusal('not_found'))
    await expect(offerVisits(actor, { visitIds: [visitId], shopperIds: [shopper.shopperId!] })).rejects.toEqual(refusal('not_found'))
    await expect(cancelVisits(actor, { visitIds: [visitId], reason: 'x' })).rejects.toEqual(refusal('not_found'))
    await expect(retractVisit(actor, { visitId })).rejects.toEqual(refusal('not_found'))
    await expect(rescheduleVisit(actor, { visitId, start: `${day(5)}T09:00`, end: `${day(6)}T18:00`, revision: 0 })).rejects.toEqual(refusal('not_found'))
  }
  for (const actor of [executive, shopper]) await expect(viewVisit(actor, { visitId })).rejects.toEqual(refusal('forbidden'))
})
