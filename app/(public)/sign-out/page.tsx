import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { LeavePhone } from '@/components/field/leave-phone'
import type { Messages } from '@/components/field/say'
import { OwnPage } from '@/components/own-page'
import { SubmitButton } from '@/components/ui/submit-button'
import { linkLook } from '@/components/ui/link-look'
import { requirePerson } from '@/lib/web/actor'
import { readerLanguage } from '@/lib/web/reader-language'
import { signOutEverywhereAction } from '../account/actions'
import { PublicPage } from '../public-page'
import { signOutAction } from '../sign-in/actions'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('signOut.title') })

/** A page with a button, for a link alone could be followed by anything that prefetches; `?everywhere` ends the sessions of every device. */
export default async function SignOutPage({ searchParams }: PageProps<'/sign-out'>) {
  const [{ everywhere }, say, person, messages, language] = await Promise.all([searchParams, getTranslations('accounts'), requirePerson(), getMessages(), readerLanguage()])
  const leave = { userId: person.userId, words: messages.field as Messages, language }
  return everywhere === undefined ? (
    <PublicPage
      title={say('signOut.title')}
      description={say('signOut.text', { name: person.name })}
      foot={<Link href="/sign-out?everywhere" prefetch={false} className={linkLook.plain}>{say('signOut.everywhere')}</Link>}
    >
      <OwnPage userId={person.userId} to="/sign-in" />
      <LeavePhone key="here" {...leave} action={signOutAction}>
        <SubmitButton>{say('signOut.submit')}</SubmitButton>
      </LeavePhone>
    </PublicPage>
  ) : (
    <PublicPage
      title={say('signOut.everywhere')}
      description={say('signOut.everywhereText', { name: person.name })}
      foot={<Link href="/account" className={linkLook.plain}>{say('account.title')}</Link>}
    >
      <OwnPage userId={person.userId} to="/sign-in" />
      <LeavePhone key="everywhere" {...leave} action={signOutEverywhereAction}>
        <SubmitButton variant="danger">{say('signOut.everywhere')}</SubmitButton>
      </LeavePhone>
    </PublicPage>
  )
}
