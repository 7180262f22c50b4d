import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Gauge } from '@/components/score/gauge'
import { whyName } from '@/components/score/score-figure'
import type { ScoreReading } from '@/components/score/score-reading'
import { type ScoreTable, scoreText, scoreWords } from '@/components/score/score-words'
import { WhyLink } from '@/components/score/why-link'
import { whyLook } from '@/components/score/why-param'
import { Badge } from '@/components/ui/badge'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader, SectionHeader } from '@/components/ui/page-header'
import type { PublishedView } from '@/lib/domain/report/published'
import { whyHref } from '@/lib/domain/scorecard/why-address'
import { Arithmetic } from './arithmetic'
import { dayText } from './figures'
import { Recalculated } from './recalculated'
import { PublishedCriterion } from './published-criterion'
import { SheetSectionHead } from './section-head'

/** A published report: what was found, why the figure is what it is, and each answer beside its standard. */
export function PublishedReport({ report, org, review, trace }: { report: PublishedView; org: string; review?: string; trace?: ReactNode }) {
  const t = useTranslations('reports')
  const terms = useTranslations('terms')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const { sheet } = report
  const words = scoreWords(locale, ui.raw('score') as ScoreTable)
  const reading = readingOf(sheet, report.scoring)
  const photosOf = (key: string) =>
    report.photos
      .filter(({ criterionKey }) => criterionKey === key)
      .map(({ id, width, height }) => {
        const src = `/api/v1/orgs/${org}/published/${id}`
        return { id, width, height, src, thumbnail: `${src}?size=thumbnail` }
      })
  const why = (section: string | null = null) => whyHref(org, { kind: 'report', reportNumber: report.reportNumber, section })
  const opens = (figures: ReactNode) => <WhyLink inline href={why()} name={whyName(reading, words)}><span className={whyLook}>{figures}</span></WhyLink>
  const when = report.visitedOn ? `${dayText(report.visitedOn, locale)}${report.dayPart ? `, ${terms(`dayPart.${report.dayPart}`).toLocaleLowerCase(locale)}` : ''}` : ''
  return (
    <>
      <PageHeader
        finding
        title={
          <>
            {t.rich('finding', { why: opens, outcome: sheet.outcome, score: sheet.serviceTenths === null ? '–' : scoreText(sheet.serviceTenths, locale), official: sheet.officialTenths === null ? '–' : scoreText(sheet.officialTenths, locale), count: sheet.criticalFailures })}{' '}
            <span className="text-ink-2">{t('findingPlace', { branch: report.branch, when })}</span>
          </>
        }
        actions={
          review ? (
            <Link href={review} className={linkLook.plain}>
              {t('openReview')}
            </Link>
          ) : undefined
        }
      />
      <section aria-label={t('score')} className="-mt-4 grid max-w-page gap-4">
        <Gauge {...reading} words={words} size="heading" axisFrom={(reading.score ?? 0) >= 500 ? 50 : 0} />
        <p className="flex flex-wrap items-center gap-2 text-ink-2">
          <span>
            {t('about', { standard: report.standard, version: report.version, wave: report.wave })}
            {report.scenario ? ` · ${report.scenario}` : ''} · {t('number', { number: report.reportNumber })}
          </span>
          {report.provisional ? <Badge tone="outline">{t('provisional')}</Badge> : null}
          {report.purpose === 'routine' ? null : <Badge tone="outline">{terms(`purpose.${report.purpose}`)}</Badge>}
        </p>
        <Recalculated report={report} why={(revision) => whyHref(org, { kind: 'report', reportNumber: report.reportNumber, revision })} />
        {report.scoring === 'scored' ? null : (
          <p className="max-w-prose">{report.scoring === 'excluded' ? t('excluded', { reason: report.excludedReason }) : t('staysOut')}</p>
        )}
      </section>
      <section aria-labelledby="why" className="max-w-3xl">
        <SectionHeader id="why" title={sheet.serviceTenths === null ? t('whyNone') : t('why', { score: scoreText(sheet.serviceTenths, locale) })} note={terms(`method.${sheet.method}`)} />
        <Arithmetic sheet={sheet} />
      </section>
      {sheet.sections.map((section) => (
        <section key={section.key} aria-labelledby={`section-${section.key}`}>
          <SheetSectionHead section={section} why={why(section.key)} words={words} />
          <ul className="border-t border-line">
            {section.criteria.map((criterion) => (
              <PublishedCriterion key={criterion.key} criterion={criterion} photos={photosOf(criterion.key)} />
            ))}
          </ul>
        </section>
      ))}
      {trace}
    </>
  )
}

const readingOf = ({ serviceTenths, officialTenths, zone, goal, criticalFailures, incomplete }: PublishedView['sheet'], scoring: PublishedView['scoring']): ScoreReading => ({
  score: serviceTenths,
  official: officialTenths,
  zone,
  goal,
  criticalFailures,
  ...(serviceTenths === null ? { state: 'no_score' as const } : incomplete && scoring === 'pending' ? { state: 'incomplete' as const } : {}),
})
