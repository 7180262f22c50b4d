import { expect, test } from 'vitest'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { ShopperFields } from '@/lib/domain/shopper/shopper.schema'
import { identifyIn } from '@/lib/usecases/identify'
import { addShopper } from '@/lib/usecases/shoppers/add-shopper'
import { addConflict, declareOwnConflict, removeConflict } from '@/lib/usecases/shoppers/declare-conflict'
import { editShopper, setShopperState } from '@/lib/usecases/shoppers/edit-shopper'
import { inviteShopper } from '@/lib/usecases/shoppers/invite-shopper'
import { listShoppers } from '@/lib/usecases/shoppers/list-shoppers'
import { editOwnProfile, viewOwnProfile } from '@/lib/usecases/shoppers/own-profile'
import { viewShopper } from '@/lib/usecases/shoppers/view-shopper'
import { openReport } from '@/lib/usecases/field/open-report'
import { assignVisit } from '@/lib/usecases/visits/assign-visit'
import { aProgrammeWithVisit, aVisit } from '../../support/programme'
import { shopperFields } from '../../support/shopper'
import { aBranch, anActor, newOrganization } from '../../support/world'

async function aFile() {
  const { id, rootRegionId } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const branch = await aBranch(id, rootRegionId)
  return { manager, branch, organizationId: id, ...(await addShopper(manager, shopperFields())) }
}

test('a shopper is added with a neutral alias, read, changed and paused', async () => {
  const { manager, shopperId } = await aFile()
  const file = await viewShopper(manager, { shopperId })
  expect(file).toMatchObject({ name: 'Rūta K.', town: 'Vilnius', languages: ['lt', 'ru'], state: 'active', hasAccount: false, revision: 0 })
  expect(file.alias).toMatch(/^[2-9A-Z]{6}$/)
  expect(file.availability).toEqual(shopperFields().availability)
  await editShopper(manager, { shopperId, revision: 0, fields: shopperFields({ name: 'روث 😀', notes: 'Calls on Mondays', alias: 'Amber' }) })
  expect(await viewShopper(manager, { shopperId })).toMatchObject({ name: 'روث 😀', alias: 'Amber', notes: 'Calls on Mondays', revision: 1 })
  await setShopperState(manager, { shopperId, state: 'paused' })
  await expect(setShopperState(manager, { shopperId, state: 'paused' })).rejects.toThrow(new Problem('already_done'))
  expect((await listShoppers(manager, {})).total).toBe(0)
  expect((await listShoppers(manager, { state: 'paused', language: 'ru', town: 'Vilnius', query: 'amber' })).shoppers).toMatchObject([{ id: shopperId, made: 0 }])
})

test('of two edits that saw the same revision one wins; addresses and aliases belong to one shopper', async () => {
  const { manager, shopperId } = await aFile()
  const edits = ['A', 'B'].map((name) => editShopper(manager, { shopperId, revision: 0, fields: shopperFields({ name }) }))
  const outcomes = await Promise.allSettled(edits)
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed_meanwhile' } })
  await expect(addShopper(manager, shopperFields({ email: 'RUTA@example.test' }))).rejects.toThrow(new Problem('address_taken'))
  await addShopper(manager, shopperFields({ email: 'b@example.test', alias: 'Amber' }))
  await expect(addShopper(manager, shopperFields({ email: 'c@example.test', alias: 'Amber' }))).rejects.toThrow(new Problem('alias_taken'))
})

test('what does not fit is refused before it is saved', () => {
  const fits = (over: object) => ShopperFields.safeParse({ ...shopperFields(), ...over }).success
  expect([fits({}), fits({ name: 'x'.repeat(5_000) }), fits({ email: 'no address' }), fits({ languages: ['xx'] })]).toEqual([true, false, false, false])
  expect(fits({ availability: { weekdays: [], dayParts: [], away: [{ from: '2026-02-02', to: '2026-02-01' }] } })).toBe(false)
})

test('an invitation ties an account to the file; a waiting one is shown', async () => {
  const { manager, shopperId } = await aFile()
  await inviteShopper(manager, { shopperId, language: 'lt' })
  expect((await viewShopper(manager, { shopperId })).invitation).toMatchObject({ createdAt: expect.any(Date) as Date })
  const rows = await withTenant(manager, (tx) => tx.invitation.findMany({ where: { shopperId }, select: { email: true, role: true, language: true } }))
  expect(rows).toEqual([{ email: 'ruta@example.test', role: 'shopper', language: 'lt' }])
})

