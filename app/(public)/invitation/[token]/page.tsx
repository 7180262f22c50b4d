import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { AccountForm } from '@/components/accounts/account-form'
import { buttonLook } from '@/components/ui/button-look'
import { readInvitation } from '@/lib/usecases/members/accept-invitation'
import { currentPerson } from '@/lib/web/actor'
import { PublicPage } from '../../public-page'
import { acceptAction, acceptAsNewAction } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('invitation.short') })

export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const [{ token }, person, say, terms] = await Promise.all([params, currentPerson(), getTranslations('accounts'), getTranslations('terms')])
  const found = await readInvitation(token)
  if (!found)
    return (
      <PublicPage title={say('invitation.short')} description={say('invitation.expired')}>
        <Link href="/" className={buttonLook()}>{say('start')}</Link>
      </PublicPage>
    )
  const { email, organization, role, hasAccount } = found
  const title = say('invitation.title', { organization })
  const text = say('invitation.text', { email, role: terms(`role.${role}`) })
  const mine = person?.email.toLowerCase() === email.toLowerCase()
  if (!hasAccount)
    return (
      <PublicPage title={title} description={text}>
        <AccountForm
          action={acceptAsNewAction}
          hidden={{ token }}
          submit={say('invitation.join', { organization })}
          fields={[
            { name: 'name', label: say('name'), autoComplete: 'name', value: found.name },
            { name: 'password', label: say('password'), type: 'password', autoComplete: 'new-password', hint: say('passwordHint') },
          ]}
        />
      </PublicPage>
    )
  if (mine)
    return (
      <PublicPage title={title} description={text}>
        <AccountForm action={acceptAction} fields={[]} hidden={{ token }} submit={say('invitation.join', { organization })} />
      </PublicPage>
    )
  return (
    <PublicPage title={title} description={text}>
      <p>{person ? say('invitation.other', { email: person.email }) : say('invitation.known')}</p>
      <Link href={person ? '/sign-out' : `/sign-in?next=/invitation/${token}`} className={buttonLook({ variant: 'primary' })}>
        {person ? say('signOut.submit') : say('signIn.submit')}
      </Link>
    </PublicPage>
  )
}
