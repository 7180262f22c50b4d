import 'server-only'
import { may } from '@/lib/domain/permission'
import { identifyIn, organizationsOf } from '@/lib/usecases/identify'
import { requirePerson } from './actor'

/** A person as a shopper, once for each organisation they shop for, by its name. */
export async function shoppingOf(userId: string) {
  const organizations = (await organizationsOf(userId)).filter(({ roles }) => roles.includes('shopper'))
  const found = await Promise.all(organizations.map(async (organization) => ({ organization, actor: await identifyIn(userId, organization.slug) })))
  return found.flatMap(({ organization, actor }) => (actor && may(actor, 'field:work') && actor.shopperId !== null ? [{ organization, actor }] : []))
}

/** The signed-in person's. For pages: whoever is signed out is led to sign in. */
export const myShopping = async () => shoppingOf((await requirePerson()).userId)
