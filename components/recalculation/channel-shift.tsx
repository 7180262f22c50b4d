import { useTranslations } from 'next-intl'
import { SectionHeader } from '@/components/ui/page-header'
import type { ChannelFigures } from '@/lib/domain/recalculation/view'
import { ShiftChart } from './shift-chart'

/** What the routine visits of one channel show before and after, and whose word changes. */
export function ChannelShift({ figures: { channel, countedOld, countedNew, bins, outcomes } }: { figures: ChannelFigures }) {
  const t = useTranslations('recalculation')
  const terms = useTranslations('terms')
  const id = `channel-${channel}`
  return (
    <section aria-labelledby={id}>
      <SectionHeader
        id={id}
        title={t('figuresOf', { channel: terms(`channel.${channel}`) })}
        note={countedOld === countedNew ? t('visitCount', { count: countedOld }) : t('counted', { old: countedOld, fresh: countedNew })}
      />
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-2 lg:gap-12">
        <ShiftChart bins={bins} labelledBy={id} />
        <div>
          <h3 className="pb-2 font-semibold">{t('words')}</h3>
          {outcomes.length === 0 ? <p className="text-ink-2">{t('wordsNone')}</p> : null}
          <ul className="grid">
            {outcomes.map(({ old, new: fresh, visits }) => (
              <li key={`${old} ${fresh}`} className="flex justify-between gap-4 border-b border-line py-2">
                <span>{t('turn', { old: terms(`outcome.${old}`), new: terms(`outcome.${fresh}`) })}</span>
                <span className="whitespace-nowrap text-ink-2">{t('visitCount', { count: visits })}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}
