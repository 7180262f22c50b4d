import 'server-only'
import { may } from '@/lib/domain/permission'
import { identifyIn } from '@/lib/usecases/identify'
import { myOrganizations, requirePerson } from './actor'

/** The signed-in person as a shopper, once for each organisation they shop for, by its name. For pages. */
export async function myShopping() {
  const { userId } = await requirePerson()
  const organizations = (await myOrganizations()).filter(({ roles }) => roles.includes('shopper'))
  const found = await Promise.all(organizations.map(async (organization) => ({ organization, actor: await identifyIn(userId, organization.slug) })))
  return found.flatMap(({ organization, actor }) => (actor && may(actor, 'field:work') && actor.shopperId !== null ? [{ organization, actor }] : []))
}