test('nobody but owners and managers opens the files', async () => {
  const { manager, organizationId, shopperId, branch } = await aFile()
  const forbidden = new Problem('forbidden')
  for (const role of ['reviewer', 'executive', 'regional_manager', 'branch_manager', 'shopper'] as const) {
    const other = await anActor(organizationId, role)
    await expect(listShoppers(other, {})).rejects.toThrow(forbidden)
    await expect(viewShopper(other, { shopperId })).rejects.toThrow(forbidden)
    await expect(addShopper(other, shopperFields())).rejects.toThrow(forbidden)
    await expect(editShopper(other, { shopperId, revision: 0, fields: shopperFields() })).rejects.toThrow(forbidden)
    await expect(setShopperState(other, { shopperId, state: 'paused' })).rejects.toThrow(forbidden)
    await expect(addConflict(other, { shopperId, branchId: branch.id, kind: 'other' })).rejects.toThrow(forbidden)
    await expect(removeConflict(other, { shopperId, branchId: branch.id })).rejects.toThrow(forbidden)
    await expect(inviteShopper(other, { shopperId, language: 'en' })).rejects.toThrow(forbidden)
  }
  await expect(viewOwnProfile(manager)).rejects.toThrow(forbidden)
  await expect(declareOwnConflict(manager, { branchId: branch.id, kind: 'other' })).rejects.toThrow(forbidden)
})

test("another organisation's shopper or branch is not found by any verb", async () => {
  const { shopperId, branch } = await aFile()
  const { manager: stranger, shopperId: own } = await aFile()
  const notFound = new Problem('not_found')
  await expect(viewShopper(stranger, { shopperId })).rejects.toThrow(notFound)
  await expect(editShopper(stranger, { shopperId, revision: 0, fields: shopperFields() })).rejects.toThrow(notFound)
  await expect(setShopperState(stranger, { shopperId, state: 'paused' })).rejects.toThrow(notFound)
  await expect(inviteShopper(stranger, { shopperId, language: 'en' })).rejects.toThrow(notFound)
  await expect(addConflict(stranger, { shopperId: own, branchId: branch.id, kind: 'other' })).rejects.toThrow(notFound)
  await expect(removeConflict(stranger, { shopperId, branchId: branch.id })).rejects.toThrow(notFound)
})

test('a shopper tends their own profile and reads no note of the office', async () => {
  const { organizationId, branch } = await aFile()
  const shopper = await anActor(organizationId, 'shopper')
  const before = await viewOwnProfile(shopper)
  expect(Object.keys(before).sort()).toEqual(['branches', 'conflicts', 'email', 'fields', 'name', 'revision'])
  const fields = { ...before.fields, town: 'Kaunas', languages: ['lt' as const] }
  await editOwnProfile(shopper, { revision: before.revision, fields })
  await expect(editOwnProfile(shopper, { revision: before.revision, fields })).rejects.toThrow(new Problem('changed_meanwhile'))
  await declareOwnConflict(shopper, { branchId: branch.id, kind: 'relative' })
  expect(await viewOwnProfile(shopper)).toMatchObject({ fields: { town: 'Kaunas' }, conflicts: [{ branchId: branch.id, kind: 'relative' }] })
  await expect(declareOwnConflict(shopper, { branchId: newId(), kind: 'other' })).rejects.toThrow(new Problem('not_found'))
})

test('pages of shoppers follow each other by key', async () => {
  const { manager, organizationId } = await aFile()
  await withTenant(manager, (tx) =>
    tx.shopper.createMany({
      data: Array.from({ length: 150 }, (_, n) => ({ organizationId, id: newId(), alias: `A${n}`, name: `Name ${n % 5}`, email: `${n}@example.test`, languages: [] })),
    }),
  )
  const first = await listShoppers(manager, {})
  const second = await listShoppers(manager, { after: first.next })
  const ids = [first, second].flatMap(({ shoppers }) => shoppers.map(({ id }) => id))
  expect([new Set(ids).size, second.next, first.previous, first.total]).toEqual([151, null, null, 151])
  expect((await listShoppers(manager, { before: second.previous })).shoppers).toEqual(first.shoppers)
})

test('a paused shopper keeps what they accepted and earned, and takes nothing new', async () => {
  const accepted = await aProgrammeWithVisit('accepted')
  const { organization, manager, shopper, branch } = accepted
  const shopperId = shopper.shopperId!
  await setShopperState(manager, { shopperId, state: 'paused' })
  const paused = await identifyIn(shopper.userId, organization.slug)
  expect(paused?.shopperId).toBe(shopperId)
  expect(await openReport(paused!, { visitId: accepted.visitId })).toMatchObject({ reportId: expect.any(String) as string })
  const { visitId } = await aVisit(manager, accepted, { branchId: branch.id, slot: 2 })
  await expect(assignVisit(manager, { visitId, shopperId })).rejects.toThrow(new Problem('shopper_inactive'))
})
