import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { linkLook } from '@/components/ui/link-look'
import type { TrendBreak } from '@/lib/domain/trend/score-trend'
import type { Speech } from '../scorecards/speech'
import { listed } from './break-words'

/** Beside a figure over several versions that do not join: it is one standard's, but not one measure's. */
export async function MixedFact({ mixed, changedHref, speech: { locale } }: { mixed: TrendBreak | null; changedHref: (from: number, to: number) => string; speech: Speech }) {
  if (!mixed) return null
  const t = await getTranslations('trends')
  return (
    <p className="max-w-prose text-ink-2">
      {t('mixedFigure', { versions: listed([mixed.from, mixed.to], locale) })}{' '}
      <Link href={changedHref(mixed.from, mixed.to)} className={linkLook.text} data-screen-only>{t('whatChanged')}</Link>
    </p>
  )
}
