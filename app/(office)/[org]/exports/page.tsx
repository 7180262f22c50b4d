import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ExportRuns } from '@/components/exports/export-runs'
import { OfficePage } from '@/components/shell/office-page'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { MOST_KEPT } from '@/lib/domain/export/export-run'
import { listExports } from '@/lib/usecases/exports/list-exports'
import { requireActor } from '@/lib/web/actor'
import { exportRunsSent } from '@/lib/web/export-runs-sent'
import { PageTop } from '../office-top'
import { cancelExportAction, requestExportAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('export-runs'))('title') }
}

/** The files one has asked for, with how far each has come. */
export default async function ExportsPage({ params }: PageProps<'/[org]/exports'>) {
  const { org } = await params
  const actor = await requireActor(org, 'export:make')
  const [t, { runs, timeZone }] = await Promise.all([getTranslations('export-runs'), listExports(actor)])
  return (
    <Words of={['export-runs', 'ui']}>
      <PageTop org={org} crumbs={[{ label: t('title') }]} />
      <OfficePage>
        <PageHeader title={t('title')} description={t('description', MOST_KEPT)} />
        {runs.length === 0 ? (
          <EmptyState sentence={t('empty')} action={<Link href={`/${org}/scorecards`} className={buttonLook({ variant: 'primary' })}>{t('toScorecards')}</Link>} />
        ) : (
          <ExportRuns first={exportRunsSent(runs)} timeZone={timeZone} address={`/api/v1/orgs/${org}/exports/runs`} request={requestExportAction.bind(null, org)} cancel={cancelExportAction.bind(null, org)} />
        )}
      </OfficePage>
    </Words>
  )
}
