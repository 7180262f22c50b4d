import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { AccountForm } from '@/components/accounts/account-form'
import { buttonLook } from '@/components/ui/button-look'
import { findConfirmation } from '@/lib/usecases/accounts/confirm-address'
import { PublicPage } from '../public-page'
import { confirmAddressAction } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('verify.title') })

export default async function VerifyPage({ searchParams }: PageProps<'/verify'>) {
  const [{ token }, say] = await Promise.all([searchParams, getTranslations('accounts')])
  const found = typeof token === 'string' ? await findConfirmation(token) : null
  if (typeof token !== 'string' || !found)
    return (
      <PublicPage title={say('verify.title')} description={say('expired')}>
        <Link href="/sign-up" className={buttonLook({ variant: 'primary' })}>{say('signUp.link')}</Link>
      </PublicPage>
    )
  const { email, organizationName: organization, needsPassword } = found
  return (
    <PublicPage title={say('verify.title')} description={say(needsPassword ? 'verify.text' : 'verify.textKnown', { email, organization })}>
      <AccountForm
        action={confirmAddressAction}
        hidden={{ token }}
        submit={say('verify.submit', { organization })}
        fields={needsPassword ? [{ name: 'password', label: say('password'), type: 'password', autoComplete: 'new-password', hint: say('passwordHint') }] : []}
      />
    </PublicPage>
  )
}
