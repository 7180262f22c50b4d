import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { BranchTurn } from '@/lib/domain/branch/history'
import { Badge } from '../ui/badge'

type Props = {
  turns: readonly BranchTurn[]
  labels: Readonly<Record<string, string>>
  today: string
  /** Days of moves that can be called off, and what does it. */
  scheduled: readonly string[]
  cancelMove: (from: string, region: string) => ReactNode
  summary: { label: string; until: string | null }[]
}

/** "North until 3 March, then East", and below it every turn, the latest first; what is still to come says so. */
export function BranchHistory({ turns, labels, today, scheduled, cancelMove, summary }: Props) {
  const t = useTranslations('branches')
  const format = useFormatter()
  const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  const name = (id: string) => labels[id] ?? ''
  const sayTurn = (turn: BranchTurn): string => {
    switch (turn.kind) {
      case 'placed': return t('turn.placed', { region: name(turn.regionId) })
      case 'moved': return t('turn.moved', { from: name(turn.from), to: name(turn.to) })
      case 'corrected': return t('turn.corrected', { region: name(turn.regionId), since: day(turn.since), by: turn.by ?? 'none' })
      case 'handed_over': return t('turn.handed_over', { from: turn.name, to: turn.to })
      case 'duty_began': return t('turn.duty_began', { name: turn.name })
      case 'duty_ended': return t('turn.duty_ended', { name: turn.name })
      default: return t(`turn.${turn.kind}`)
    }
  }
  return (
    <div className="grid gap-3">
      {summary.length > 1 ? (
        <p className="max-w-prose" dir="auto">
          {summary.map(({ label, until }) => (until ? t('stoodUntil', { region: label, day: day(until) }) : label)).join(t('then'))}
        </p>
      ) : null}
      <ol className="grid border-t border-line">
        {turns.map((turn, at) => (
          <li key={at} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2">
            <time dateTime={turn.day} className="min-w-28 text-ink-2">{day(turn.day)}</time>
            <span className="min-w-0 flex-1" dir="auto">{sayTurn(turn)}</span>
            {turn.day > today ? <Badge tone="accent">{t('scheduled')}</Badge> : null}
            {turn.kind === 'moved' && scheduled.includes(turn.day) ? cancelMove(turn.day, name(turn.to)) : null}
          </li>
        ))}
      </ol>
    </div>
  )
}
