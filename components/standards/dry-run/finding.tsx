import { useLocale, useTranslations } from 'next-intl'
import { levelText, scoreText } from '@/components/score/score-words'
import { COVERAGE_FLOOR } from '@/lib/domain/standard/dry-run/run'
import type { DryRunSummary } from '@/lib/domain/standard/dry-run/summary'

/** What the run found in one sentence, and how much of the draft the reports speak of. */
export function Finding({ summary: { rescored, leftOut, partly, moved, changed } }: { summary: DryRunSummary }) {
  const t = useTranslations('standard-dry-run')
  const locale = useLocale()
  const floor = levelText(COVERAGE_FLOOR, locale)
  const sentence =
    rescored === 0 ? t('finding.nothing', { floor })
    : moved + changed.length === 0 ? t('finding.same', { rescored })
    : t('finding.changed', { changed: changed.length, rescored, moved })
  return (
    <div className="grid max-w-3xl gap-2">
      <p className="text-20">{sentence}</p>
      {rescored > 0 && leftOut > 0 ? <p className="max-w-prose text-ink-2">{t('finding.leftOut', { count: leftOut, floor })}</p> : null}
      {partly ? <p className="max-w-prose text-ink-2">{t('finding.partly', { count: partly.visits, least: scoreText(partly.least, locale) })}</p> : null}
    </div>
  )
}
