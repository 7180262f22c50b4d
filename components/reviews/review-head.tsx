import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { dayText } from '@/components/reports/figures'
import { Badge } from '@/components/ui/badge'
import { linkLook } from '@/components/ui/link-look'
import type { Review } from '@/lib/domain/review/review'

/** Which visit this is, where it stands and in whose hands. */
export function ReviewHead({ review, org, back }: { review: Review; org: string; back: string }) {
  const t = useTranslations('reviews')
  const terms = useTranslations('terms')
  const locale = useLocale()
  const { branch, town, wave, campaign, visitedOn, state, scoring, reviewer, excludedReason, withdrawnReason, publishAt, timeZone, questions } = review
  const general = questions.filter(({ criterionKey }) => criterionKey === null)
  const publishes = publishAt ? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(new Date(publishAt)) : null
  return (
    <header className="grid gap-2">
      <Link href={back} className={`${linkLook.plain} xl:hidden`}>
        {t('backToQueue')}
      </Link>
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="text-20 font-semibold tracking-[-0.012em] sm:text-28">{branch}</h1>
        <Badge tone={state === 'in_review' ? 'accent' : 'neutral'}>{terms(`visitState.${state}`)}</Badge>
        {scoring === 'excluded' ? <Badge tone="outline">{terms('scoring.excluded')}</Badge> : null}
      </div>
      <p className="text-ink-2">{[town, visitedOn ? dayText(visitedOn, locale) : null, wave, campaign].filter(Boolean).join(' · ')}</p>
      {state === 'in_review' && reviewer ? <p className="text-12 text-ink-2">{t('reviewedBy', { name: reviewer })}</p> : null}
      {state === 'approved' ? <p className="text-12 text-ink-2">{publishes ? t('publishesOn', { day: publishes }) : t('publishesWithWave')}</p> : null}
      {scoring === 'excluded' && excludedReason ? <p className="max-w-prose">{t('excludedBecause', { reason: excludedReason })}</p> : null}
      {withdrawnReason ? <p className="max-w-prose">{t('withdrawnBecause', { reason: withdrawnReason })}</p> : null}
      {general.map(({ id, question, answered }) => (
        <p key={id} className="flex flex-wrap items-baseline gap-2 text-ink-2">
          <Badge tone={answered ? 'neutral' : 'accent'}>{t(answered ? 'questionAnswered' : 'questionOpen')}</Badge> {question}
        </p>
      ))}
      {state === 'published' ? (
        <Link href={`/${org}/reports/${review.reportNumber}`} className={linkLook.plain}>
          {t('asReadersSee')}
        </Link>
      ) : null}
    </header>
  )
}
