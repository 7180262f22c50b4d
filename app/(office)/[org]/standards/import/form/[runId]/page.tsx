import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FormDesk } from '@/components/standards/xlsform/form-desk'
import { FormReport } from '@/components/standards/xlsform/form-report'
import { buttonLook } from '@/components/ui/button-look'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { OfficePage } from '@/components/shell/office-page'
import { Words } from '@/components/words'
import { Problem } from '@/lib/domain/problem'
import { ViewFormImport, viewFormImport } from '@/lib/usecases/standards/view-form-import'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../../../office-top'
import { finishFormImportAction, saveFormChoicesAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('xlsform'))('title') }
}

/** A form before it becomes a draft; afterwards what did not come over, kept as it was seen. */
export default async function FormImportPage({ params }: PageProps<'/[org]/standards/import/form/[runId]'>) {
  const { org, runId } = await params
  const actor = await requireActor(org, 'standard:edit')
  const asked = ViewFormImport.safeParse({ runId })
  if (!asked.success) notFound()
  const { book, choices, fileName, done } = await viewFormImport(actor, asked.data).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') notFound()
    throw error
  })
  const [t, standards, imports] = await Promise.all([getTranslations('xlsform'), getTranslations('standards'), getTranslations('standard-import')])
  const home = `/${org}/standards`
  const reportActions = (
    <span data-screen-only className="flex flex-wrap gap-2">
      <a href={`${home}/import/form/${runId}/report`} download className={buttonLook()}>
        {t('download')}
      </a>
      <PrintButton label={t('print')} />
    </span>
  )
  return (
    <>
      <PageTop org={org} crumbs={[{ label: standards('title'), href: home }, { label: imports('title'), href: `${home}/import` }, { label: fileName }]} />
      <OfficePage>
        <PageHeader
          title={<span dir="auto">{fileName}</span>}
          description={done ? t('doneMeans', { carried: done.report.carried, rows: done.report.rows, criteria: done.report.criteria, sections: done.report.sections }) : t('deskMeans')}
          actions={
            done ? (
              <>
                <Link href={`${home}/${done.standardId}`} className={buttonLook({ variant: 'primary' })} data-screen-only>
                  {t('openStandard')}
                </Link>
                {reportActions}
              </>
            ) : undefined
          }
        />
        <Words of={['ui', 'terms', 'standards', 'standard-conditions', 'standard-import', 'xlsform']}>
          {done ? (
            <FormReport findings={done.report.findings} />
          ) : (
            <FormDesk
              runId={runId}
              book={book}
              choices={choices}
              home={home}
              reportActions={reportActions}
              save={saveFormChoicesAction.bind(null, org)}
              finish={finishFormImportAction.bind(null, org)}
            />
          )}
        </Words>
      </OfficePage>
    </>
  )
}
