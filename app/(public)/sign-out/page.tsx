import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { linkLook } from '@/components/ui/link-look'
import { requirePerson } from '@/lib/web/actor'
import { PublicPage } from '../public-page'
import { signOutAction } from '../sign-in/actions'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('signOut.title') })

/** A page with a button, for a link alone could be followed by anything that prefetches. */
export default async function SignOutPage() {
  const [say, person] = await Promise.all([getTranslations('accounts'), requirePerson()])
  return (
    <PublicPage
      title={say('signOut.title')}
      description={say('signOut.text', { name: person.name })}
      foot={<Link href="/account" className={linkLook.plain}>{say('signOut.everywhere')}</Link>}
    >
      <form action={signOutAction} className="grid"><SubmitButton>{say('signOut.submit')}</SubmitButton></form>
    </PublicPage>
  )
}
