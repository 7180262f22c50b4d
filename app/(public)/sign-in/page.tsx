import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { AccountForm } from '@/components/accounts/account-form'
import { KeptHere } from '@/components/accounts/kept-here'
import { linkLook } from '@/components/ui/link-look'
import { currentPerson } from '@/lib/web/actor'
import { ownAddress } from '@/lib/web/next-page'
import { readerLanguage } from '@/lib/web/reader-language'
import { PublicPage } from '../public-page'
import { signInAction } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('signIn.title') })

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const next = ownAddress((await searchParams).next)
  if (await currentPerson()) redirect(next ?? '/organizations?start')
  const [say, phone, language] = await Promise.all([getTranslations('accounts'), getTranslations('field'), readerLanguage()])
  return (
    <PublicPage
      title={say('signIn.title')}
      foot={<p>{say('signIn.noAccount')} <Link href="/sign-up" className={linkLook.text}>{say('signUp.link')}</Link></p>}
    >
      <KeptHere words={phone('keptHere', { count: '{count}' })} language={language} />
      <AccountForm
        action={signInAction}
        hidden={next ? { next } : {}}
        submit={say('signIn.submit')}
        fields={[
          { name: 'email', label: say('email'), type: 'email', autoComplete: 'username' },
          { name: 'password', label: say('password'), type: 'password', autoComplete: 'current-password' },
        ]}
      />
      <ul className="grid gap-2 border-t border-line pt-4">
        <li><Link href="/sign-in/link" className={linkLook.plain}>{say('signIn.byLink')}</Link></li>
        <li><Link href="/reset" className={linkLook.plain}>{say('signIn.forgotten')}</Link></li>
      </ul>
    </PublicPage>
  )
}
