import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { WhyLink } from '@/components/score/why-link'
import { whyLook } from '@/components/score/why-param'
import type { PublishedView } from '@/lib/domain/report/published'
import { dayText, percentText } from './figures'

type Props = { report: Pick<PublishedView, 'recalculated' | 'scoredUnder' | 'version'>; /** The explanation of a kept score of it. */ why: (revision: number) => string }

/** That the figures were made anew by another version's rules, when, why, and what they were. */
export function Recalculated({ report: { recalculated, scoredUnder, version }, why }: Props) {
  const t = useTranslations('reports.recalculation')
  const say = useTranslations('reports')
  const locale = useLocale()
  if (!recalculated) return scoredUnder === null ? null : <p className="max-w-prose">{t('scoredUnder', { version: scoredUnder })}</p>
  const { on, service, official, reason, revision } = recalculated
  const shown = (score: number | null) => (score === null ? '–' : percentText(score, locale))
  const before = shown(service) === shown(official) ? shown(service) : t('both', { score: shown(service), official: shown(official) })
  const opened = (figures: ReactNode) =>
    revision === null ? figures : <WhyLink inline href={why(revision)} name={say('why', { score: before })}><span className={whyLook}>{figures}</span></WhyLink>
  return (
    <p className="max-w-prose">
      {t.rich('recalculated', { day: dayText(on, locale), version: scoredUnder ?? version, before, why: opened })}{' '}
      <span className="text-ink-2">{t('recalculatedWhy', { reason })}</span>
    </p>
  )
}
