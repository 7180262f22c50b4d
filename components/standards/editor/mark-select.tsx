'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'

/** Whether an answer passes or fails; gates, evidence rules, actions and pass rates stand on this mark. */
export function MarkSelect({ of, pass, onChange }: { of: string; pass: boolean; onChange: (pass: boolean) => void }) {
  const t = useTranslations('standard-editor')
  const terms = useTranslations('terms')
  return (
    <Select
      aria-label={t('countsAsOf', { option: of })}
      className="w-32"
      value={pass ? 'pass' : 'fail'}
      onChange={({ target }) => onChange(target.value === 'pass')}
    >
      <option value="pass">{terms('answer.pass')}</option>
      <option value="fail">{terms('answer.fail')}</option>
    </Select>
  )
}
