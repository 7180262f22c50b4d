import { expect, test } from 'vitest'
import { limit } from '@/lib/data/accounts/rate-limit'
import { atTime } from '@/lib/data/clock'
import { newId } from '@/lib/data/ids'
import { findActor, listOrganizationsOf } from '@/lib/data/memberships'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { checkPassword } from '@/lib/usecases/accounts/check-password'
import { acceptAsNew, acceptInvitation, readInvitation } from '@/lib/usecases/members/accept-invitation'
import { inviteMember, InviteMember } from '@/lib/usecases/members/invite-member'
import { listMembers } from '@/lib/usecases/members/list-members'
import { revokeInvitation } from '@/lib/usecases/members/revoke-invitation'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { removeRegion } from '@/lib/usecases/regions/remove-region'
import { aFounder, anAddress, mailedToken, newestMail, password } from '../../support/accounts'
import { anActor, newOrganization } from '../../support/world'

async function world() {
  const organization = await newOrganization({ name: 'Kava' })
  return { organization, owner: await anActor(organization.id, 'owner', { name: 'Olga' }) }
}

async function invited(owner: Actor, over: Record<string, unknown> = {}) {
  const email = (over.email as string | undefined) ?? anAddress()
  const { invitationId } = await inviteMember(owner, InviteMember.parse({ email, role: 'reviewer', language: 'en', ...over }))
  return { email, invitationId, token: await mailedToken(email) }
}
const newcomer = (token: string) => acceptAsNew({ token, name: 'Nina', password }, 'direct')
async function aPerson() {
  const { email } = await aFounder()
  return { email, ...(await checkPassword({ email, password }, 'direct')) }
}

test('somebody new joins with a name and a password of their own', async () => {
  const { organization, owner } = await world()
  const { email, token } = await invited(owner, { role: 'regional_manager', regionIds: [organization.rootRegionId] })
  expect((await newestMail(email))!.text).toContain('Olga invites you as regional manager')
  expect(await readInvitation(token)).toEqual({ email, name: '', role: 'regional_manager', organization: 'Kava', hasAccount: false })
  expect(await newcomer(token)).toMatchObject({ slug: organization.slug, role: 'regional_manager' })
  const { userId } = await checkPassword({ email, password }, 'direct')
  expect(await findActor(userId, organization.slug)).toMatchObject({ roles: ['regional_manager'], scope: { kind: 'regions' } })
  expect(await readInvitation(token)).toBeNull()
})

test('somebody with an account joins a second organisation while signed in, and keeps the first', async () => {
  const { owner, organization } = await world()
  const person = await aPerson()
  const { token } = await invited(owner, { email: person.email })
  expect((await readInvitation(token))!.hasAccount).toBe(true)
  await expect(newcomer(token)).rejects.toMatchObject({ code: 'address_taken' })
  await acceptInvitation(person, { token })
  expect((await listOrganizationsOf(person.userId)).map(({ name }) => name)).toEqual(['Kava', 'Rasa Coffee'])
  expect((await findActor(person.userId, organization.slug))!.roles).toEqual(['reviewer'])
})

test('an invitation is for its address alone', async () => {
  const { owner } = await world()
  const { token } = await invited(owner)
  await expect(acceptInvitation(await aPerson(), { token })).rejects.toMatchObject({ code: 'forbidden' })
})

test('one invitation accepted twice at once makes one member', async () => {
  const { owner } = await world()
  const person = await aPerson()
  const { token } = await invited(owner, { email: person.email })
  const results = await Promise.allSettled([acceptInvitation(person, { token }), acceptInvitation(person, { token })])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await listMembers(owner)).members.filter(({ userId }) => userId === person.userId)).toHaveLength(1)
})

test('two invitations to the same role accepted at once make one member', async () => {
  const { owner, organization } = await world()
  const person = await aPerson()
  const first = await invited(owner, { email: person.email })
  // The second takes the place of the first; bring the first back, as if both had been sent at the same moment.
  const second = await invited(owner, { email: person.email })
  await withTenant({ organizationId: organization.id, userId: owner.userId }, (tx) =>
    tx.invitation.updateMany({ where: { id: first.invitationId }, data: { revokedAt: null } }),
  )
  const results = await Promise.allSettled([first, second].map(({ token }) => acceptInvitation(person, { token })))
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already_member' } })
})

