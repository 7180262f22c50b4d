import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { closeBranch, previewClosing, reopenBranch } from '@/lib/usecases/branches/close-branch'
import { viewBranch } from '@/lib/usecases/branches/view-branch'
import { aProgrammeWithVisit } from '../../support/programme'
import { aBranch, anActor, newOrganization } from '../../support/world'

const on = <T>(day: string, work: () => Promise<T>) => atTime(new Date(`${day}T12:00:00Z`), work)

async function anOpenBranch() {
  const { id, rootRegionId } = await newOrganization()
  return { manager: await anActor(id, 'manager'), organizationId: id, branch: await aBranch(id, rootRegionId) }
}

test('a closing to come takes effect by its day, and so does opening again', async () => {
  const { manager, branch } = await anOpenBranch()
  const branchId = branch.id
  const stateOn = (day: string) => on(day, async () => (await viewBranch(manager, { branchId })).state)
  await on('2026-03-01', () => closeBranch(manager, { branchId, closedOn: '2026-04-01' }))
  await on('2026-03-01', () => expect(closeBranch(manager, { branchId, closedOn: '2026-05-01' })).rejects.toThrow(new Problem('already_done')))
  expect([await stateOn('2026-03-31'), await stateOn('2026-04-01')]).toEqual(['open', 'closed'])
  await on('2026-04-10', () => reopenBranch(manager, { branchId, on: '2026-06-01' }))
  expect([await stateOn('2026-05-31'), await stateOn('2026-06-01')]).toEqual(['closed', 'open'])
  await on('2026-06-01', () => closeBranch(manager, { branchId, closedOn: '2026-07-01' }))
  await on('2026-06-15', () => reopenBranch(manager, { branchId }))
  const { turns } = await on('2026-06-15', () => viewBranch(manager, { branchId }))
  expect(turns.filter(({ kind }) => kind !== 'placed')).toEqual([{ kind: 'reopened', day: '2026-06-01' }, { kind: 'closed', day: '2026-04-01' }])
})

test('of two who close at once one wins', async () => {
  const { manager, branch } = await anOpenBranch()
  const outcomes = await Promise.allSettled(['2030-04-01', '2030-05-01'].map((closedOn) => closeBranch(manager, { branchId: branch.id, closedOn })))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already_done' } })
})

test('what was closed before today stays so: a branch opens again from today on at the earliest', async () => {
  const { manager, branch } = await anOpenBranch()
  const branchId = branch.id
  await on('2026-02-01', () => closeBranch(manager, { branchId, closedOn: '2026-02-01' }))
  await on('2026-03-01', () => reopenBranch(manager, { branchId }))
  await on('2026-05-01', () => closeBranch(manager, { branchId, closedOn: '2026-05-01' }))
  await on('2026-06-01', async () => {
    for (const day of ['2026-02-10', '2026-05-31']) await expect(reopenBranch(manager, { branchId, on: day })).rejects.toThrow(new Problem('invalid'))
    await reopenBranch(manager, { branchId, on: '2026-06-01' })
    // A closing dated back by mistake is taken back whole.
    await closeBranch(manager, { branchId, closedOn: '2026-06-01' })
    await on('2026-06-03', () => reopenBranch(manager, { branchId, on: '2026-06-01' }))
    await expect(reopenBranch(manager, { branchId, on: '2026-06-01' })).rejects.toThrow(new Problem('already_done'))
  })
  const closures = await withTenant(manager, (tx) => tx.branchClosure.findMany({ orderBy: { fromDate: 'asc' }, select: { fromDate: true, toDate: true } }))
  expect(closures.map(({ fromDate, toDate }) => [fromDate, toDate].map((day) => day?.toISOString().slice(0, 10)))).toEqual([['2026-02-01', '2026-03-01'], ['2026-05-01', '2026-06-01']])
})

