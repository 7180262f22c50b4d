import type { Metadata } from 'next'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { momentText } from '@/components/moment'
import { UploadForm } from '@/components/standards/import/upload-form'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader, SectionHeader } from '@/components/ui/page-header'
import { OfficePage } from '@/components/shell/office-page'
import { Words } from '@/components/words'
import { usualTimeZone } from '@/lib/usecases/branches/usual-time-zone'
import { listFormImports } from '@/lib/usecases/standards/view-form-import'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../office-top'
import { startImportAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('standard-import'))('title') }
}

export default async function ImportStandardPage({ params }: PageProps<'/[org]/standards/import'>) {
  const { org } = await params
  const actor = await requireActor(org, 'standard:edit')
  const [say, forms, standards, format, earlier, timeZone] = await Promise.all([
    getTranslations('standard-import'), getTranslations('xlsform'), getTranslations('standards'), getFormatter(), listFormImports(actor), usualTimeZone(actor),
  ])
  const home = `/${org}/standards`
  return (
    <>
      <PageTop org={org} crumbs={[{ label: standards('title'), href: home }, { label: say('title') }]} />
      <OfficePage>
        <PageHeader title={say('title')} description={say('description')} />
        <Words of={['ui', 'standard-import']}>
          <UploadForm home={home} action={startImportAction.bind(null, org)} />
        </Words>
        {earlier.length > 0 ? (
          <section aria-labelledby="earlier-forms">
            <SectionHeader id="earlier-forms" title={forms('earlier')} note={forms('earlierMeans')} />
            <ul className="grid max-w-3xl border-t border-line">
              {earlier.map(({ id, fileName, at, done }) => (
                <li key={id} className="flex flex-wrap items-center gap-x-4 border-b border-line py-2">
                  <Link href={`${home}/import/form/${id}`} className={`${linkLook.row} min-w-0 flex-1 truncate`} dir="auto">
                    {fileName}
                  </Link>
                  <span className="text-ink-2">{forms(done ? 'isDone' : 'isOpen')}</span>
                  <time dateTime={at.toISOString()} className="text-12 text-ink-3">
                    {momentText(format, at, timeZone)}
                  </time>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </OfficePage>
    </>
  )
}