test('a newer invitation to the same role takes the place of the older', async () => {
  const { owner } = await world()
  const { email, token } = await invited(owner)
  await invited(owner, { email })
  expect(await readInvitation(token)).toBeNull()
  expect((await listMembers(owner)).invitations.map((one) => one.email)).toEqual([email])
})

test('an invitation taken back or two weeks old is worth nothing', async () => {
  const { owner } = await world()
  const one = await invited(owner)
  await revokeInvitation(owner, one)
  await expect(newcomer(one.token)).rejects.toMatchObject({ code: 'link_expired' })
  const two = await invited(owner)
  const later = new Date(Date.now() + 14.1 * 86_400_000)
  await expect(atTime(later, () => newcomer(two.token))).rejects.toMatchObject({ code: 'link_expired' })
})

test('another organisation cannot take an invitation back', async () => {
  const [here, there] = [await world(), await world()]
  const one = await invited(here.owner)
  await expect(revokeInvitation(there.owner, one)).rejects.toMatchObject({ code: 'not_found' })
  expect(await readInvitation(one.token)).not.toBeNull()
})

test('a manager may take an invitation back no more than send one', async () => {
  const { organization, owner } = await world()
  const manager = await anActor(organization.id, 'manager')
  const one = await invited(owner)
  await expect(revokeInvitation(manager, one)).rejects.toMatchObject({ code: 'forbidden' })
})

test('a member is not invited to the role they have', async () => {
  const { owner } = await world()
  const { email, token } = await invited(owner)
  await newcomer(token)
  await expect(invited(owner, { email })).rejects.toMatchObject({ code: 'already_member' })
})

test('a shopper’s invitation ties their file to the account; managers send it', async () => {
  const { organization } = await world()
  const manager = await anActor(organization.id, 'manager')
  const email = anAddress()
  const shopperId = newId()
  await withTenant(manager, (tx) =>
    tx.shopper.create({ data: { organizationId: organization.id, id: shopperId, alias: 'S-1', name: 'Saulė', email, languages: ['lt'] }, select: { id: true } }),
  )
  const { token } = await invited(manager, { email, role: 'shopper', shopperId })
  await newcomer(token)
  const { userId } = await checkPassword({ email, password }, 'direct')
  expect(await findActor(userId, organization.slug)).toMatchObject({ roles: ['shopper'], shopperId })
  await expect(invited(manager, { role: 'shopper', shopperId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(invited(manager, { role: 'shopper' })).rejects.toMatchObject({ code: 'invalid' })
})

test('an invitation to a region removed since is worth nothing, and makes no account', async () => {
  const { organization, owner } = await world()
  const { regionId } = await addRegion(owner, { parentId: organization.rootRegionId, name: 'North' })
  const person = await aPerson()
  const place = { role: 'regional_manager', regionIds: [regionId] }
  const [known, unknown] = [await invited(owner, { email: person.email, ...place }), await invited(owner, place)]
  await removeRegion(owner, { regionId })
  await expect(acceptInvitation(person, { token: known.token })).rejects.toMatchObject({ code: 'link_expired' })
  await expect(newcomer(unknown.token)).rejects.toMatchObject({ code: 'link_expired' })
  await expect(checkPassword({ email: unknown.email, password }, 'direct')).rejects.toMatchObject({ code: 'wrong_sign_in' })
})

test('an address gets five invitations a day from an organisation, and an organisation sends two hundred', async () => {
  const [{ owner, organization }, other] = [await world(), await world()]
  const email = anAddress()
  const send = (actor: Actor, to: string) => inviteMember(actor, InviteMember.parse({ email: to, role: 'reviewer', language: 'en' }))
  for (let time = 1; time <= 5; time++) await send(owner, email)
  await expect(send(owner, email.toUpperCase())).rejects.toMatchObject({ code: 'too_many_requests' })
  await send(other.owner, email)
  await Promise.all(Array.from({ length: 194 }, () => limit('invitation', { at: anAddress(), place: organization.id })))
  await send(owner, anAddress())
  await expect(send(owner, anAddress())).rejects.toMatchObject({ code: 'too_many_requests' })
  await send(other.owner, anAddress())
})
