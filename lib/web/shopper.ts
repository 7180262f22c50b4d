import 'server-only'
import { may } from '@/lib/domain/permission'
import { identifyActor, myOrganizations } from './actor'

/** The signed-in person as a shopper, once for each organisation they shop for, by its name. */
export async function myShopping() {
  const organizations = (await myOrganizations()).filter(({ roles }) => roles.includes('shopper'))
  const actors = await Promise.all(organizations.map(async (organization) => ({ organization, actor: await identifyActor(organization.slug) })))
  return actors.filter(({ actor }) => may(actor, 'field:work') && actor.shopperId !== null)
}
