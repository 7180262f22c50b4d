import type { BrowserContext } from '@playwright/test'
import { insertSession } from '@/lib/data/sessions'
import { PERSON_COOKIE } from '@/lib/offline/person-cookie'
import { SESSION_COOKIES } from '@/lib/web/session-cookie'
import { aDraft } from '../../support/standard'
import { anActor, newOrganization } from '../../support/world'
import { largeStandard } from './large-standard'

/** A draft of so many criteria, and the manager who writes it. */
export async function aDraftOf(criteria: number) {
  const organization = await newOrganization()
  const manager = await anActor(organization.id, 'manager')
  const { standardId } = await aDraft(manager, largeStandard(criteria))
  const token = await insertSession(manager.userId, 'bench')
  return {
    path: `/${organization.slug}/standards/${standardId}/edit`,
    signIn: (context: BrowserContext, appUrl: string) =>
      context.addCookies([
        { name: SESSION_COOKIES[0], value: token, url: appUrl, httpOnly: true },
        { name: PERSON_COOKIE, value: manager.userId, url: appUrl },
      ]),
  }
}
