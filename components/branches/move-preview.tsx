'use client'

import { useTranslations } from 'next-intl'

export type Regrouped = { waveId: string; wave: string; closed: boolean; from: string; to: string; visits: number; branches: number }
const SHOWN = 12

/** Which published figures would be counted under another region, wave by wave. */
export function RegroupedFigures({ regrouped }: { regrouped: readonly Regrouped[] }) {
  const t = useTranslations('branches')
  if (regrouped.length === 0) return <p className="text-ink-2">{t('regroupedNone')}</p>
  return (
    <div className="grid gap-1">
      <p className="font-medium">{t('regrouped', { count: regrouped.reduce((sum, { visits }) => sum + visits, 0) })}</p>
      <ul className="grid max-h-52 overflow-y-auto border-t border-line">
        {regrouped.slice(0, SHOWN).map(({ waveId, wave, closed, from, to, visits }) => (
          <li key={`${waveId} ${from} ${to}`} className="border-b border-line py-1.5" dir="auto">
            {t(closed ? 'regroupedClosedWave' : 'regroupedWave', { wave, from, to, count: visits })}
          </li>
        ))}
      </ul>
      {regrouped.length > SHOWN ? <p className="text-12 text-ink-2">{t('regroupedMore', { count: regrouped.length - SHOWN })}</p> : null}
    </div>
  )
}
