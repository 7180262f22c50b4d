import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { addBranch } from '@/lib/usecases/branches/add-branch'
import { closeBranch, reopenBranch } from '@/lib/usecases/branches/close-branch'
import { editBranch } from '@/lib/usecases/branches/edit-branch'
import { listBranches } from '@/lib/usecases/branches/list-branches'
import { moveBranches } from '@/lib/usecases/branches/move-branches'
import { addDuty, finishDuty } from '@/lib/usecases/branches/staff-branch'
import { viewBranch } from '@/lib/usecases/branches/view-branch'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { branchFields } from '../../support/branch'
import { aBranch, anActor, newOrganization } from '../../support/world'

async function aPlace() {
  const { id, rootRegionId: root } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const { branchId } = await addBranch(manager, { fields: branchFields(), regionId: root })
  return { manager, organizationId: id, root, branchId }
}

test('a branch is added, read and changed', async () => {
  const { manager, branchId, root } = await aPlace()
  const branch = await viewBranch(manager, { branchId })
  expect(branch).toMatchObject({ ...branchFields(), state: 'open', revision: 0, region: { id: root, label: 'Rasa Coffee' } })
  const hours = { week: { mon: [], tue: [['09:00', '24:00']] as [string, string][] }, holidays: {} }
  await editBranch(manager, { branchId, revision: 0, fields: branchFields({ name: 'Кафе «Раса» 😀', openingHours: hours, attributes: [] }) })
  expect(await viewBranch(manager, { branchId })).toMatchObject({ name: 'Кафе «Раса» 😀', openingHours: hours, attributes: [], revision: 1 })
})

test('of two edits that saw the same revision one wins', async () => {
  const { manager, branchId } = await aPlace()
  const outcomes = await Promise.allSettled(['One', 'Two'].map((name) => editBranch(manager, { branchId, revision: 0, fields: branchFields({ name }) })))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed_meanwhile' } })
})

