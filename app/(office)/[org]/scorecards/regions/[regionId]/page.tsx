import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { seesNetwork, viewArea } from '@/lib/usecases/scorecards/view-area'
import { requireActor } from '@/lib/web/actor'
import { orNotFound } from '@/lib/web/or-not-found'
import { AreaPage } from '../../area'
import { askedOf, asksFor, restatedOf, upToOf } from '../../scope'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scorecards'))('title') }
}

export default async function RegionPage({ params, searchParams }: PageProps<'/[org]/scorecards/regions/[regionId]'>) {
  const [{ org, regionId }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(org, 'scorecard:view')
  const every = { criterion: asksFor(search, 'criteria'), branch: asksFor(search, 'branches') }
  const found = await orNotFound(() => viewArea(actor, { ...askedOf(search), upTo: upToOf(search), regionId, every }))
  const title = found === 'empty' ? '' : (found.view.region?.name ?? '')
  const base = `/${org}/scorecards`
  return <AreaPage org={org} actor={actor} title={title} networkHref={seesNetwork(actor) ? base : null} found={found} restated={restatedOf(search)} here={`${base}/regions/${regionId}`} />
}
