import { getMessages, getTranslations } from 'next-intl/server'
import { HomeView } from '@/components/field/home-view'
import type { Messages } from '@/components/field/say'
import { UnsentMessages } from '@/components/field/unsent-messages'
import { UnsentNotice } from '@/components/field/unsent-notice'
import { UnsentOutcomes } from '@/components/field/unsent-outcomes'
import { listOwnVisits } from '@/lib/usecases/field/list-own-visits'
import { requirePerson } from '@/lib/web/actor'
import { readerLanguage } from '@/lib/web/reader-language'
import { myShopping } from '@/lib/web/shopper'

export default async function FieldHome() {
  const [person, shopping, say, language, messages] = await Promise.all([requirePerson(), myShopping(), getTranslations('field'), readerLanguage(), getMessages()])
  const lists = await Promise.all(
    shopping.map(async ({ actor, organization }) => (await listOwnVisits(actor)).map((visit) => ({ visit, org: organization.slug, organization: organization.name }))),
  )
  const visits = lists.flat()
  const names = Object.fromEntries(visits.map(({ visit }) => [visit.visitId, visit.branchName]))
  return (
    <HomeView
      visits={visits}
      notices={
        <>
          <UnsentNotice userId={person.userId} names={names} words={messages.field as Messages} language={language} />
          <UnsentOutcomes userId={person.userId} names={names} words={messages.field as Messages} language={language} />
          <UnsentMessages userId={person.userId} names={names} words={messages.field as Messages} language={language} />
        </>
      }
      say={say}
      language={language}
    />
  )
}
