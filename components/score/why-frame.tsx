import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { recalculationHref } from '@/components/recalculation/addresses'
import { linkLook } from '@/components/ui/link-look'
import type { WhyArea, WhyBranch, WhySubject } from '@/lib/domain/scorecard/why-mean'
import { whyHref, type AskedMean } from '@/lib/domain/scorecard/why-address'
import { scoreText } from './score-words'
import { WhyLink } from './why-link'
import { WhyRestated } from './why-restated'

/** Addresses of explanations and scorecards of the same standard and period. */
export function addressesOf(org: string, subject: WhySubject) {
  const asked = { standard: subject.standardParam, period: subject.periodParam }
  return {
    mean: (part: AskedMean) => whyHref(org, { kind: 'mean', ...asked, section: subject.section?.key ?? null, ...part }),
    report: (reportNumber: string) => whyHref(org, { kind: 'report', reportNumber }),
    /** Its trace, for whoever reviews; other readers have the report above it. */
    trace: (reportNumber: string) => `/${org}/reports/${reportNumber}#trace`,
    recalculation: recalculationHref(org, subject.standardId),
    scorecard: (of: AskedMean['of'], id: string | null) =>
      `/${org}/scorecards${of === 'network' ? '' : `/${of === 'region' ? 'regions' : 'branches'}/${id}`}?${new URLSearchParams(asked)}`,
  }
}

/** What the figure is of: place, section, standard, period; and the way to its scorecard. */
export function WhySubjectLine({ name, subject, scorecard }: { name: string; subject: WhySubject; scorecard: string | null }) {
  const t = useTranslations('why')
  const period = subject.wave ? t('wave', { wave: subject.wave.name, state: subject.wave.state }) : t(subject.period === 'months' ? 'months' : 'all')
  return (
    <p className="max-w-prose text-ink-2">
      {[name, subject.section?.title, t('subject', { standard: subject.standard, channel: t(`channel.${subject.channel}`), version: subject.version }), period].filter(Boolean).join(' · ')}
      {scorecard ? (
        <>
          {' · '}
          <Link href={scorecard} className={linkLook.text}>
            {t('openScorecard')}
          </Link>
        </>
      ) : null}
    </p>
  )
}

const finding = { today: 'differs', closed: 'stands', same: 'same' } as const

/** A closed wave's figure stands although its visits give another one today. */
export function WhyClosedNote({ why, org, scorecard }: { why: WhyArea | WhyBranch; org: string; /** The part's own: an area's lists all that was restated, a branch's its visits. */ scorecard: string }) {
  const t = useTranslations('why.closed')
  const locale = useLocale()
  if (!why.closed) return null
  const tenths = (score: number | null) => (score === null ? '–' : scoreText(score, locale))
  const { trace, report, recalculation } = addressesOf(org, why.subject)
  const visitsOf = (key: string) => (why.kind === 'area' ? `${scorecard}&${new URLSearchParams({ restated: key })}#restated` : `${scorecard}#visits`)
  return (
    <>
      <p className="max-w-prose">{t(finding[why.closed.worked], { closed: tenths(why.reading.score), today: tenths(why.closed.today) })}</p>
      {why.closed.restated.length > 0 ? <WhyRestated title={t('restated')} lines={why.closed.restated} ways={{ trace, why: report, recalculation, visits: visitsOf }} /> : null}
      {why.closed.more > 0 && why.kind === 'area' ? <p><Link href={`${scorecard}#restated`} className={linkLook.text}>{t('more', { count: why.closed.more })}</Link></p> : null}
    </>
  )
}

/** Fifty rows at a time. */
export function WhyPages({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
  const t = useTranslations('why')
  if (pages <= 1) return null
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center gap-4">
      <span className="text-12 text-ink-2">{t('page', { page, pages })}</span>
      {page > 1 ? <WhyLink href={href(page - 1)} name={t('previous')} className={linkLook.plain}>{t('previous')}</WhyLink> : null}
      {page < pages ? <WhyLink href={href(page + 1)} name={t('next')} className={linkLook.plain}>{t('next')}</WhyLink> : null}
    </nav>
  )
}
