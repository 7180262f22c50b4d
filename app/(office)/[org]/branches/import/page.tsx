import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { UploadBranches } from '@/components/branches/import/upload-branches'
import { momentText } from '@/components/moment'
import { OfficePage } from '@/components/shell/office-page'
import { buttonLook } from '@/components/ui/button-look'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader, SectionHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { may } from '@/lib/domain/permission'
import { usualTimeZone } from '@/lib/usecases/branches/usual-time-zone'
import { listBranchImports } from '@/lib/usecases/branches/view-branch-import'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../office-top'
import { uploadBranchFileAction } from './actions'

export default async function ImportBranchesPage({ params }: PageProps<'/[org]/branches/import'>) {
  const { org } = await params
  const actor = await requireActor(org, 'branch:import')
  const [t, branches, scorecards, format, runs, timeZone] = await Promise.all([
    getTranslations('branch-import'), getTranslations('branches'), getTranslations('scorecards'), getFormatter(), listBranchImports(actor), usualTimeZone(actor),
  ])
  const path = `/${org}/branches/import`
  return (
    <Words of={['ui', 'branch-import']}>
      <PageTop org={org} crumbs={[{ label: branches('title'), href: `/${org}/branches` }, { label: t('title') }]} />
      <OfficePage>
        <PageHeader
          title={t('title')}
          description={t('description')}
          actions={may(actor, 'history:import') ? <Link href={`/${org}/scorecards/import`} className={buttonLook()}>{scorecards('bringPast')}</Link> : null}
        />
        <UploadBranches upload={uploadBranchFileAction.bind(null, org)} href={path} />
        {runs.length > 0 ? (
          <section>
            <SectionHeader title={t('earlier')} />
            <ul className="grid max-w-3xl border-t border-line">
              {runs.map(({ id, fileName, state, total, done, createdAt }) => (
                <li key={id} className="flex flex-wrap items-center gap-x-4 border-b border-line py-2">
                  <Link href={`${path}/${id}`} className={`${linkLook.row} min-w-0 flex-1 truncate`} dir="auto">
                    {fileName}
                  </Link>
                  <span className="text-ink-2">{t(`state.${state}`, { done, total })}</span>
                  <time dateTime={createdAt.toISOString()} className="text-12 text-ink-3">
                    {momentText(format, createdAt, timeZone)}
                  </time>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </OfficePage>
    </Words>
  )
}
