import { ChevronRight } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { AccountForm } from '@/components/accounts/account-form'
import { OwnPage } from '@/components/own-page'
import { linkLook } from '@/components/ui/link-look'
import { industries } from '@/lib/domain/industry'
import { myOrganizations, requirePerson } from '@/lib/web/actor'
import { startOf } from '@/lib/web/next-page'
import { PublicPage } from '../public-page'
import { foundOrganizationAction } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('organizations.title') })

/** The choice among a person's organisations; `?start`, as after signing in, goes straight on when there is no choice. */
export default async function OrganizationsPage({ searchParams }: PageProps<'/organizations'>) {
  const [{ start }, person, say, terms] = await Promise.all([searchParams, requirePerson(), getTranslations('accounts'), getTranslations('terms')])
  const organizations = await myOrganizations()
  const first = startOf(organizations)
  if (start !== undefined && first !== '/organizations') redirect(first)
  return (
    <PublicPage
      title={say('organizations.title')}
      description={organizations.length === 0 ? say('organizations.none') : undefined}
      foot={<p className="flex flex-wrap gap-x-6 gap-y-2"><span>{person.email}</span><Link href="/account" className={linkLook.plain}>{say('account.title')}</Link><Link href="/sign-out" prefetch={false} className={linkLook.plain}>{say('signOut.submit')}</Link></p>}
    >
      <OwnPage userId={person.userId} to="/sign-in" />
      {organizations.length > 0 ? (
        <ul className="grid border-t border-line">
          {organizations.map(({ id, slug, name, roles }) => (
            <li key={id} className="border-b border-line">
              <Link href={startOf([{ slug, roles }])} className="flex min-h-13 items-center gap-3 rounded-sm py-2 hover:bg-sunken">
                <span className="grid min-w-0 flex-1">
                  <span className="font-medium break-words">{name}</span>
                  <span className="text-12 text-ink-2">{roles.map((role) => terms(`role.${role}`)).join(', ')}</span>
                </span>
                <ChevronRight aria-hidden className="size-4 text-ink-3" />
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <details open={organizations.length === 0} className="group">
        <summary className="min-h-6 font-medium text-accent">{say('organizations.new')}</summary>
        <div className="pt-4">
          <AccountForm
            action={foundOrganizationAction}
            sendsTimeZone
            quiet
            submit={say('organizations.create')}
            fields={[
              { name: 'organizationName', label: say('organization'), autoComplete: 'organization' },
              {
                name: 'industry', label: say('industry'), value: 'food_service',
                options: industries.map((industry) => ({ value: industry, label: terms(`industry.${industry}`) })),
              },
            ]}
          />
        </div>
      </details>
    </PublicPage>
  )
}
