import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { HistoryList } from '@/components/reports/history-list'
import { PublishedReport } from '@/components/reports/published-report'
import { WithdrawnReport } from '@/components/reports/withdrawn-report'
import { OfficePage } from '@/components/shell/office-page'
import { SectionHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Words } from '@/components/words'
import { may } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { whyHref } from '@/lib/domain/scorecard/why-address'
import { viewReport } from '@/lib/usecases/published/view-report'
import { viewTrace } from '@/lib/usecases/reviews/view-trace'
import { requireActor } from '@/lib/web/actor'
import { readerLanguage } from '@/lib/web/reader-language'
import { PageTop } from '../../office-top'

/** Read once for the page and for the window's title, which names the branch. */
const reportAsked = cache(async (org: string, reportNumber: string) => {
  const actor = await requireActor(org, 'report:view')
  const language = await readerLanguage()
  return { actor, language, seen: await viewReport(actor, { reportNumber }, language).catch(notFoundWhenAbsent) }
})

export async function generateMetadata({ params }: PageProps<'/[org]/reports/[reportNumber]'>): Promise<Metadata> {
  const { org, reportNumber } = await params
  const [t, { seen }] = await Promise.all([getTranslations('reports'), reportAsked(org, reportNumber)])
  return { title: `${t('number', { number: reportNumber })} · ${seen.report.branch}` }
}

export default async function ReportPage({ params }: PageProps<'/[org]/reports/[reportNumber]'>) {
  const { org, reportNumber } = await params
  const [t, { actor, language, seen }] = await Promise.all([getTranslations('reports'), reportAsked(org, reportNumber)])
  const { branch, branchId } = seen.report
  const crumbs = [{ label: t('crumb'), href: `/${org}/scorecards` }, { label: branch, href: `/${org}/scorecards/branches/${branchId}` }, { label: t('number', { number: reportNumber }) }]
  const seesScorecards = may(actor, 'scorecard:view')
  const reviewed = seen.kind === 'published' ? seen.report.visitId : null
  const trace = reviewed ? await viewTrace(actor, { visitId: reviewed }, language) : null
  return (
    <Words of={['reports', 'terms', 'ui']}>
      <PageTop org={org} crumbs={seesScorecards ? crumbs : crumbs.map(({ label }) => ({ label }))} actions={<PrintButton label={t('print')} />} />
      <OfficePage>
        {seen.kind === 'withdrawn' ? (
          <WithdrawnReport report={seen.report} />
        ) : (
          <PublishedReport
            org={org}
            report={seen.report}
            {...(reviewed ? { review: `/${org}/reviews/${reviewed}` } : {})}
            trace={
              trace ? (
                <section aria-labelledby="trace" className="max-w-3xl">
                  <SectionHeader id="trace" title={t('trace')} note={t('traceNote')} />
                  <HistoryList lines={trace.lines} timeZone={trace.timeZone} why={whyHref(org, { kind: 'report', reportNumber })} />
                </section>
              ) : null
            }
          />
        )}
      </OfficePage>
    </Words>
  )
}

const notFoundWhenAbsent = (error: unknown): never => {
  if (error instanceof Problem && error.code === 'not_found') notFound()
  throw error
}
