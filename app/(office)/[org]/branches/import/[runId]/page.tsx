import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ImportMapping } from '@/components/branches/import/import-mapping'
import { ImportMissing } from '@/components/branches/import/import-missing'
import { ImportPreview } from '@/components/branches/import/import-preview'
import { ImportRun } from '@/components/branches/import/import-run'
import { OfficePage } from '@/components/shell/office-page'
import { buttonLook } from '@/components/ui/button-look'
import { PageHeader, SectionHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { timeZones } from '@/lib/domain/branch/time-zone'
import { may } from '@/lib/domain/permission'
import { ViewBranchImport, viewBranchImport } from '@/lib/usecases/branches/view-branch-import'
import { requireActor } from '@/lib/web/actor'
import { importSentences } from '@/lib/web/import-sentence'
import { orNotFound } from '@/lib/web/or-not-found'
import { PageTop } from '../../../office-top'
import { cancelBranchImportAction, continueBranchImportAction, saveImportAnswers, startBranchImportAction } from '../actions'

export default async function ImportRunPage({ params }: PageProps<'/[org]/branches/import/[runId]'>) {
  const { org, runId } = await params
  const actor = await requireActor(org, 'branch:import')
  const [t, branches, sentence, run] = await Promise.all([
    getTranslations('branch-import'), getTranslations('branches'), importSentences(), orNotFound(() => viewBranchImport(actor, ViewBranchImport.parse({ runId }))),
  ])
  const { state, preview, mapping, options, result } = run
  const path = `/${org}/branches/import`
  const save = saveImportAnswers.bind(null, org, runId)
  const nothing = preview !== null && preview.counts.fresh + preview.counts.changed === 0 && options.closeMissing !== 'all' && options.closeMissing.length === 0
  return (
    <Words of={['ui', 'branch-import']}>
      <PageTop org={org} crumbs={[{ label: branches('title'), href: `/${org}/branches` }, { label: t('title'), href: path }, { label: run.fileName }]} />
      <OfficePage>
        <PageHeader
          finding
          title={preview ? t('finding', preview.counts) : state === 'uploaded' ? t('columnsNeeded', { columns: run.missingFields.map((field) => t(`field.${field}`)).join(', ') }) : t(`finding_${state}`, result)}
          description={state === 'uploaded' ? (nothing ? t('nothingToDo') : t('previewHint')) : undefined}
          actions={
            state === 'done' || state === 'cancelled' ? (
              <Link href={`/${org}/branches`} className={buttonLook({ variant: 'primary' })}>
                {t('toBranches')}
              </Link>
            ) : null
          }
        />
        {state === 'uploaded' ? (
          <section>
            <SectionHeader title={t('columns')} note={t('columnsNote')} />
            <ImportMapping
              header={run.header}
              samples={run.samples}
              mapping={mapping}
              timeZone={options.timeZone}
              usualTimeZone={run.usualTimeZone}
              askTimeZone={run.needsTimeZone || options.timeZone !== null}
              zones={timeZones}
              save={save}
            />
          </section>
        ) : null}
        {preview ? (
          <>
            <ImportPreview
              {...preview}
              errors={preview.errors.map(({ line, values, errors }) => ({ line, values, sentences: errors.map(sentence) }))}
              errorsHref={`${path}/${runId}/errors`}
            />
            {preview.counts.missing > 0 && may(actor, 'visit:plan') ? (
              <section>
                <SectionHeader title={t('missing', { count: preview.counts.missing })} note={t('missingNote')} />
                <ImportMissing missing={preview.missing} count={preview.counts.missing} chosen={options.closeMissing} save={save} />
              </section>
            ) : null}
          </>
        ) : null}
        {result.errors > 0 && state !== 'uploaded' ? (
          <Link href={`${path}/${runId}/errors`} prefetch={false} download className={`${buttonLook()} justify-self-start`}>
            {t('downloadErrors')}
          </Link>
        ) : null}
        <ImportRun
          state={state}
          done={run.done}
          total={run.total}
          ready={preview !== null && !run.needsTimeZone && !nothing}
          start={startBranchImportAction.bind(null, org, { runId })}
          next={continueBranchImportAction.bind(null, org, { runId })}
          cancel={cancelBranchImportAction.bind(null, org, { runId })}
        />
      </OfficePage>
    </Words>
  )
}
