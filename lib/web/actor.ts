import 'server-only'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/domain/people/actor'
import { isSlug } from '@/lib/domain/people/slug'
import { may, type Permission } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { identify, identifyAt, identifyIn, organizationsOf } from '@/lib/usecases/identify'
import { SESSION_COOKIES } from './session-cookie'

const sessionToken = async () => {
  const jar = await cookies()
  return SESSION_COOKIES.map((name) => jar.get(name)?.value).find(Boolean)
}

/** The person signed in, or null. Asked once a request. */
export const currentPerson = cache(async () => {
  const token = await sessionToken()
  return token ? identify(token) : null
})

export const requirePerson = cache(async () => (await currentPerson()) ?? redirect('/sign-in'))

export const myOrganizations = cache(async () => organizationsOf((await requirePerson()).userId))

const findActorIn = cache(async (slug: string) => {
  const person = await currentPerson()
  return person ? identifyIn(person.userId, slug) : null
})

/** For pages: sign-in when signed out; "not found" alike for a foreign and an absent organisation or permission. */
export async function requireActor(slug: string, permission?: Permission): Promise<Actor & { organization: { id: string; slug: string; name: string } }> {
  await requirePerson()
  const actor = await findActorIn(slug)
  if (!actor || (permission && !may(actor, permission))) notFound()
  return actor
}

async function personAt(slug: string) {
  const token = await sessionToken()
  return token ? identifyAt(token, slug) : null
}

/** For actions and routes: refusals instead of redirects. @throws Problem 'signed_out' | 'not_found' */
export async function identifyActor(slug: string): Promise<Actor> {
  // What can be no address is asked of nobody.
  const found = isSlug(slug) ? await personAt(slug) : await currentPerson().then((person) => person && { person, actor: null })
  if (!found || !(await isMeant(found.person.userId))) throw new Problem('signed_out')
  if (!found.actor) throw new Problem('not_found')
  return found.actor
}

/** A phone says in whose name it asks: what one person left unsent never goes out under the next person's session. */
export async function isMeant(userId: string): Promise<boolean> {
  const meant = (await headers()).get('etalon-person')
  return meant === null || meant === userId
}
