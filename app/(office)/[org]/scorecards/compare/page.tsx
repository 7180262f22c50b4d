import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { speechOf } from '@/components/scorecards/speech'
import { OfficePage } from '@/components/shell/office-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { orders } from '@/lib/domain/scorecard/compare-rows'
import { compareBranches } from '@/lib/usecases/scorecards/compare-branches'
import { requireActor } from '@/lib/web/actor'
import { inPartAsked, partNamed } from '@/lib/web/part-asked'
import { PageTop } from '../../office-top'
import { NothingYet } from '../nothing-yet'
import { askedOf } from '../scope'
import { ComparePage } from './comparison'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compare'))('title') }
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined)

/** Branches side by side. */
export default async function CompareBranchesPage({ params, searchParams }: PageProps<'/[org]/scorecards/compare'>) {
  const [{ org }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(org, 'scorecard:compare')
  const page = Number(one(search.page) ?? '1')
  const order = orders.find((known) => known === search.order) ?? 'name'
  const { found, strayed } = await inPartAsked(partNamed(search), (regionId) =>
    compareBranches(actor, { ...askedOf(search), regionId, order, page: Number.isInteger(page) && page > 0 && page <= 100_000 ? page : 1 }),
  )
  if (typeof found !== 'string') return <ComparePage org={org} actor={actor} found={found} section={one(search.section) ?? null} strayed={strayed} />
  const [t, { t: scorecards }] = await Promise.all([getTranslations('compare'), speechOf('en')])
  return (
    <>
      <PageTop org={org} crumbs={[{ label: scorecards('title'), href: `/${org}/scorecards` }, { label: t('title') }]} />
      <OfficePage>
        <PageHeader title={t('title')} />
        {found === 'empty' ? <NothingYet org={org} actor={actor} /> : <EmptyState sentence={scorecards('emptyScope')} />}
      </OfficePage>
    </>
  )
}
