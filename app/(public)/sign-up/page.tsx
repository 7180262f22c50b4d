import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { AccountForm } from '@/components/accounts/account-form'
import { linkLook } from '@/components/ui/link-look'
import { industries } from '@/lib/domain/industry'
import { PublicPage } from '../public-page'
import { signUpAction } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('signUp.title') })

export default async function SignUpPage() {
  const [say, terms] = await Promise.all([getTranslations('accounts'), getTranslations('terms')])
  return (
    <PublicPage
      title={say('signUp.title')}
      description={say('signUp.text')}
      foot={<p>{say('signUp.hasAccount')} <Link href="/sign-in" className={linkLook.text}>{say('signIn.submit')}</Link></p>}
    >
      <AccountForm
        action={signUpAction}
        sendsTimeZone
        submit={say('signUp.submit')}
        done={<p>{say('signUp.sent')}</p>}
        fields={[
          { name: 'name', label: say('name'), autoComplete: 'name' },
          { name: 'email', label: say('email'), type: 'email', autoComplete: 'email', hint: say('signUp.emailHint') },
          { name: 'organizationName', label: say('organization'), autoComplete: 'organization' },
          {
            name: 'industry', label: say('industry'), value: 'food_service',
            options: industries.map((industry) => ({ value: industry, label: terms(`industry.${industry}`) })),
          },
        ]}
      />
    </PublicPage>
  )
}
