import { useTranslations } from 'next-intl'
import type { RestatedCause } from '@/lib/domain/review/restated'

/** Why a figure was restated: the reason itself where this reader gets it, else a fixed word for what happened. */
export function RestatedBecause({ cause, reason }: { cause: RestatedCause; reason: string | null }) {
  const t = useTranslations('why')
  const happened = t(`restatedBecause.${cause}`)
  // Counted elsewhere the figure stays the same: its reason alone would not say what was corrected.
  return <>{reason === null ? happened : cause === 'regrouped' ? `${happened}: “${reason}”` : `“${reason}”`}</>
}
