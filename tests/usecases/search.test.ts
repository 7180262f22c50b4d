import { expect, test } from 'vitest'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import type { Role } from '@/lib/domain/people/role'
import { searchOffice } from '@/lib/usecases/search/search-office'
import { aDraft, aPublishedStandard } from '../support/standard'
import { aBranch, anActor, newOrganization } from '../support/world'

/** A branch, a standard and a shopper that all carry one word in their names. */
async function world() {
  const { id: organizationId, rootRegionId } = await newOrganization()
  const word = `Zuvis${newId().slice(-8)}`
  const manager = await anActor(organizationId, 'manager')
  const branch = await aBranch(organizationId, rootRegionId, { name: `${word} branch` })
  const { standardId } = await aPublishedStandard(manager)
  await withTenant(manager, (tx) => tx.standard.updateMany({ where: { organizationId, id: standardId }, data: { name: `${word} standard` } }))
  await anActor(organizationId, 'shopper', { name: `${word} shopper` })
  return { organizationId, rootRegionId, word, manager, branch }
}
const kindsFor = async (actor: Actor, query: string) => (await searchOffice(actor, { query })).map(({ kind }) => kind).sort()

test('each role finds what it may open and nothing else', async () => {
  const { organizationId, rootRegionId, word, branch } = await world()
  const found: Record<string, string[]> = {}
  for (const role of ['owner', 'manager', 'reviewer', 'executive', 'regional_manager', 'branch_manager', 'shopper'] as const satisfies Role[]) {
    const scope =
      role === 'branch_manager' ? { kind: 'branches' as const, branchIds: [branch.id] }
      : role === 'regional_manager' ? { kind: 'regions' as const, regionIds: [rootRegionId] }
      : { kind: 'all' as const }
    found[role] = await kindsFor(await anActor(organizationId, role, { scope }), word.toLowerCase())
  }
  const [everything, noShoppers] = [['branches', 'shoppers', 'standards'], ['branches', 'standards']]
  expect(found).toEqual({
    owner: everything, manager: everything, reviewer: noShoppers, executive: noShoppers, regional_manager: noShoppers, branch_manager: noShoppers, shopper: [],
  })
})

test('a standard never published is found by who writes standards alone', async () => {
  const { organizationId, word, manager } = await world()
  const { standardId } = await aDraft(manager)
  await withTenant(manager, (tx) => tx.standard.updateMany({ where: { organizationId, id: standardId }, data: { name: `${word} plan` } }))
  const standards = async (actor: Actor) => (await searchOffice(actor, { query: word })).filter(({ kind }) => kind === 'standards').length
  expect(await standards(manager)).toBe(2)
  for (const role of ['reviewer', 'executive'] as const) expect(await standards(await anActor(organizationId, role))).toBe(1)
})

test('another organisation finds none of it', async () => {
  const { word } = await world()
  const { manager: stranger, word: own } = await world()
  expect(await kindsFor(stranger, word)).toEqual([])
  expect(await kindsFor(stranger, own)).toHaveLength(3)
})

test('a branch manager finds the own branch and not the one next door', async () => {
  const { organizationId, rootRegionId, word, branch } = await world()
  const nextDoor = await aBranch(organizationId, rootRegionId, { name: `${word} next door` })
  const actor = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [branch.id] } })
  const ids = (await searchOffice(actor, { query: word })).filter(({ kind }) => kind === 'branches').map(({ id }) => id)
  expect(ids).toEqual([branch.id])
  expect(ids).not.toContain(nextDoor.id)
})

test('one letter and a text longer than any name find nothing; signs of a pattern are letters', async () => {
  const { manager, word } = await world()
  expect(await searchOffice(manager, { query: word.slice(0, 1) })).toEqual([])
  expect(await searchOffice(manager, { query: 'z'.repeat(101) })).toEqual([])
  expect(await searchOffice(manager, { query: '%%%' })).toEqual([])
  expect(await kindsFor(manager, `  ${word}  `)).toHaveLength(3)
})
