import { expect, test } from 'vitest'
import { Problem } from '@/lib/domain/problem'
import { addDuty, handOverDuty } from '@/lib/usecases/branches/staff-branch'
import { viewBranch } from '@/lib/usecases/branches/view-branch'
import { aBranch, anActor, newOrganization } from '../../support/world'

async function aStaffedBranch() {
  const { id, rootRegionId } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const branchId = (await aBranch(id, rootRegionId)).id
  const [ona, jonas, rasa] = await Promise.all(['Ona', 'Jonas', 'Rasa'].map((name) => anActor(id, 'branch_manager', { name })))
  const { dutyId } = await addDuty(manager, { branchId, userId: ona!.userId, from: '2026-01-01', to: null })
  return { organizationId: id, manager, branchId, dutyId, ona: ona!, jonas: jonas!, rasa: rasa! }
}

test('a branch is handed over on a day: the one ends as the other begins', async () => {
  const { manager, branchId, dutyId, ona, jonas } = await aStaffedBranch()
  await handOverDuty(manager, { branchId, dutyId, userId: jonas.userId, on: '2030-03-04' })
  const { duties, turns } = await viewBranch(manager, { branchId })
  expect(duties).toMatchObject([{ name: 'Jonas', from: '2030-03-04', to: null }, { name: 'Ona', from: '2026-01-01', to: '2030-03-04' }])
  expect(turns[0]).toEqual({ kind: 'handed_over', day: '2030-03-04', name: 'Ona', to: 'Jonas' })
  const done = new Problem('already_done')
  await expect(handOverDuty(manager, { branchId, dutyId, userId: jonas.userId, on: '2030-03-05' })).rejects.toThrow(done)
  await expect(handOverDuty(manager, { branchId, dutyId, userId: ona.userId, on: '2030-03-01' })).rejects.toThrow(done)
})

test('of two who hand it over at once one wins', async () => {
  const { manager, branchId, dutyId, jonas, rasa } = await aStaffedBranch()
  const outcomes = await Promise.allSettled([jonas, rasa].map(({ userId }) => handOverDuty(manager, { branchId, dutyId, userId, on: '2030-03-04' })))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already_done' } })
})

test('nobody hands over their own duty, nor to themselves; others have none to hand', async () => {
  const { organizationId, manager, branchId, dutyId, jonas } = await aStaffedBranch()
  const input = { branchId, dutyId, userId: jonas.userId, on: '2030-03-04' }
  const forbidden = new Problem('forbidden')
  await expect(handOverDuty(manager, { ...input, userId: manager.userId })).rejects.toThrow(forbidden)
  await expect(handOverDuty(await anActor(organizationId, 'executive'), input)).rejects.toThrow(forbidden)
  const { manager: stranger } = await aStaffedBranch()
  await expect(handOverDuty(stranger, input)).rejects.toThrow(new Problem('not_found'))
  await expect(handOverDuty(manager, { ...input, userId: (await anActor(organizationId, 'shopper')).userId })).rejects.toThrow(new Problem('not_found'))
})
