import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { acceptVisit } from '@/lib/usecases/visits/accept-visit'
import { assignVisit } from '@/lib/usecases/visits/assign-visit'
import { declineVisit } from '@/lib/usecases/visits/decline-visit'
import { giveBackVisit } from '@/lib/usecases/visits/give-back-visit'
import { offerVisits } from '@/lib/usecases/visits/offer-visits'
import { aProgramme, aProgrammeWithVisit, assignmentRowsOf, aVisit, aWave, visitRow } from '../../support/programme'
import { anActor } from '../../support/world'

const refusal = (code: Problem['code']) => expect.objectContaining({ code })

test('an accepted visit freezes fee and pay date and ends the other offers', async () => {
  const programme = await aProgramme({ feeMinor: 1_500, payAfterDays: 10, reportDueHours: 12 })
  const { manager, shopper, branch } = programme
  const other = await anActor(programme.organization.id, 'shopper')
  const { visitId } = await aVisit(manager, programme, { branchId: branch.id })
  await offerVisits(manager, { visitIds: [visitId], shopperIds: [shopper.shopperId!, other.shopperId!] })
  await acceptVisit(shopper, { visitId })
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'accepted', reportDueAt: expect.any(Date) })
  const rows = await assignmentRowsOf(manager, visitId)
  expect(rows.find(({ shopperId }) => shopperId === shopper.shopperId)).toMatchObject({ state: 'accepted', holds: true, feeMinor: 1_500, payOn: expect.any(Date) })
  expect(rows.find(({ shopperId }) => shopperId === other.shopperId)).toMatchObject({ state: 'withdrawn', holds: false })
  await expect(acceptVisit(other, { visitId })).rejects.toEqual(refusal('offer_gone'))
})

test('of two shoppers who accept at once one wins and the other hears that it is gone', async () => {
  const programme = await aProgramme()
  const { manager, shopper, branch } = programme
  const other = await anActor(programme.organization.id, 'shopper')
  const { visitId } = await aVisit(manager, programme, { branchId: branch.id })
  await offerVisits(manager, { visitIds: [visitId], shopperIds: [shopper.shopperId!, other.shopperId!] })
  const answers = await Promise.allSettled([shopper, other].map((one) => acceptVisit(one, { visitId })))
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'offer_gone' } })
  expect((await assignmentRowsOf(manager, visitId)).map(({ state }) => state).sort()).toEqual(['accepted', 'withdrawn'])
})

test('a shopper hears of rotation by their own visit, with the day from which the branch is free', async () => {
  const programme = await aProgrammeWithVisit('accepted', { rotationDays: 30 })
  const { manager, shopper, branch, campaignId } = programme
  const next = await aWave(manager, campaignId, { name: 'Wave 2' })
  const { visitId } = await aVisit(manager, { ...programme, ...next }, { branchId: branch.id })
  await expect(offerVisits(manager, { visitIds: [visitId], shopperIds: [shopper.shopperId!] })).rejects.toEqual(refusal('rotation'))
  // Offered while the other visit had no shopper yet, accepted after it had.
  await withTenant(manager, (tx) => tx.assignment.updateMany({ where: { organizationId: manager.organizationId, shopperId: shopper.shopperId! }, data: { holds: false } }))
  await offerVisits(manager, { visitIds: [visitId], shopperIds: [shopper.shopperId!] })
  await withTenant(manager, (tx) => tx.assignment.updateMany({ where: { organizationId: manager.organizationId, state: 'accepted' }, data: { holds: true } }))
  await expect(acceptVisit(shopper, { visitId })).rejects.toMatchObject({ code: 'rotation', details: { until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) } })
})

test('an offer past its time is gone', async () => {
  const programme = await aProgrammeWithVisit('assigned', { claimHours: 2 })
  await atTime(new Date(Date.now() + 3 * 3_600_000), async () => {
    await expect(acceptVisit(programme.shopper, { visitId: programme.visitId })).rejects.toEqual(refusal('offer_gone'))
  })
})

test('a visit that is another shopper’s, another organisation’s or not there answers alike', async () => {
  const { visitId, organization, manager } = await aProgrammeWithVisit('assigned')
  const colleague = await anActor(organization.id, 'shopper')
  const { shopper: stranger } = await aProgramme()
  for (const ask of [() => acceptVisit(colleague, { visitId }), () => acceptVisit(stranger, { visitId }), () => declineVisit(stranger, { visitId })])
    await expect(ask()).rejects.toEqual(refusal('not_found'))
  await expect(acceptVisit(manager, { visitId })).rejects.toEqual(refusal('forbidden'))
})

test('a declined visit opens again and can go to somebody else', async () => {
  const { manager, shopper, visitId, organization } = await aProgrammeWithVisit('assigned')
  await declineVisit(shopper, { visitId, reason: 'Away' })
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'open' })
  expect(await assignmentRowsOf(manager, visitId)).toEqual([expect.objectContaining({ state: 'declined', holds: false })])
  await expect(declineVisit(shopper, { visitId })).rejects.toEqual(refusal('offer_gone'))
  const other = await anActor(organization.id, 'shopper')
  await assignVisit(manager, { visitId, shopperId: other.shopperId! })
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'assigned' })
})

test('an accepted visit is given back with a reason and frees its shopper', async () => {
  const { manager, shopper, visitId } = await aProgrammeWithVisit('accepted')
  await expect(giveBackVisit(shopper, { visitId, reason: ' ' })).rejects.toEqual(refusal('reason_missing'))
  await giveBackVisit(shopper, { visitId, reason: 'Ill' })
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'open', reportDueAt: null })
  expect(await assignmentRowsOf(manager, visitId)).toEqual([expect.objectContaining({ state: 'declined', holds: false })])
})
