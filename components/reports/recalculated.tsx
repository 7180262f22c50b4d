import { useLocale, useTranslations } from 'next-intl'
import type { PublishedView } from '@/lib/domain/report/published'
import { dayText, percentText } from './figures'

/** That the figures were made anew by another version's rules, when, why, and what they were. */
export function Recalculated({ report: { recalculated, scoredUnder, version } }: { report: Pick<PublishedView, 'recalculated' | 'scoredUnder' | 'version'> }) {
  const t = useTranslations('reports.recalculation')
  const locale = useLocale()
  if (!recalculated) return scoredUnder === null ? null : <p className="max-w-prose">{t('scoredUnder', { version: scoredUnder })}</p>
  const { on, service, official, reason } = recalculated
  const shown = (score: number | null) => (score === null ? '–' : percentText(score, locale))
  const before = shown(service) === shown(official) ? shown(service) : t('both', { score: shown(service), official: shown(official) })
  return (
    <p className="max-w-prose">
      {t('recalculated', { day: dayText(on, locale), version: scoredUnder ?? version, before })}{' '}
      <span className="text-ink-2">{t('recalculatedWhy', { reason })}</span>
    </p>
  )
}