test('a code belongs to one branch, also when two take it at once', async () => {
  const { manager, root } = await aPlace()
  const taken = new Problem('branch_code_taken')
  await expect(addBranch(manager, { fields: branchFields(), regionId: root })).rejects.toThrow(taken)
  const both = await Promise.allSettled([1, 2].map(() => addBranch(manager, { fields: branchFields({ code: 'LT-2' }), regionId: root })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { branchId } = await addBranch(manager, { fields: branchFields({ code: 'LT-3' }), regionId: root })
  await expect(editBranch(manager, { branchId, revision: 0, fields: branchFields({ code: 'LT-2' }) })).rejects.toThrow(taken)
  await addBranch(manager, { fields: branchFields({ code: 'lt-2' }), regionId: root })
})

test('a branch closes on a day and opens again; twice is said', async () => {
  const { manager, branchId } = await aPlace()
  await closeBranch(manager, { branchId, closedOn: '2026-01-31' })
  expect(await viewBranch(manager, { branchId })).toMatchObject({ state: 'closed', closedOn: '2026-01-31' })
  await expect(closeBranch(manager, { branchId, closedOn: '2026-01-31' })).rejects.toThrow(new Problem('already_done'))
  expect((await listBranches(manager, {})).total).toBe(0)
  expect((await listBranches(manager, { state: 'closed' })).branches).toMatchObject([{ id: branchId }])
  await reopenBranch(manager, { branchId })
  expect(await viewBranch(manager, { branchId })).toMatchObject({ state: 'open', closedOn: null })
})

test('people have duties in a branch from one day to another; nobody lifts their own', async () => {
  const { manager, organizationId, branchId } = await aPlace()
  const head = await anActor(organizationId, 'branch_manager', { name: 'Ona' })
  const shopper = await anActor(organizationId, 'shopper')
  const { dutyId } = await addDuty(manager, { branchId, userId: head.userId, from: '2026-01-01', to: null })
  expect((await viewBranch(manager, { branchId })).duties).toMatchObject([{ name: 'Ona', from: '2026-01-01', to: null }])
  await expect(addDuty(manager, { branchId, userId: head.userId, from: '2026-03-01', to: null })).rejects.toThrow(new Problem('already_done'))
  await expect(addDuty(manager, { branchId, userId: shopper.userId, from: '2026-01-01', to: null })).rejects.toThrow(new Problem('not_found'))
  await finishDuty(manager, { branchId, dutyId, on: '2026-02-01' })
  expect((await viewBranch(manager, { branchId })).duties).toMatchObject([{ to: '2026-02-01' }])
  await addDuty(manager, { branchId, userId: head.userId, from: '2026-02-01', to: null })
  const working = await anActor(organizationId, 'manager', { dutyBranchIds: [branchId] })
  const own = (await viewBranch(manager, { branchId })).duties.find(({ userId }) => userId === working.userId)!
  await expect(finishDuty(working, { branchId, dutyId: own.id, on: '2026-02-01' })).rejects.toThrow(new Problem('forbidden'))
})

test('branch- and region-level readers see own branches alone, without people or places over time, and change nothing', async () => {
  const { manager, organizationId, root, branchId } = await aPlace()
  const { regionId } = await addRegion(manager, { parentId: root, name: 'South' })
  const other = await aBranch(organizationId, regionId)
  const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [regionId] } })
  const head = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [other.id] } })
  for (const reader of [regional, head]) {
    expect((await listBranches(reader, {})).branches.map(({ id }) => id)).toEqual([other.id])
    expect((await listBranches(reader, { query: 'Gedimino', state: 'all' })).total).toBe(1)
    expect(await viewBranch(reader, { branchId: other.id })).toMatchObject({ placements: [], duties: [], people: [] })
    await expect(viewBranch(reader, { branchId })).rejects.toThrow(new Problem('not_found'))
    await expect(editBranch(reader, { branchId: other.id, revision: 0, fields: branchFields() })).rejects.toThrow(new Problem('forbidden'))
    await expect(closeBranch(reader, { branchId: other.id, closedOn: '2026-01-01' })).rejects.toThrow(new Problem('forbidden'))
    await expect(addBranch(reader, { fields: branchFields(), regionId })).rejects.toThrow(new Problem('forbidden'))
    await expect(addDuty(reader, { branchId: other.id, userId: reader.userId, from: '2026-01-01', to: null })).rejects.toThrow(new Problem('forbidden'))
  }
  await expect(listBranches(await anActor(organizationId, 'shopper'), {})).rejects.toThrow(new Problem('forbidden'))
})

test("a manager of one region neither sees nor changes another's branch", async () => {
  const { manager, organizationId, root, branchId } = await aPlace()
  const { regionId } = await addRegion(manager, { parentId: root, name: 'South' })
  const narrow = await anActor(organizationId, 'manager', { scope: { kind: 'regions', regionIds: [regionId] } })
  await expect(viewBranch(narrow, { branchId })).rejects.toThrow(new Problem('not_found'))
  await expect(editBranch(narrow, { branchId, revision: 0, fields: branchFields() })).rejects.toThrow(new Problem('not_found'))
  await expect(reopenBranch(narrow, { branchId })).rejects.toThrow(new Problem('not_found'))
})

test("another organisation's branch is not found by any verb", async () => {
  const { branchId, root } = await aPlace()
  const { manager: stranger, branchId: own } = await aPlace()
  const notFound = new Problem('not_found')
  await expect(viewBranch(stranger, { branchId })).rejects.toThrow(notFound)
  await expect(editBranch(stranger, { branchId, revision: 0, fields: branchFields() })).rejects.toThrow(notFound)
  await expect(closeBranch(stranger, { branchId, closedOn: '2026-01-01' })).rejects.toThrow(notFound)
  await expect(addDuty(stranger, { branchId, userId: stranger.userId, from: '2026-01-01', to: null })).rejects.toThrow(new Problem('forbidden'))
  await expect(finishDuty(stranger, { branchId: own, dutyId: newId(), on: '2026-01-01' })).rejects.toThrow(notFound)
  await expect(addBranch(stranger, { fields: branchFields({ code: 'X' }), regionId: root })).rejects.toThrow(notFound)
})

