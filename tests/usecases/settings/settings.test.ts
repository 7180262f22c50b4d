import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import { usualTimeZone } from '@/lib/usecases/branches/usual-time-zone'
import { changeSettings, SettingsChange } from '@/lib/usecases/settings/change-settings'
import { readSettings } from '@/lib/usecases/settings/read-settings'
import { anActor, newOrganization } from '../../support/world'

const wished = SettingsChange.parse({ name: 'Rasa Kava', timeZone: 'Europe/Riga', currency: 'USD', baseLanguage: 'lt' })
const others = ['manager', 'reviewer', 'executive', 'regional_manager', 'branch_manager', 'shopper'] as const

async function anOwner() {
  const organization = await newOrganization()
  return { organization, owner: await anActor(organization.id, 'owner') }
}

test('an owner changes name, zone, currency and language; the address stays, and the history says what changed', async () => {
  const { organization, owner } = await anOwner()
  const before = await readSettings(owner)
  expect(before).toMatchObject({ name: organization.name, slug: organization.slug, currency: 'EUR' })
  await changeSettings(owner, wished)
  expect(await readSettings(owner)).toEqual({ ...before, ...wished })
  await changeSettings(owner, { ...wished, currency: 'EUR' })
  await changeSettings(owner, { ...wished, currency: 'EUR' })
  const entries = await withTenant(owner, (tx) =>
    tx.auditEntry.findMany({ where: { organizationId: organization.id, event: 'organization.changed' }, select: { details: true, actorUserId: true }, orderBy: { id: 'asc' } }),
  )
  expect(entries.map(({ details }) => (details as { changed: string[] }).changed.toSorted())).toEqual([['baseLanguage', 'currency', 'name', 'timeZone'], ['currency']])
  expect(new Set(entries.map(({ actorUserId }) => actorUserId))).toEqual(new Set([owner.userId]))
})

test.each([{ timeZone: 'Europe/Atlantis' }, { currency: 'XXX' }, { name: '  ' }, { baseLanguage: 'xx' }])('what is no setting is refused: %o', (wrong) => {
  expect(SettingsChange.safeParse({ ...wished, ...wrong }).success).toBe(false)
})

test.each(others)('a %s neither reads nor changes the settings', async (role) => {
  const { organization, owner } = await anOwner()
  const actor = await anActor(organization.id, role)
  await expect(async () => readSettings(actor)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(changeSettings(actor, wished)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await readSettings(owner)).toMatchObject({ name: organization.name, currency: 'EUR' })
})

test('an organisation changes its own settings alone', async () => {
  const [one, other] = [await anOwner(), await anOwner()]
  await changeSettings(one.owner, wished)
  expect(await readSettings(other.owner)).toMatchObject({ name: other.organization.name, slug: other.organization.slug, currency: 'EUR' })
})

test('of two owners who save at once the later has the last word, and both are in the history', async () => {
  const { organization, owner } = await anOwner()
  const second = await anActor(organization.id, 'owner')
  await Promise.all([changeSettings(owner, { ...wished, name: 'One' }), changeSettings(second, { ...wished, name: 'Two' })])
  const names = await withTenant(owner, (tx) =>
    tx.auditEntry.findMany({ where: { organizationId: organization.id, event: 'organization.changed' }, select: { actorUserId: true }, orderBy: { id: 'asc' } }),
  )
  expect(names).toHaveLength(2)
  expect((await readSettings(owner)).name).toBe(names[1]!.actorUserId === owner.userId ? 'One' : 'Two')
})

test('a new branch is offered the zone of its organisation, by nobody but the office', async () => {
  const { organization, owner } = await anOwner()
  const stranger = await anOwner()
  await changeSettings(owner, wished)
  expect(await usualTimeZone(await anActor(organization.id, 'branch_manager'))).toBe('Europe/Riga')
  expect(await usualTimeZone(stranger.owner)).not.toBe('Europe/Riga')
  await expect(usualTimeZone(await anActor(organization.id, 'shopper'))).rejects.toMatchObject({ code: 'forbidden' })
})
