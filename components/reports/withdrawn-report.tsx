import { useLocale, useTranslations } from 'next-intl'
import { PageHeader } from '@/components/ui/page-header'
import { dayText } from './figures'

type Withdrawn = { reportNumber: string; branch: string; visitedOn: string | null; reason: string; withdrawnOn: string }

/** What is left of a report that was taken back. */
export function WithdrawnReport({ report }: { report: Withdrawn }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  return (
    <>
      <PageHeader title={t('withdrawnTitle')} description={t('withdrawnOn', { day: dayText(report.withdrawnOn, locale), number: report.reportNumber })} />
      <section className="grid max-w-prose gap-3 border-y border-line py-8">
        <p className="text-16">{t('withdrawnBecause', { reason: report.reason })}</p>
        <p className="text-ink-2">{t('withdrawnAbout', { branch: report.branch, day: report.visitedOn ? dayText(report.visitedOn, locale) : '–' })}</p>
      </section>
    </>
  )
}
