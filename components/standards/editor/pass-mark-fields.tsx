'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import type { Section } from '@/lib/domain/standard/content'
import { DecimalInput } from './decimal-input'

type PassMark = Section['passMark']
const effects = ['marks_section_failed', 'fails_visit'] as const

/** The level under which the section has failed, and what then follows. */
export function PassMarkFields({ passMark, onChange }: { passMark: PassMark; onChange: (passMark: PassMark) => void }) {
  const t = useTranslations('standard-editor')
  const terms = useTranslations('terms')
  return (
    <div className="grid gap-3">
      <Switch
        label={t('passMark')}
        checked={passMark !== null}
        onChange={({ target }) => onChange(target.checked ? { level: 800, effect: 'marks_section_failed' } : null)}
      />
      {passMark ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('passMarkLevel')}>
            {(control) => <DecimalInput {...control} value={passMark.level} decimals={1} min={0} max={1_000} onChange={(level) => onChange({ ...passMark, level })} />}
          </Field>
          <Field label={t('passMarkEffect')}>
            {(control) => (
              <Select {...control} value={passMark.effect} onChange={({ target }) => onChange({ ...passMark, effect: target.value as (typeof effects)[number] })}>
                {effects.map((effect) => (
                  <option key={effect} value={effect}>
                    {terms(`passMarkEffect.${effect}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      ) : null}
    </div>
  )
}
