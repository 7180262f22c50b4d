import { Flag } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Signal } from '@/lib/domain/review/signals'

/** What may be worth a look, each with the n it stands on; unusual ones first and marked. They decide nothing. */
export function SignalList({ signals }: { signals: readonly Signal[] }) {
  const t = useTranslations('reviews')
  const inOrder = [...signals].sort((one, other) => Number(other.noticed) - Number(one.noticed))
  return (
    <ul className="grid gap-2.5">
      {inOrder.map((signal) => (
        <li key={signal.kind} className="flex items-start gap-2">
          {signal.noticed ? <Flag aria-hidden className="mt-0.5 size-4 shrink-0 text-below" /> : <span aria-hidden className="mx-1.5 mt-2 size-1 shrink-0 rounded-full bg-line-strong" />}
          <span className={signal.noticed ? 'text-ink' : 'text-ink-2'}>
            {signal.noticed ? <span className="sr-only">{t('signal.unusual')} </span> : null}
            {sentence(signal)}
          </span>
        </li>
      ))}
    </ul>
  )

  function sentence(signal: Signal): string {
    const some = signal.n === 0 ? 'none' : 'some'
    switch (signal.kind) {
      case 'speed':
        return t('signal.speed', { some, n: signal.n, minutes: Math.round(signal.seconds / 60), expected: Math.round(signal.expectedSeconds / 60) })
      case 'straight_line':
        return t('signal.straightLine', { some, n: signal.n, run: signal.run })
      case 'photo_reused':
        return t('signal.photoReused', { some, n: signal.n, reused: signal.reused })
      case 'copied_text':
        return t('signal.copiedText', { some, n: signal.n, copied: signal.copied })
      case 'outside_window':
        return t('signal.outsideWindow', { side: signal.side ?? (signal.n === 0 ? 'unknown' : 'inside'), minutes: signal.minutes })
      case 'distance':
        return t('signal.distance', {
          known: signal.n === 0 ? 'none' : signal.metres === null ? 'nowhere' : signal.metres < 1_000 ? 'metres' : 'kilometres',
          metres: signal.metres ?? 0, km: Math.round((signal.metres ?? 0) / 100) / 10, accuracy: signal.accuracyMetres,
        })
    }
  }
}
