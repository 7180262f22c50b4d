'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'

export type Equality = 'equal' | 'not_equal'
const equalities: readonly Equality[] = ['equal', 'not_equal']

/** Is, or is not: all that can be asked of a branch's attribute, of the scenario, of an option. */
export function ConditionEquality({ number, of, value, onChange }: { number: number; of: 'branch' | 'one'; value: Equality; onChange: (is: Equality) => void }) {
  const t = useTranslations('standard-conditions')
  return (
    <Select aria-label={t('comparison', { number })} value={value} onChange={({ target }) => onChange(target.value as Equality)}>
      {equalities.map((is) => (
        <option key={is} value={is}>
          {t(`is.${of}.${is}`)}
        </option>
      ))}
    </Select>
  )
}
