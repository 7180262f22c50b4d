import type { BrowserContext } from '@playwright/test'
import { insertSession } from '@/lib/data/sessions'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import type { StandardContent } from '@/lib/domain/standard/content'
import { PERSON_COOKIE } from '@/lib/offline/person-cookie'
import { SESSION_COOKIES } from '@/lib/web/session-cookie'
import { aReportBegun } from '../../support/report-world'
import { aYesNo } from '../../support/standard'

const SECTIONS = 4

/** So many criteria in four sections, every tenth one asked only when the one before it was answered with no. */
function contentOf(criteria: number): StandardContent {
  const each = criteria / SECTIONS
  return {
    ...blankStandard('en'),
    sections: Array.from({ length: SECTIONS }, (_, place) => ({
      ...blankSection(`part_${place}`, { en: `Part ${place + 1}` }),
      criteria: Array.from({ length: each }, (_, index) => aYesNo(`c_${place}_${index}`, index % 10 === 9 ? { condition: { match: 'all', clauses: [{ about: 'answer', criterionKey: `c_${place}_${index - 1}`, is: 'equal', value: 'no' }] } } : {})),
    })),
  }
}

/** A report of so many criteria that its shopper has begun. */
export async function aReportOf(criteria: number) {
  const { organization, shopper, visitId } = await aReportBegun(contentOf(criteria))
  const token = await insertSession(shopper.userId, 'bench')
  return {
    path: `/field/${organization.slug}/${visitId}`,
    signIn: (context: BrowserContext, appUrl: string) =>
      context.addCookies([
        { name: SESSION_COOKIES[0], value: token, url: appUrl, httpOnly: true },
        { name: PERSON_COOKIE, value: shopper.userId, url: appUrl },
      ]),
  }
}
