import type { BrowserContext } from '@playwright/test'
import { insertSession } from '@/lib/data/sessions'
import { setText } from '@/lib/domain/standard/edit/translate'
import { PERSON_COOKIE } from '@/lib/offline/person-cookie'
import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { saveDraft } from '@/lib/usecases/standards/save-draft'
import { SESSION_COOKIES } from '@/lib/web/session-cookie'
import { aPublishedStandard } from '../../support/standard'
import { anActor, newOrganization } from '../../support/world'
import { largeStandard } from './large-standard'

/** A draft of so many criteria that follows a published version, one question in ten asked otherwise than it was translated, half of them since the version before that one; and the manager who writes it. */
export async function aDraftOf(criteria: number) {
  const organization = await newOrganization()
  const manager = await anActor(organization.id, 'manager')
  const published = largeStandard(criteria)
  const { standardId } = await aPublishedStandard(manager, published)
  const keys = published.sections.flatMap((section) => section.criteria.map(({ key }) => key))
  const askedOtherwise = (from: typeof published, place: number) =>
    keys
      .filter((_, at) => at % 20 === place)
      .reduce((now, key) => setText(now, { of: 'criterion', key, field: 'prompt' }, now.baseLanguage, `Was it so on that day (${key})?`), from)
  const second = askedOtherwise(published, 10)
  await openNextDraft(manager, { standardId })
  await saveDraft(manager, { standardId, revision: 0, content: second })
  await publishStandard(manager, { standardId, revision: 1, meaning: [] })
  await openNextDraft(manager, { standardId })
  await saveDraft(manager, { standardId, revision: 0, content: askedOtherwise(second, 0) })
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
