import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readAskedMean } from '@/lib/domain/scorecard/why-address'
import { requireActor } from '@/lib/web/actor'
import { explainWhy } from '@/lib/web/explain-why'
import { orNotFound } from '@/lib/web/or-not-found'
import { WhyPage } from '../../why-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('why'))('metaTitle') }
}

/** How a branch's, a region's or the network's mean came about. */
export default async function WhyMeanPage({ params, searchParams }: PageProps<'/[org]/scorecards/why'>) {
  const [{ org }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(org, 'scorecard:view')
  const why = await orNotFound(() => explainWhy(actor, { kind: 'mean', ...readAskedMean(search) }))
  const t = await getTranslations('scorecards')
  return <WhyPage org={org} why={why} crumbs={[{ label: t('title'), href: `/${org}/scorecards` }]} />
}
