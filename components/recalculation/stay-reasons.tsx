import { useTranslations } from 'next-intl'
import { SectionHeader } from '@/components/ui/page-header'
import type { Totals } from '@/lib/domain/recalculation/view'

/** Why some visits keep their figures. */
export function StayReasons({ reasons, number }: { reasons: Totals['reasons']; number: number }) {
  const t = useTranslations('recalculation')
  if (reasons.length === 0) return null
  return (
    <section aria-labelledby="reasons" className="max-w-3xl">
      <SectionHeader id="reasons" title={t('reasons')} />
      <ul className="grid">
        {reasons.map(({ reason, visits }) => (
          <li key={reason} className="flex justify-between gap-4 border-b border-line py-2">
            <span>{t(`reasonOf.${reason}`, { number })}</span>
            <span className="whitespace-nowrap text-ink-2">{t('visitCount', { count: visits })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
