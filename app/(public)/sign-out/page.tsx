import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { LeavePhone } from '@/components/field/leave-phone'
import type { Messages } from '@/components/field/say'
import { SubmitButton } from '@/components/ui/submit-button'
import { linkLook } from '@/components/ui/link-look'
import { requirePerson } from '@/lib/web/actor'
import { readerLanguage } from '@/lib/web/reader-language'
import { PublicPage } from '../public-page'
import { signOutAction } from '../sign-in/actions'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('signOut.title') })

/** A page with a button, for a link alone could be followed by anything that prefetches. */
export default async function SignOutPage() {
  const [say, person, messages, language] = await Promise.all([getTranslations('accounts'), requirePerson(), getMessages(), readerLanguage()])
  return (
    <PublicPage
      title={say('signOut.title')}
      description={say('signOut.text', { name: person.name })}
      foot={<Link href="/account" className={linkLook.plain}>{say('signOut.everywhere')}</Link>}
    >
      <LeavePhone userId={person.userId} words={messages.field as Messages} language={language} action={signOutAction}>
        <SubmitButton>{say('signOut.submit')}</SubmitButton>
      </LeavePhone>
    </PublicPage>
  )
}
