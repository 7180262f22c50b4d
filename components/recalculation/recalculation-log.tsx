import { useFormatter, useTranslations } from 'next-intl'
import { momentText } from '@/components/moment'
import { SectionHeader } from '@/components/ui/page-header'

type Props = {
  state: 'previewed' | 'applied' | 'undone' | 'discarded'
  createdAt: Date
  created: string
  appliedAt: Date | null
  applied: string
  reason: string
  told: number
  endedAt: Date | null
  ended: string
  undoReason: string
  /** By the undo; null: not known. */
  undoTold: number | null
  /** The organisation's. */
  timeZone: string
}

/** Who previewed, applied and undid it, when and why; the latest first. */
export function RecalculationLog({ state, createdAt, created, appliedAt, applied, reason, told, endedAt, ended, undoReason, undoTold, timeZone }: Props) {
  const t = useTranslations('recalculation')
  const format = useFormatter()
  const lines = [
    ...(endedAt ? [{ at: endedAt, says: state === 'undone' ? t('logged.undone', { who: ended, reason: undoReason }) : t('logged.discarded', { who: ended }), more: undoTold === null ? '' : t('logged.told', { count: undoTold }) }] : []),
    ...(appliedAt ? [{ at: appliedAt, says: t('logged.applied', { who: applied, reason }), more: t('logged.told', { count: told }) }] : []),
    { at: createdAt, says: t('logged.previewed', { who: created }), more: '' },
  ]
  return (
    <section aria-labelledby="log" className="max-w-3xl">
      <SectionHeader id="log" title={t('log')} />
      <ol className="grid">
        {lines.map(({ at, says, more }) => (
          <li key={says} className="grid gap-0.5 border-b border-line py-2">
            <span className="wrap-anywhere">{says}</span>
            <span className="text-12 text-ink-3">{[momentText(format, at, timeZone), more].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
