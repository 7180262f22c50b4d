import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readSection } from '@/lib/domain/scorecard/why-address'
import { requireActor } from '@/lib/web/actor'
import { explainWhy } from '@/lib/web/explain-why'
import { orNotFound } from '@/lib/web/or-not-found'
import { WhyPage } from '../../../why-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('why'))('metaTitle') }
}

/** How the score of a report under review came about. */
export default async function WhyReviewPage({ params, searchParams }: PageProps<'/[org]/reviews/[visitId]/why'>) {
  const [{ org, visitId }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(org, 'review:view')
  const why = await orNotFound(() => explainWhy(actor, { kind: 'review', visitId, section: readSection(search) }))
  const t = await getTranslations('reviews')
  return <WhyPage org={org} why={why} crumbs={[{ label: t('title'), href: `/${org}/reviews` }, { label: why.kind === 'report' ? why.branch : '', href: `/${org}/reviews/${visitId}` }]} />
}
