import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { AccountForm } from '@/components/accounts/account-form'
import { linkLook } from '@/components/ui/link-look'
import { findResetLink } from '@/lib/usecases/accounts/redeem-sign-in-link'
import { PublicPage } from '../public-page'
import { mailResetLinkAction, resetPasswordAction } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('reset.title') })

export default async function ResetPage({ searchParams }: PageProps<'/reset'>) {
  const [{ token }, say] = await Promise.all([searchParams, getTranslations('accounts')])
  const foot = <Link href="/sign-in" className={linkLook.plain}>{say('signIn.back')}</Link>
  const found = typeof token === 'string' ? await findResetLink(token) : null
  if (typeof token === 'string' && found)
    return (
      <PublicPage title={say('reset.title')} description={say('reset.for', { email: found.email })} foot={foot}>
        <AccountForm
          action={resetPasswordAction}
          hidden={{ token }}
          submit={say('reset.save')}
          fields={[{ name: 'password', label: say('newPassword'), type: 'password', autoComplete: 'new-password', hint: say('passwordHint') }]}
        />
      </PublicPage>
    )
  return (
    <PublicPage title={say('reset.title')} description={token ? say('expired') : say('reset.text')} foot={foot}>
      <AccountForm
        action={mailResetLinkAction}
        submit={say('reset.submit')}
        done={<p>{say('link.sent')}</p>}
        fields={[{ name: 'email', label: say('email'), type: 'email', autoComplete: 'email' }]}
      />
    </PublicPage>
  )
}
