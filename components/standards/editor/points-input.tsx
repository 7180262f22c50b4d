'use client'

import { useTranslations } from 'next-intl'
import { DecimalInput } from './decimal-input'

/** What an answer is worth, in a row of a table of answers. `of`: what the row is called. */
export function PointsInput({ of, pointsMilli, onChange }: { of: string; pointsMilli: number; onChange: (pointsMilli: number) => void }) {
  const t = useTranslations('standard-editor')
  return (
    <DecimalInput
      frame="w-18"
      aria-label={t('pointsOf', { option: of })}
      value={pointsMilli}
      decimals={3}
      min={-1_000_000}
      max={1_000_000}
      className="text-right"
      onChange={onChange}
    />
  )
}
