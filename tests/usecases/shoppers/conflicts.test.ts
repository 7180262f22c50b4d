import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { addConflict, declareOwnConflict, removeConflict } from '@/lib/usecases/shoppers/declare-conflict'
import { viewShopper } from '@/lib/usecases/shoppers/view-shopper'
import { assignVisit } from '@/lib/usecases/visits/assign-visit'
import { offerVisits } from '@/lib/usecases/visits/offer-visits'
import { aProgramme, aProgrammeWithVisit, assignmentRowsOf, aVisit, visitRow } from '../../support/programme'
import { anActor } from '../../support/world'

test('a conflict withdraws an assignment not yet accepted, and the visit is a draft again', async () => {
  const { manager, shopper, branch, visitId } = await aProgrammeWithVisit('assigned')
  const shopperId = shopper.shopperId!
  expect(await addConflict(manager, { shopperId, branchId: branch.id, kind: 'employer' })).toEqual({ withdrawn: 1, standing: 0 })
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'draft' })
  expect(await assignmentRowsOf(manager, visitId)).toMatchObject([{ state: 'withdrawn', holds: false }])
  await expect(assignVisit(manager, { visitId, shopperId })).rejects.toThrow(new Problem('conflict_of_interest'))
  await expect(addConflict(manager, { shopperId, branchId: branch.id, kind: 'employer' })).rejects.toThrow(new Problem('already_done'))
  await removeConflict(manager, { shopperId, branchId: branch.id })
  await assignVisit(manager, { visitId, shopperId })
})

test('an offer to several stays open for the others', async () => {
  const programme = await aProgramme()
  const { manager, shopper, branch } = programme
  const second = await anActor(manager.organizationId, 'shopper')
  const { visitId } = await aVisit(manager, programme, { branchId: branch.id })
  await offerVisits(manager, { visitIds: [visitId], shopperIds: [shopper.shopperId!, second.shopperId!] })
  await addConflict(manager, { shopperId: shopper.shopperId!, branchId: branch.id, kind: 'relative' })
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'open' })
  expect((await assignmentRowsOf(manager, visitId)).map(({ state }) => state).sort()).toEqual(['offered', 'withdrawn'])
  await addConflict(manager, { shopperId: second.shopperId!, branchId: branch.id, kind: 'relative' })
  expect(await visitRow(manager, visitId)).toMatchObject({ state: 'draft' })
})

test("a shopper's own word declines what was assigned; what was accepted stands and is said", async () => {
  const assigned = await aProgrammeWithVisit('assigned')
  expect(await declareOwnConflict(assigned.shopper, { branchId: assigned.branch.id, kind: 'other' })).toEqual({ withdrawn: 1, standing: 0 })
  expect(await visitRow(assigned.manager, assigned.visitId)).toMatchObject({ state: 'open' })
  const accepted = await aProgrammeWithVisit('accepted')
  expect(await declareOwnConflict(accepted.shopper, { branchId: accepted.branch.id, kind: 'other' })).toEqual({ withdrawn: 0, standing: 1 })
  expect(await visitRow(accepted.manager, accepted.visitId)).toMatchObject({ state: 'accepted' })
})

test('an offer and a conflict at the same moment never both stand', async () => {
  for (let round = 0; round < 6; round++) {
    const programme = await aProgramme()
    const { manager, shopper, branch } = programme
    const shopperId = shopper.shopperId!
    const { visitId } = await aVisit(manager, programme, { branchId: branch.id })
    await Promise.allSettled([
      offerVisits(manager, { visitIds: [visitId], shopperIds: [shopperId] }),
      addConflict(manager, { shopperId, branchId: branch.id, kind: 'other' }),
    ])
    const rows = await assignmentRowsOf(manager, visitId)
    const { conflicts } = await viewShopper(manager, { shopperId })
    expect([conflicts.length, rows.filter(({ state }) => state === 'offered').length]).toEqual([1, 0])
  }
})

test('the file shows visits and pay, but to nobody the plan of their own branch', async () => {
  const { manager, shopper, branch, visitId, organization } = await aProgrammeWithVisit('accepted')
  const shopperId = shopper.shopperId!
  await withTenant(manager, async (tx) => {
    const [assignment] = await tx.assignment.findMany({ where: { visitId }, select: { id: true } })
    const owed = { feeMinor: 1_500, expenseMinor: 350, currency: 'EUR', state: 'approved' as const }
    await tx.payment.create({ data: { organizationId: organization.id, assignmentId: assignment!.id, ...owed } })
  })
  const file = await viewShopper(manager, { shopperId })
  expect(file.visits).toMatchObject([{ visitId, made: false, feeMinor: 1_500, expenseMinor: 350, payment: 'approved' }])
  expect(file.totals).toEqual([{ currency: 'EUR', payment: 'approved', count: 1, sumMinor: 1_850 }])
  const working = await anActor(organization.id, 'manager', { dutyBranchIds: [branch.id] })
  expect(await viewShopper(working, { shopperId })).toMatchObject({ visits: [], totals: [] })
})
