import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { AccountForm } from '@/components/accounts/account-form'
import { SessionList } from '@/components/accounts/session-list'
import { OwnPage } from '@/components/own-page'
import { buttonLook } from '@/components/ui/button-look'
import { linkLook } from '@/components/ui/link-look'
import { themes } from '@/components/ui/theme'
import { languages } from '@/lib/domain/language'
import { hasPassword } from '@/lib/usecases/accounts/change-account'
import { listOwnSessions } from '@/lib/usecases/accounts/sessions'
import { requirePerson } from '@/lib/web/actor'
import { PublicPage } from '../public-page'
import { changePasswordAction, changeProfileAction, endSessionAction } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('account.title') })

const part = 'grid gap-4 border-t border-line pt-6'

export default async function AccountPage() {
  const person = await requirePerson()
  const [say, ui, terms, format, sessions, known] = await Promise.all([
    getTranslations('accounts'), getTranslations('ui'), getTranslations('terms'), getFormatter(), listOwnSessions(person.userId), hasPassword(person),
  ])
  return (
    <PublicPage
      wide
      title={say('account.title')}
      description={person.email}
      foot={<p className="flex flex-wrap gap-x-6 gap-y-2"><Link href="/organizations" className={linkLook.plain}>{say('organizations.title')}</Link><Link href="/sign-out" prefetch={false} className={linkLook.plain}>{say('signOut.submit')}</Link></p>}
    >
      <OwnPage userId={person.userId} to="/sign-in" />
      <AccountForm
        action={changeProfileAction}
        submit={say('save')}
        saved={say('account.saved')}
        fields={[
          { name: 'name', label: say('name'), autoComplete: 'name', value: person.name },
          {
            name: 'language', label: ui('language'), value: person.language, hint: say('account.languageHint'),
            options: languages.map((language) => ({ value: language, label: terms(`language.${language}`) })),
          },
          { name: 'theme', label: ui('theme.legend'), value: person.theme, options: themes.map((theme) => ({ value: theme, label: ui(`theme.${theme}`) })) },
        ]}
      />
      <section aria-labelledby="password" className={part}>
        <h2 id="password" className="text-16 font-semibold">{say(known ? 'account.password' : 'account.noPassword')}</h2>
        <AccountForm
          action={changePasswordAction}
          quiet
          submit={say('account.changePassword')}
          done={<p>{say('account.passwordChanged')}</p>}
          fields={[
            ...(known ? [{ name: 'current', label: say('account.currentPassword'), type: 'password' as const, autoComplete: 'current-password' }] : []),
            { name: 'password', label: say('newPassword'), type: 'password', autoComplete: 'new-password', hint: say('passwordHint') },
          ]}
        />
      </section>
      <section aria-labelledby="sessions" className={part}>
        <h2 id="sessions" className="text-16 font-semibold">{say('account.sessions')}</h2>
        <SessionList
          action={endSessionAction}
          words={{ end: say('account.end'), current: say('account.thisDevice') }}
          sessions={sessions.map(({ id, device, createdAt, lastSeenAt }) => ({
            id,
            device: device || say('account.unknownDevice'),
            note: say('account.seen', { since: format.dateTime(createdAt, { dateStyle: 'medium', timeZone: 'UTC' }), seen: format.relativeTime(lastSeenAt) }),
            current: id === person.sessionId,
          }))}
        />
        {/* There the phone is cleared first, and the answer empties the browser's cache (proxy.ts). */}
        <Link href="/sign-out?everywhere" prefetch={false} className={buttonLook({ variant: 'danger' })}>{say('signOut.everywhere')}</Link>
      </section>
    </PublicPage>
  )
}
