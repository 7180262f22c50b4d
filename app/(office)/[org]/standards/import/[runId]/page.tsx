import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ImportDesk } from '@/components/standards/import/import-desk'
import { PageHeader } from '@/components/ui/page-header'
import { OfficePage } from '@/components/shell/office-page'
import { Words } from '@/components/words'
import { Problem } from '@/lib/domain/problem'
import { ViewImport, viewImport } from '@/lib/usecases/standards/view-import'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../../office-top'
import { finishImportAction, saveImportChoicesAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('standard-import'))('title') }
}

export default async function ImportRunPage({ params }: PageProps<'/[org]/standards/import/[runId]'>) {
  const { org, runId } = await params
  const actor = await requireActor(org, 'standard:edit')
  const asked = ViewImport.safeParse({ runId })
  if (!asked.success) notFound()
  const { table, choices, fileName, standardId, today } = await viewImport(actor, asked.data).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') notFound()
    throw error
  })
  const home = `/${org}/standards`
  if (standardId) redirect(`${home}/${standardId}`)
  const [say, standards] = await Promise.all([getTranslations('standard-import'), getTranslations('standards')])
  return (
    <>
      <PageTop org={org} crumbs={[{ label: standards('title'), href: home }, { label: say('title'), href: `${home}/import` }, { label: fileName }]} />
      <OfficePage>
        <PageHeader title={<span dir="auto">{fileName}</span>} description={say('deskMeans')} />
        <Words of={['ui', 'terms', 'standards', 'standard-conditions', 'standard-import']}>
          <ImportDesk
            runId={runId}
            table={table}
            choices={choices}
            today={today}
            home={home}
            save={saveImportChoicesAction.bind(null, org)}
            finish={finishImportAction.bind(null, org)}
          />
        </Words>
      </OfficePage>
    </>
  )
}
