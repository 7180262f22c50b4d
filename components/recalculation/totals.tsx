import { useTranslations } from 'next-intl'
import { SectionHeader } from '@/components/ui/page-header'
import type { Totals as Whole } from '@/lib/domain/recalculation/view'

/** Whose word changes, and why some visits stay. */
export function Totals({ totals, number }: { totals: Whole; number: number }) {
  const t = useTranslations('recalculation')
  const terms = useTranslations('terms')
  const moving = totals.changed + totals.same > 0
  return (
    <div className="grid grid-cols-1 gap-8 lg:grid-cols-2 lg:gap-12">
      {moving ? (
        <section aria-labelledby="words">
          <SectionHeader id="words" title={t('words')} />
          {totals.outcomes.length === 0 ? <p className="text-ink-2">{t('wordsNone')}</p> : null}
          <ul className="grid">
            {totals.outcomes.map(({ old, new: fresh, visits }) => (
              <li key={`${old} ${fresh}`} className="flex justify-between gap-4 border-b border-line py-2">
                <span>{t('turn', { old: terms(`outcome.${old}`), new: terms(`outcome.${fresh}`) })}</span>
                <span className="whitespace-nowrap text-ink-2">{t('visitCount', { count: visits })}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {totals.reasons.length > 0 ? (
        <section aria-labelledby="reasons">
          <SectionHeader id="reasons" title={t('reasons')} />
          <ul className="grid">
            {totals.reasons.map(({ reason, visits }) => (
              <li key={reason} className="flex justify-between gap-4 border-b border-line py-2">
                <span>{t(`reasonOf.${reason}`, { number })}</span>
                <span className="whitespace-nowrap text-ink-2">{t('visitCount', { count: visits })}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
