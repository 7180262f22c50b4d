import { hashPassword } from '@/lib/data/accounts/password'
import { findAccountByEmail, insertVerifiedUser } from '@/lib/data/accounts/users'
import { tieShopper } from '@/lib/data/members/invitations'
import { insertMembership } from '@/lib/data/members/save-membership'
import { findActor } from '@/lib/data/memberships'
import { withoutTenant, withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { emptyOwnFields, ShopperFields } from '@/lib/domain/shopper/shopper.schema'
import { foundOrganization } from '@/lib/usecases/accounts/found-organization'
import { openSession } from '@/lib/usecases/accounts/sessions'
import { organizationsOf } from '@/lib/usecases/identify'
import { addShopper } from '@/lib/usecases/shoppers/add-shopper'
import { password } from '../support/password'

/** Somebody with an open session: what the cookies of their browser hold, and who they are. */
export type Person = { userId: string; name: string; email: string; language: string; token: string }
/** An organisation by its place in addresses, and who works in it. */
export type Owned = { org: string; ownerId: string }
export type Shopper = Person & { shopperId: string }

/** Who somebody is in an organisation, as their session would find them. */
export async function actorOf(userId: string, org: string): Promise<Actor> {
  const actor = await findActor(userId, org)
  if (!actor) throw new Error(`nobody of this id in ${org}`)
  return actor
}
export const ownerOf = ({ ownerId, org }: Owned): Promise<Actor> => actorOf(ownerId, org)

let hashed: Promise<string> | undefined

async function newPerson(name: string, email: string): Promise<Person> {
  const passwordHash = await (hashed ??= hashPassword(password))
  const userId = await withoutTenant({ reason: 'sign-in' }, (tx) => insertVerifiedUser(tx, { name, email, language: 'en', passwordHash }))
  if (!userId) throw new Error(`${email} has an account already`)
  return { userId, name, email, language: 'en', token: await openSession(userId, 'Journey') }
}

/** A new person with a new organisation of their own. */
export async function organization({ name, email }: { name: string; email: string }): Promise<Owned & { owner: Person }> {
  const owner = await newPerson('Rasa Kavaliauskė', email)
  const org = await foundOrganization({ userId: owner.userId, language: 'en' }, { organizationName: name, industry: 'food_service', timeZone: 'Europe/Vilnius' })
  return { org, ownerId: owner.userId, owner }
}

/** A new session of somebody who has an account, and their first organisation. */
export async function session({ email }: { email: string }): Promise<{ person: Person; org: string }> {
  const account = await withoutTenant({ reason: 'sign-in' }, (tx) => findAccountByEmail(tx, email))
  if (!account) throw new Error(`${email} has no account`)
  const { id: userId, name, language } = account
  const [first] = await organizationsOf(userId)
  if (!first) throw new Error(`${email} has no organisation`)
  return { person: { userId, name, email, language, token: await openSession(userId, 'Journey') }, org: first.slug }
}

/** One more programme manager, as after an accepted invitation. */
export async function manager({ name, email, ...owned }: Owned & { name: string; email: string }): Promise<Person> {
  const owner = await ownerOf(owned)
  const person = await newPerson(name, email)
  await withTenant(owner, (tx) => insertMembership(tx, owner.organizationId, { userId: person.userId, role: 'manager', regionIds: [], branchIds: [] }))
  return person
}

/** A shopper's file with an account tied to it, as after an accepted invitation. */
export async function shopper({ name, email, ...owned }: Owned & { name: string; email: string }): Promise<Shopper> {
  const owner = await ownerOf(owned)
  const person = await newPerson(name, email)
  const { shopperId } = await addShopper(owner, ShopperFields.parse({ ...emptyOwnFields, town: 'Kaunas', name, email, alias: '', notes: '' }))
  await withTenant(owner, async (tx) => {
    await tieShopper(tx, shopperId, person.userId)
    await insertMembership(tx, owner.organizationId, { userId: person.userId, role: 'shopper', regionIds: [], branchIds: [] })
  })
  return { ...person, shopperId }
}
