import { getLocale, getNow, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CommandMenu } from '@/components/shell/command-menu'
import { OfficeTop } from '@/components/shell/office-page'
import type { PageKey } from '@/components/shell/key-list'
import { PlaceIcon } from '@/components/shell/place-icon'
import { PrintedHead } from '@/components/shell/printed-head'
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/web/actor'
import { placesFor } from '@/lib/web/navigation'
import { searchAction } from './search-action'

/** The top bar of every office page: where I am, search, scope and period, what can be done here; on paper, whose page it is and of which day. */
export async function PageTop({ org, crumbs, scope, actions, pageKeys, form }: { org: string; crumbs: readonly Crumb[]; scope?: ReactNode; actions?: ReactNode; pageKeys?: readonly PageKey[]; /** Printed to be filled in: nothing stands above it. */ form?: boolean }) {
  const actor = await requireActor(org)
  const [say, ui, locale, now] = await Promise.all([getTranslations('shell'), getTranslations('ui'), getLocale(), getNow()])
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(now)
  const items = placesFor(actor).map(({ key, path }) => ({ href: `/${org}${path}`, label: say(`place.${key}`), icon: <PlaceIcon place={key} /> }))
  return (
    <>
      <OfficeTop
        breadcrumb={<Breadcrumb crumbs={crumbs} label={ui('whereAmI')} />}
        search={<CommandMenu items={items} search={searchAction.bind(null, org)} pageKeys={pageKeys} />}
        scope={scope}
        actions={actions}
      />
      {form ? null : <PrintedHead organization={actor.organization.name} crumbs={crumbs} asOf={say('asOf', { date: day })} />}
    </>
  )
}
