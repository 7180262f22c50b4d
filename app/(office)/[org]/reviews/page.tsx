import { getTranslations } from 'next-intl/server'
import { OfficePage } from '@/components/shell/office-page'
import { PageHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../office-top'
import { QueueColumn, readSearch } from './queue-column'

export default async function ReviewsPage({ params, searchParams }: PageProps<'/[org]/reviews'>) {
  const { org } = await params
  const actor = await requireActor(org, 'review:view')
  const t = await getTranslations('reviews')
  return (
    <Words of={['reviews', 'ui']}>
      <PageTop org={org} crumbs={[{ label: t('title') }]} pageKeys={[{ keys: ['J', 'K'], does: t('key.report') }]} />
      <OfficePage>
        <PageHeader title={t('title')} description={t('description')} />
        <div className="max-w-2xl">
          <QueueColumn actor={actor} org={org} search={readSearch(await searchParams)} />
        </div>
      </OfficePage>
    </Words>
  )
}
