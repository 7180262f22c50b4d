import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { OUTCOME_PHOTO } from '@/lib/domain/report/outcome-photo'
import { abortVisit } from '@/lib/usecases/field/abort-visit'
import { openReport } from '@/lib/usecases/field/open-report'
import { declineVisit } from '@/lib/usecases/visits/decline-visit'
import { giveBackVisit } from '@/lib/usecases/visits/give-back-visit'
import { assignVisit } from '@/lib/usecases/visits/assign-visit'
import { offerVisits } from '@/lib/usecases/visits/offer-visits'
import { aProgramme, aProgrammeWithVisit, assignmentRowsOf, aVisit, visitRow } from '../../support/programme'
import { anAcceptedVisit, aPhoto, sendPhoto } from '../../support/report-world'
import { anActor } from '../../support/world'

const told = (manager: Actor, visitId: string, event: string) =>
  withTenant(manager, (tx) => tx.auditEntry.count({ where: { organizationId: manager.organizationId, subjectId: visitId, event } }))
const moves = (manager: Actor, visitId: string, verb: string) =>
  withTenant(manager, (tx) => tx.visitTransition.count({ where: { organizationId: manager.organizationId, visitId, verb } }))

/** Said twice at once, and once more after both answers were lost. */
async function thrice(say: () => Promise<void>): Promise<void> {
  await Promise.all([say(), say()])
  await say()
}

const anOffer = async () => {
  const programme = await aProgramme()
  const { manager, shopper, branch } = programme
  const { visitId } = await aVisit(manager, programme, { branchId: branch.id })
  await offerVisits(manager, { visitIds: [visitId], shopperIds: [shopper.shopperId!] })
  return { ...programme, visitId }
}

test('a visit that could not be made, said again by who said it, is ended once: one state, one payment, one replacement, one entry', async () => {
  const { shopper, manager, visitId } = await aProgrammeWithVisit('accepted')
  const { windowStart } = await visitRow(manager, visitId)
  const there = new Date(windowStart.getTime() + 5 * 3_600_000)
  await atTime(there, () => thrice(() => abortVisit(shopper, { visitId, reason: 'unsafe', text: 'A fight' })))
  expect([await told(manager, visitId, 'visit.abort'), await moves(manager, visitId, 'abort')]).toEqual([1, 1])
  expect(await withTenant(manager, (tx) => tx.visit.count({ where: { organizationId: manager.organizationId, replacesVisitId: visitId } }))).toBe(1)
  expect(await withTenant(manager, (tx) => tx.payment.count({ where: { organizationId: manager.organizationId } }))).toBe(1)
  // Other words are another step, and the visit has ended.
  await expect(abortVisit(shopper, { visitId, reason: 'unsafe', text: 'A quarrel' })).rejects.toMatchObject({ code: 'not_in_this_state' })
  await expect(abortVisit(shopper, { visitId, reason: 'closed', text: 'A fight' })).rejects.toMatchObject({ code: 'not_in_this_state' })
})

test('what the office ended was not said by the shopper', async () => {
  const { abortVisit: recordAborted } = await import('@/lib/usecases/visits/abort-visit')
  const { shopper, manager, visitId } = await anAcceptedVisit()
  await recordAborted(manager, { visitId, abortReason: 'unsafe', reason: 'A fight' })
  await expect(abortVisit(shopper, { visitId, reason: 'unsafe', text: 'A fight' })).rejects.toMatchObject({ code: 'not_in_this_state' })
})

test('a visit given back twice opens once, and is given back also when somebody else has it by then', async () => {
  const { shopper, manager, organization, visitId } = await aProgrammeWithVisit('accepted')
  await thrice(() => giveBackVisit(shopper, { visitId, reason: ' Ill ' }))
  expect([await told(manager, visitId, 'visit.give_back'), await moves(manager, visitId, 'give_back')]).toEqual([1, 1])
  await assignVisit(manager, { visitId, shopperId: (await anActor(organization.id, 'shopper')).shopperId! })
  await giveBackVisit(shopper, { visitId, reason: 'Ill' })
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'assigned' })
  await expect(giveBackVisit(shopper, { visitId, reason: 'Away' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(declineVisit(shopper, { visitId, reason: 'Ill' })).rejects.toMatchObject({ code: 'offer_gone' })
})

test.each([
  ['an assigned visit', () => aProgrammeWithVisit('assigned'), 'visit.decline'],
  ['an offer', anOffer, 'offer.declined'],
] as const)('%s declined twice is declined once', async (_, begin, event) => {
  const { shopper, manager, organization, visitId } = await begin()
  await thrice(() => declineVisit(shopper, { visitId, reason: 'Away' }))
  expect(await told(manager, visitId, event)).toBe(1)
  expect(await assignmentRowsOf(manager, visitId)).toEqual([expect.objectContaining({ state: 'declined' })])
  await expect(declineVisit(shopper, { visitId, reason: 'Ill' })).rejects.toMatchObject({ code: 'offer_gone' })
  await expect(giveBackVisit(shopper, { visitId, reason: 'Away' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(declineVisit(await anActor(organization.id, 'shopper'), { visitId, reason: 'Away' })).rejects.toMatchObject({ code: 'not_found' })
})

test('after a visit was declined it can be offered once more, and that offer is answered anew', async () => {
  const { shopper, manager, visitId } = await aProgrammeWithVisit('assigned')
  await declineVisit(shopper, { visitId, reason: 'Away' })
  await assignVisit(manager, { visitId, shopperId: shopper.shopperId! })
  await declineVisit(shopper, { visitId, reason: 'Away' })
  expect(await moves(manager, visitId, 'decline')).toBe(2)
})

test('a phone that heard none of the answers says all of it again, photo and end: one photo, one end', async () => {
  const { shopper, manager, visitId } = await anAcceptedVisit()
  const [id, bytes] = [randomUUID(), await aPhoto()]
  for (const created of [true, false]) {
    await openReport(shopper, { visitId })
    expect(await sendPhoto(shopper, visitId, OUTCOME_PHOTO, { id, bytes })).toEqual({ created, id })
    await abortVisit(shopper, { visitId, reason: 'closed', text: 'Shutters down' })
  }
  expect([await told(manager, visitId, 'visit.abort'), await withTenant(manager, (tx) => tx.evidence.count({ where: { organizationId: manager.organizationId } }))]).toEqual([1, 1])
})