test('a closing waits for whoever is giving a visit another window, and neither fails', async () => {
  const { manager, branch, visitId } = await aProgrammeWithVisit('accepted')
  const row = await withTenant(manager, (tx) => tx.visit.findFirstOrThrow({ where: { id: visitId } }))
  const hour = (date: Date) => new Date(date.getTime() + 3_600_000)
  let locked = () => {}
  const begun = new Promise<void>((resolve) => (locked = resolve))
  const changing = withTenant(manager, async (tx) => {
    await tx.$queryRaw`select id::text from "Visit" where id = ${visitId}::uuid for update`
    locked()
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await tx.visit.updateMany({ where: { id: visitId }, data: { windowStart: hour(row.windowStart), windowEnd: hour(row.windowEnd) } })
  })
  await begun
  const closing = closeBranch(manager, { branchId: branch.id, closedOn: row.windowStart.toISOString().slice(0, 10), planned: 'cancel', reason: 'Renovation' })
  const [, closed] = await Promise.all([changing, closing])
  expect(closed).toEqual({ cancelled: 1 })
})

test('visits planned on days it would be closed are named; they stand in the way, or are cancelled in the same step', async () => {
  const { manager, branch, visitId } = await aProgrammeWithVisit('accepted')
  const visit = () => withTenant(manager, (tx) => tx.visit.findFirstOrThrow({ where: { id: visitId }, select: { state: true, windowStart: true, endReason: true } }))
  const closedOn = (await visit()).windowStart.toISOString().slice(0, 10)
  const input = { branchId: branch.id, closedOn }
  expect((await previewClosing(manager, input)).planned).toMatchObject([{ id: visitId, start: closedOn }])
  await expect(closeBranch(manager, input)).rejects.toMatchObject({ code: 'branch_planned', details: { count: 1 } })
  await expect(closeBranch(manager, { ...input, planned: 'cancel' })).rejects.toThrow(new Problem('reason_missing'))
  expect((await visit()).state).toBe('accepted')
  expect(await closeBranch(manager, { ...input, planned: 'cancel', reason: 'Renovation' })).toEqual({ cancelled: 1 })
  expect(await visit()).toMatchObject({ state: 'cancelled', endReason: 'Renovation' })
})

test('the database takes no visit into days a branch is closed on', async () => {
  const { manager, branch, visitId } = await aProgrammeWithVisit('accepted')
  const row = await withTenant(manager, (tx) => tx.visit.findFirstOrThrow({ where: { id: visitId } }))
  const closedOn = new Date(row.windowEnd.getTime() + 3 * 86_400_000).toISOString().slice(0, 10)
  await closeBranch(manager, { branchId: branch.id, closedOn })
  const later = (date: Date) => new Date(date.getTime() + 7 * 86_400_000)
  const moving = withTenant(manager, (tx) =>
    tx.visit.updateMany({ where: { id: visitId }, data: { windowStart: later(row.windowStart), windowEnd: later(row.windowEnd) } }))
  await expect(moving).rejects.toThrow(/closed on these days/)
})

test('only who tends branches and plans closes; nobody the one they work in; nobody another organisation’s', async () => {
  const { manager, organizationId, branch } = await anOpenBranch()
  const input = { branchId: branch.id, closedOn: '2030-01-01' }
  const worksThere = await anActor(organizationId, 'manager', { dutyBranchIds: [branch.id] })
  const { manager: stranger } = await anOpenBranch()
  const planless = { ...manager, roles: ['manager' as const, 'executive' as const] }
  for (const verb of [closeBranch, previewClosing]) {
    await expect(verb(worksThere, input)).rejects.toThrow(new Problem('own_branch'))
    await expect(verb(stranger, input)).rejects.toThrow(new Problem('not_found'))
    await expect(verb(planless, input)).rejects.toThrow(new Problem('forbidden'))
    await expect(verb(await anActor(organizationId, 'executive'), input)).rejects.toThrow(new Problem('forbidden'))
  }
  await expect(reopenBranch(stranger, { branchId: branch.id })).rejects.toThrow(new Problem('not_found'))
})
