import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { CriterionLine } from '@/lib/domain/score/explain'
import { milliText, pointsText } from './figures'

/** One answer's part of the sum: points × weight = earned of possible. */
export function LinePoints({ line }: { line: CriterionLine }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  if (line.status === 'unscored') return <span className="text-ink-3">{t('unscored')}</span>
  if (line.pointsMilli === null) return <span className="text-ink-3">{t('outOfSum')}</span>
  const earned = pointsText(line.earned, locale)
  if (line.bonus) return <span>{t('bonusPoints', { earned })}</span>
  const possible = pointsText(line.possible, locale)
  if (line.weightMilli === 1_000) return <span>{t('points', { earned, possible })}</span>
  const [points, weight] = [milliText(line.pointsMilli, locale), milliText(line.weightMilli, locale)]
  return <span>{t('weightedPoints', { points, weight, earned, possible })}</span>
}

/** Pass, fail or bonus in one word; nothing where the answer is neither. */
export function PassBadge({ line }: { line: CriterionLine }) {
  const terms = useTranslations('terms')
  if (line.bonus) return <Badge>{terms('answer.bonus')}</Badge>
  if (line.passed === null) return null
  return line.passed ? <Badge tone="inside">{terms('answer.pass')}</Badge> : <Badge tone="below">{terms('answer.fail')}</Badge>
}
