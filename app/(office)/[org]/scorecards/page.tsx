import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { OfficePage } from '@/components/shell/office-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { viewHref } from '@/lib/domain/saved-view/saved-view'
import { findStartView } from '@/lib/usecases/saved-views/list-views'
import { findScorecardHome } from '@/lib/usecases/scorecards/find-home'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { requireActor } from '@/lib/web/actor'
import { inPartAsked, partNamed } from '@/lib/web/part-asked'
import { PageTop } from '../office-top'
import { AreaPage } from './area'
import { askedOf, asksFor, namedIn, restatedOf, upToOf } from './scope'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('scorecards')
  return { title: `${t('network')} · ${t('title')}` }
}

export default async function NetworkPage({ params, searchParams }: PageProps<'/[org]/scorecards'>) {
  const { org } = await params
  const actor = await requireActor(org, 'scorecard:view')
  const search = await searchParams
  // The bare address starts with the view a person chose for it; whatever names a page goes there.
  const start = Object.keys(search).length === 0 ? await findStartView(actor) : null
  if (start && viewHref(org, start) !== `/${org}/scorecards`) redirect(viewHref(org, start))
  const home = await findScorecardHome(actor)
  const base = `/${org}/scorecards`
  if (home.kind === 'region') redirect(`${base}/regions/${home.id}${namedIn(search)}`)
  if (home.kind === 'branch') redirect(`${base}/branches/${home.id}${namedIn(search)}`)
  const t = await getTranslations('scorecards')
  if (home.kind === 'none') {
    return (
      <>
        <PageTop org={org} crumbs={[{ label: t('title') }]} />
        <OfficePage>
          <PageHeader title={t('title')} />
          <EmptyState sentence={t('emptyScope')} />
        </OfficePage>
      </>
    )
  }
  const every = { criterion: asksFor(search, 'criteria'), branch: asksFor(search, 'branches') }
  const { found, strayed } = await inPartAsked(partNamed(search), (regionId) => viewArea(actor, { ...askedOf(search), upTo: upToOf(search), regionId: regionId ?? null, every, restated: restatedOf(search) }))
  // A region has a page of its own.
  if (found !== 'empty' && found.view.region) redirect(`${base}/regions/${found.view.region.id}${namedIn({ ...search, region: undefined, scope: undefined })}`)
  return <AreaPage org={org} actor={actor} title={t('network')} networkHref={base} found={found} here={base} strayed={strayed} />
}
