import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { OwnPage } from '@/components/own-page'
import { Going } from '@/components/shell/going'
import { OfficeShell } from '@/components/shell/office-shell'
import { OrganisationMenu } from '@/components/shell/organisation-menu'
import { PlaceIcon } from '@/components/shell/place-icon'
import { WhyHost } from '@/components/score/why-host'
import { sideCookie } from '@/components/shell/side-cookie'
import { UserMenu } from '@/components/shell/user-menu'
import { LongPasteNotice } from '@/components/ui/long-paste-notice'
import { Toaster } from '@/components/ui/toaster'
import { Words } from '@/components/words'
import { currentPerson, myOrganizations, requireActor } from '@/lib/web/actor'
import { placesFor, type Place } from '@/lib/web/navigation'
import '../office.css'
import { explainAction } from './why-action'

export default async function OfficeLayout({ params, children }: LayoutProps<'/[org]'>) {
  const { org } = await params
  const actor = await requireActor(org)
  const [say, person, organizations, jar] = await Promise.all([getTranslations('shell'), currentPerson(), myOrganizations(), cookies()])
  const shown = placesFor(actor)
  const item = ({ key, path }: Place) => ({ href: `/${org}${path}`, label: say(`place.${key}`), icon: <PlaceIcon place={key} /> })
  const group = (name: 'measure' | 'define') => ({
    group: say(`group.${name}`),
    items: shown.filter((place) => place.group === name).map(item),
  })
  return (
    <Words of={['ui', 'shell']}>
      <OfficeShell
        groups={[group('measure'), group('define')].filter(({ items }) => items.length > 0)}
        footItems={shown.filter((place) => place.group === 'foot').map(item)}
        organisation={
          <OrganisationMenu
            current={actor.organization}
            organisations={organizations.map(({ slug, name, roles }) => ({ name, href: roles.every((role) => role === 'shopper') ? '/field' : `/${slug}` }))}
          />
        }
        user={<UserMenu name={person?.name ?? ''} shops={organizations.some(({ roles }) => roles.includes('shopper'))} />}
        sideCollapsed={jar.get(sideCookie)?.value === 'collapsed'}
      >
        {children}
      </OfficeShell>
      <WhyHost org={org} explain={explainAction.bind(null, org)} />
      <Going />
      <Toaster />
      {person ? <OwnPage userId={person.userId} to="/organizations?start" /> : null}
      <LongPasteNotice />
    </Words>
  )
}
