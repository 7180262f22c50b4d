import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { seesNetwork, viewArea } from '@/lib/usecases/scorecards/view-area'
import { requireActor } from '@/lib/web/actor'
import { orNotFound } from '@/lib/web/or-not-found'
import { partNamed } from '@/lib/web/part-asked'
import { AreaPage } from '../../area'
import { askedOf, asksFor, restatedOf, upToOf } from '../../scope'

type Search = Awaited<PageProps<'/[org]/scorecards/regions/[regionId]'>['searchParams']>

/** Read once for the page and for the window's title, which names the region. */
const regionAsked = cache(async (org: string, regionId: string, asked: string) => {
  const actor = await requireActor(org, 'scorecard:view')
  const search = JSON.parse(asked) as Search
  const every = { criterion: asksFor(search, 'criteria'), branch: asksFor(search, 'branches') }
  const found = await orNotFound(() => viewArea(actor, { ...askedOf(search), upTo: upToOf(search), regionId, every, restated: restatedOf(search) }))
  return { actor, found, title: found === 'empty' ? '' : (found.view.region?.name ?? '') }
})

export async function generateMetadata({ params, searchParams }: PageProps<'/[org]/scorecards/regions/[regionId]'>): Promise<Metadata> {
  const [{ org, regionId }, search, t] = await Promise.all([params, searchParams, getTranslations('scorecards')])
  const { title } = await regionAsked(org, regionId, JSON.stringify(search))
  return { title: [title, t('title')].filter(Boolean).join(' · ') }
}

export default async function RegionPage({ params, searchParams }: PageProps<'/[org]/scorecards/regions/[regionId]'>) {
  const [{ org, regionId }, search] = await Promise.all([params, searchParams])
  const { actor, found, title } = await regionAsked(org, regionId, JSON.stringify(search))
  const base = `/${org}/scorecards`
  const named = partNamed(search)
  return <AreaPage org={org} actor={actor} title={title} networkHref={seesNetwork(actor) ? base : null} found={found} here={`${base}/regions/${regionId}`} strayed={named !== undefined && named !== regionId} />
}