test('pages follow each other by key without gap or repetition, forwards and back, in any order', async () => {
  const { manager, organizationId, root, branchId } = await aPlace()
  const region = newId()
  await withTenant(manager, async (tx) => {
    await tx.region.create({ data: { organizationId, id: region, parentId: root, name: 'Far', path: [root, region] }, select: { id: true } })
    const ids = Array.from({ length: 250 }, () => newId())
    await tx.branch.createMany({
      data: ids.map((id, n) => ({ organizationId, id, code: `C${String(n).padStart(3, '0')}`, name: `Branch ${n % 7}`, town: n % 2 ? 'Kaunas' : 'Rīga', timeZone: 'Europe/Riga' })),
    })
    await tx.branchPlacement.createMany({ data: ids.map((id) => ({ organizationId, id: newId(), branchId: id, regionId: region, fromDate: new Date('2020-01-01') })) })
  })
  for (const sort of ['name', 'code', 'town'] as const)
    for (const descending of [false, true]) {
      const first = await listBranches(manager, { sort, descending })
      const second = await listBranches(manager, { sort, descending, after: first.next })
      const third = await listBranches(manager, { sort, descending, after: second.next })
      const all = [first, second, third].flatMap(({ branches }) => branches.map(({ id }) => id))
      expect([new Set(all).size, all.length, third.next, first.previous, first.total]).toEqual([251, 251, null, null, 251])
      const back = await listBranches(manager, { sort, descending, before: third.previous })
      expect(back.branches).toEqual(second.branches)
      expect((await listBranches(manager, { sort, descending, before: back.previous })).previous).toBeNull()
    }
  expect((await listBranches(manager, { regionId: region, town: 'Kaunas', query: 'branch 1' })).total).toBe(18)
  expect((await listBranches(manager, { query: '%' })).total).toBe(0)
  expect((await listBranches(manager, { regionId: root })).total).toBe(251)
  expect((await listBranches(manager, { query: 'Gedimino' })).branches).toMatchObject([{ id: branchId, region: 'Rasa Coffee' }])
})

test('a branch opened long ago stands in its region since then', async () => {
  const { manager, root } = await aPlace()
  const { branchId } = await addBranch(manager, { fields: branchFields({ code: 'OLD', openedOn: '2019-05-01' }), regionId: root })
  expect((await viewBranch(manager, { branchId })).placements).toMatchObject([{ from: '2019-05-01', to: null }])
  const later = await atTime(new Date('2020-01-01T10:00:00Z'), () => addBranch(manager, { fields: branchFields({ code: 'SOON', openedOn: '2020-06-01' }), regionId: root }))
  expect((await viewBranch(manager, later)).placements).toMatchObject([{ from: '2020-01-01', to: null }])
})

test('who is kept to a region adds no branch elsewhere and moves none out of it', async () => {
  const { manager, organizationId, root } = await aPlace()
  const { regionId: north } = await addRegion(manager, { parentId: root, name: 'North' })
  const scoped = await anActor(organizationId, 'manager', { scope: { kind: 'regions', regionIds: [north] } })
  const notFound = new Problem('not_found')
  await expect(addBranch(scoped, { fields: branchFields({ code: 'N-1' }), regionId: root })).rejects.toThrow(notFound)
  const { branchId } = await addBranch(scoped, { fields: branchFields({ code: 'N-1' }), regionId: north })
  await expect(moveBranches(scoped, { branchIds: [branchId], regionId: root, from: '2099-01-01' })).rejects.toThrow(notFound)
})
