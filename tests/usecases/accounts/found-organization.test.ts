import { expect, test } from 'vitest'
import { findActor } from '@/lib/data/memberships'
import { withTenant } from '@/lib/data/tenant'
import { NewOrganization } from '@/lib/usecases/accounts/account.schema'
import { foundOrganization } from '@/lib/usecases/accounts/found-organization'
import { organizationsOf } from '@/lib/usecases/identify'
import { readSettings } from '@/lib/usecases/settings/read-settings'
import { anActor, newOrganization } from '../../support/world'

const wish = (organizationName: string) => NewOrganization.parse({ organizationName, industry: 'pharmacy', timeZone: 'Europe/Tallinn' })
const aPerson = async () => ({ userId: (await anActor((await newOrganization()).id, 'reviewer')).userId, language: 'en' as const })

test('whoever founds an organisation owns it, has the root of its tree and stays what they were elsewhere', async () => {
  const person = { ...(await aPerson()), language: 'lt' as const }
  const slug = await foundOrganization(person, wish('Alyva Vaistinė'))
  const owner = (await findActor(person.userId, slug))!
  expect(owner).toMatchObject({ userId: person.userId, roles: ['owner'], scope: { kind: 'all' } })
  expect(await readSettings(owner)).toMatchObject({ name: 'Alyva Vaistinė', industry: 'pharmacy', timeZone: 'Europe/Tallinn', baseLanguage: 'lt', currency: 'EUR' })
  const { regions, events } = await withTenant(owner, async (tx) => ({
    regions: await tx.region.findMany({ where: { organizationId: owner.organizationId }, select: { id: true, name: true, path: true } }),
    events: await tx.auditEntry.findMany({ where: { organizationId: owner.organizationId }, select: { event: true }, orderBy: { id: 'asc' } }),
  }))
  expect(regions).toEqual([{ id: regions[0]!.id, name: 'Alyva Vaistinė', path: [regions[0]!.id] }])
  expect(events.map(({ event }) => event)).toEqual(['organization.founded', 'member.joined'])
  expect(await organizationsOf(person.userId)).toHaveLength(2)
})

test('nobody else comes in by it', async () => {
  const [founder, stranger] = [await aPerson(), await aPerson()]
  const slug = await foundOrganization({ ...founder, language: 'en' }, wish('Closed Doors'))
  expect(await findActor(stranger.userId, slug)).toBeNull()
})

test('two of one name founded at once stand at two addresses', async () => {
  const [one, other] = [await aPerson(), await aPerson()]
  const slugs = await Promise.all([one, other].map(({ userId }) => foundOrganization({ userId, language: 'en' }, wish('Same Name'))))
  expect(slugs.toSorted()).toEqual(['same-name', 'same-name-2'])
  expect((await findActor(one.userId, slugs[0]!))?.organizationId).not.toBe((await findActor(other.userId, slugs[1]!))?.organizationId)
})

test.each([{ organizationName: ' ' }, { industry: 'piracy' }, { organizationName: 'x'.repeat(5_000) }])('what cannot be founded is refused: %o', (wrong) => {
  expect(NewOrganization.safeParse({ ...wish('Fine'), ...wrong }).success).toBe(false)
})
