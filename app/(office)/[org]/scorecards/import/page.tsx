import type { Metadata } from 'next'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { UploadHistory } from '@/components/history/upload-history'
import { momentText } from '@/components/moment'
import { OfficePage } from '@/components/shell/office-page'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader, SectionHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { MAX_HISTORY_ROWS } from '@/lib/usecases/history/history-run'
import { listHistory } from '@/lib/usecases/history/view-history'
import { usualTimeZone } from '@/lib/usecases/branches/usual-time-zone'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../office-top'
import { uploadHistoryAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history-import'))('title') }
}

export default async function ImportHistoryPage({ params }: PageProps<'/[org]/scorecards/import'>) {
  const { org } = await params
  const actor = await requireActor(org, 'history:import')
  const [t, scorecards, format, { runs, published }, timeZone] = await Promise.all([
    getTranslations('history-import'), getTranslations('scorecards'), getFormatter(), listHistory(actor), usualTimeZone(actor),
  ])
  const path = `/${org}/scorecards/import`
  return (
    <Words of={['ui', 'history-import']}>
      <PageTop org={org} crumbs={[{ label: scorecards('title'), href: `/${org}/scorecards` }, { label: t('title') }]} />
      <OfficePage>
        <PageHeader title={t('title')} description={t('description')} />
        {published > 0 ? (
          <UploadHistory upload={uploadHistoryAction.bind(null, org)} href={path} rows={MAX_HISTORY_ROWS} />
        ) : (
          <EmptyState sentence={t('noStandard')} action={<Link href={`/${org}/standards`} className={buttonLook({ variant: 'primary' })}>{t('toStandards')}</Link>} />
        )}
        {runs.length > 0 ? (
          <section>
            <SectionHeader title={t('earlier')} />
            <ul className="grid max-w-3xl border-t border-line">
              {runs.map(({ id, fileName, state, total, done, createdAt }) => (
                <li key={id} className="flex flex-wrap items-center gap-x-4 border-b border-line py-2">
                  <Link href={`${path}/${id}`} className={`${linkLook.row} min-w-0 flex-1 truncate`} dir="auto">{fileName}</Link>
                  <span className="text-ink-2">{t(`state.${state}`, { done, total })}</span>
                  <time dateTime={createdAt.toISOString()} className="text-12 text-ink-3">{momentText(format, createdAt, timeZone)}</time>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </OfficePage>
    </Words>
  )
}
