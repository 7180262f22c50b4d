import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { HistoryChoices } from '@/components/history/history-choices'
import { HistoryMapping } from '@/components/history/history-mapping'
import { HistoryPreview } from '@/components/history/history-preview'
import { HistoryRun } from '@/components/history/history-run'
import { OfficePage } from '@/components/shell/office-page'
import { buttonLook } from '@/components/ui/button-look'
import { PageHeader, SectionHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { languageOf, textIn } from '@/lib/domain/language'
import { ViewHistory, viewHistory } from '@/lib/usecases/history/view-history'
import { requireActor } from '@/lib/web/actor'
import { historySentences } from '@/lib/web/history-sentence'
import { orNotFound } from '@/lib/web/or-not-found'
import { PageTop } from '../../../office-top'
import { bringHistoryAction, cancelHistoryAction, historyProgressAction, saveHistoryChoices, undoHistoryAction } from '../actions'

export default async function HistoryRunPage({ params }: PageProps<'/[org]/scorecards/import/[runId]'>) {
  const { org, runId } = await params
  const actor = await requireActor(org, 'history:import')
  const [t, scorecards, locale, sentence, run] = await Promise.all([
    getTranslations('history-import'), getTranslations('scorecards'), getLocale(), historySentences(), orNotFound(() => viewHistory(actor, ViewHistory.parse({ runId }))),
  ])
  const { state, preview, mapping, options, result, standard } = run
  const path = `/${org}/scorecards/import`
  const save = saveHistoryChoices.bind(null, org, runId)
  const sections = (standard?.sections ?? []).map(({ key, title }) => ({ key, title: textIn(title, languageOf(locale), 'en') }))
  const mapped = new Set(mapping.sections.map(({ key }) => key))
  const needed = run.missing.length > 0 ? t('needed', { columns: run.missing.map((field) => t(`field.${field}`)).join(', ') }) : t('needStandard')
  const count = state === 'uploaded' ? (preview?.counts.lines ?? 0) : result.lines
  return (
    <Words of={['ui', 'history-import']}>
      <PageTop org={org} crumbs={[{ label: scorecards('title'), href: `/${org}/scorecards` }, { label: t('title'), href: path }, { label: run.fileName }]} />
      <OfficePage>
        <PageHeader
          finding
          title={state !== 'uploaded' ? t(`finding_${state}`, { lines: result.lines, visits: result.visits, leftOut: result.leftOut }) : preview ? t('finding', preview.counts) : needed}
          description={state !== 'uploaded' ? undefined : [run.same ? t('same', { date: run.same.at }) : null, preview && count === 0 ? t('nothingToDo') : t('previewHint')].filter(Boolean).join(' ')}
          actions={state === 'done' ? <Link href={`/${org}/scorecards`} className={buttonLook({ variant: 'primary' })}>{t('toScorecards')}</Link> : null}
        />
        {state === 'uploaded' ? (
          <>
            <section>
              <SectionHeader title={t('how')} />
              <HistoryChoices options={options} standards={run.standards} counts={preview?.counts ?? null} save={save} />
            </section>
            <section>
              <SectionHeader title={t('columns')} note={t('columnsNote')} />
              <HistoryMapping header={run.header} samples={run.samples} mapping={mapping} sections={sections} save={save} />
            </section>
          </>
        ) : null}
        {preview ? (
          <HistoryPreview
            {...preview}
            leftOut={preview.leftOut.map(({ line, errors }) => ({ line, sentences: errors.map(sentence) }))}
            sections={sections.filter(({ key }) => mapped.has(key))}
            errorsHref={`${path}/${runId}/errors`}
          />
        ) : null}
        {state === 'done' && result.leftOut > 0 ? (
          <a href={`${path}/${runId}/errors`} download className={`${buttonLook()} justify-self-start`}>{t('downloadErrors')}</a>
        ) : null}
        <HistoryRun
          state={state}
          done={run.done}
          total={run.total}
          lines={count}
          compared={run.compared}
          bring={bringHistoryAction.bind(null, org, { runId })}
          progress={historyProgressAction.bind(null, org, { runId })}
          cancel={cancelHistoryAction.bind(null, org, { runId })}
          undo={undoHistoryAction.bind(null, org, { runId })}
        />
      </OfficePage>
    </Words>
  )
}
