import { useLocale, useTranslations } from 'next-intl'
import type { SheetCriterion } from '@/lib/domain/report/sheet'
import { rangeInUnit } from '@/lib/domain/standard/in-unit'
import { clockText, milliText } from './figures'

/** From which values on the points hold that a figure earned: "7 of 10" does not say by itself that it is worth 5. Nothing where no band gave them. */
export function BandText({ criterion: { type, band, line } }: { criterion: Pick<SheetCriterion, 'type' | 'band' | 'line'> }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  if (!band || line.pointsMilli === null) return null
  const { from, to, unit } = band
  const words = rangeInUnit(unit, (figure) => {
    const edge = (value: number) => (type === 'duration' ? t('duration', { clock: clockText(value) }) : figure(milliText(value, locale)))
    if (from === null) return to === null ? t('band.any') : t('band.under', { to: edge(to) })
    return to === null ? t('band.over', { from: edge(from) }) : t('band.between', { from: edge(from), to: edge(to) })
  })
  return <p className="text-12 text-ink-2">{t('band.gave', { band: words, points: line.pointsMilli / 1_000 })}</p>
}
