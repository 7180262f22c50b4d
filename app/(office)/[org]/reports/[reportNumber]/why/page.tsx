import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readScoreAsked, readSection } from '@/lib/domain/scorecard/why-address'
import { requireActor } from '@/lib/web/actor'
import { explainWhy } from '@/lib/web/explain-why'
import { orNotFound } from '@/lib/web/or-not-found'
import { WhyPage } from '../../../why-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('why'))('metaTitle') }
}

/** How a published report's score came about. */
export default async function WhyReportPage({ params, searchParams }: PageProps<'/[org]/reports/[reportNumber]/why'>) {
  const [{ org, reportNumber }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(org, 'report:view')
  const why = await orNotFound(() => explainWhy(actor, { kind: 'report', reportNumber, section: readSection(search), ...readScoreAsked(search) }))
  const t = await getTranslations('reports')
  return <WhyPage org={org} why={why} crumbs={[{ label: t('number', { number: reportNumber }), href: `/${org}/reports/${reportNumber}` }]} />
}
