import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { AccountForm } from '@/components/accounts/account-form'
import { linkLook } from '@/components/ui/link-look'
import { findSignInLink } from '@/lib/usecases/accounts/redeem-sign-in-link'
import { PublicPage } from '../../public-page'
import { mailSignInLinkAction, signInByLinkAction } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('link.title') })

/** Without a token: has a link mailed. With one: a button that uses it, for mail scanners open links but press nothing. */
export default async function SignInLinkPage({ searchParams }: PageProps<'/sign-in/link'>) {
  const [{ token }, say] = await Promise.all([searchParams, getTranslations('accounts')])
  const foot = <Link href="/sign-in" className={linkLook.plain}>{say('signIn.withPassword')}</Link>
  const found = typeof token === 'string' ? await findSignInLink(token) : null
  if (typeof token === 'string' && found)
    return (
      <PublicPage title={say('signIn.title')} description={say('link.as', { email: found.email })} foot={foot}>
        <AccountForm action={signInByLinkAction} fields={[]} hidden={{ token }} submit={say('signIn.submit')} />
      </PublicPage>
    )
  return (
    <PublicPage title={say('link.title')} description={token ? say('expired') : say('link.text')} foot={foot}>
      <AccountForm
        action={mailSignInLinkAction}
        submit={say('link.submit')}
        done={<p>{say('link.sent')}</p>}
        fields={[{ name: 'email', label: say('email'), type: 'email', autoComplete: 'email' }]}
      />
    </PublicPage>
  )
}
