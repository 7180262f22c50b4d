import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UploadForm } from '@/components/standards/import/upload-form'
import { PageHeader } from '@/components/ui/page-header'
import { OfficePage } from '@/components/shell/office-page'
import { Words } from '@/components/words'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../office-top'
import { startImportAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('standard-import'))('title') }
}

export default async function ImportStandardPage({ params }: PageProps<'/[org]/standards/import'>) {
  const { org } = await params
  await requireActor(org, 'standard:edit')
  const [say, standards] = await Promise.all([getTranslations('standard-import'), getTranslations('standards')])
  const home = `/${org}/standards`
  return (
    <>
      <PageTop org={org} crumbs={[{ label: standards('title'), href: home }, { label: say('title') }]} />
      <OfficePage>
        <PageHeader title={say('title')} description={say('description')} />
        <Words of={['ui', 'standard-import']}>
          <UploadForm home={home} action={startImportAction.bind(null, org)} />
        </Words>
      </OfficePage>
    </>
  )
}
