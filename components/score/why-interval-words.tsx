import { useLocale, useTranslations } from 'next-intl'
import { noIntervalValues } from '@/lib/domain/scorecard/no-interval-values'
import type { WhyInterval } from '@/lib/domain/scorecard/why-interval'
import { scoreText } from './score-words'
import { roundText } from './why-figures'
import { WhyPart } from './why-parts'

/** The arithmetic of an interval in words, or why there is none. */
export function WhyIntervalWords({ interval }: { interval: WhyInterval }) {
  const t = useTranslations('why.interval')
  const reasons = useTranslations('ui.noInterval')
  const locale = useLocale()
  if (interval.kind === 'none') return null
  const number = (value: number, digits?: number) => roundText(value, locale, digits)
  const tenths = (value: number) => scoreText(value, locale)
  return (
    <WhyPart title={t('title')}>
      <div className="grid max-w-prose gap-1">{words()}</div>
    </WhyPart>
  )

  function words() {
    switch (interval.kind) {
      case 'no_interval':
        return <p>{reasons(interval.why.kind, noIntervalValues(interval.why))}</p>
      case 'withheld':
        return <p>{t('withheld')}</p>
      case 'none':
        return null
      default:
        return (
          <>
            <p>{t('spread', { spread: number(interval.spread.points), visits: interval.spread.visits, branches: interval.spread.branches, df: interval.spread.df })}</p>
            <p className="tabular-nums">{formula()}</p>
            <p className="font-medium tabular-nums">
              {t('result', { low: tenths(interval.low), high: tenths(interval.high) })}
              {interval.low === 0 || interval.high === 1000 ? ` ${t('clipped')}` : ''}
            </p>
          </>
        )
    }
  }

  function formula() {
    if (interval.kind === 'branch')
      return t('branch', { t: number(interval.t, 3), spread: number(interval.spread.points), n: interval.n, half: number(interval.half) })
    if (interval.kind === 'all_visited')
      return t('allVisited', { t: number(interval.t, 3), spread: number(interval.spread.points), inverse: number(interval.inverse, 3), branches: interval.branches, half: number(interval.half) })
    if (interval.kind === 'two_stage')
      return t('twoStage', {
        branches: interval.branches, inScope: interval.inScope, between: number(interval.between), spread: number(interval.spread.points), inverse: number(interval.inverse, 3),
        t: number(interval.t, 3), df: interval.branches - 1, half: number(interval.half),
      })
    return null
  }
}
