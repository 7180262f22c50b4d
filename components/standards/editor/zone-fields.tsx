'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import type { Zone } from '@/lib/domain/standard/content'
import { longest } from '@/lib/domain/standard/too-long'
import { DecimalInput } from './decimal-input'
import { fieldId, useTooLong } from './text-field'

const origins = ['management', 'customer_survey', 'template'] as const
const today = () => {
  const date = new Date()
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** The zone of tolerance: from acceptable to desired, with where it comes from. */
export function ZoneFields({ zone, legend, onChange }: { zone: Zone | null; legend: string; onChange: (zone: Zone | null, merge?: string) => void }) {
  const t = useTranslations('standard-editor')
  const terms = useTranslations('terms')
  const tooLong = useTooLong()
  const start = (): Zone => ({ acceptable: 800, desired: 900, origin: 'management', setOn: today(), author: '' })
  return (
    <div className="grid gap-3">
      <Switch label={legend} hint={zone ? undefined : t('zoneHint')} checked={zone !== null} onChange={({ target }) => onChange(target.checked ? start() : null)} />
      {zone ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field id={fieldId('zone')} label={t('acceptable')}>
            {(control) => (
              <DecimalInput {...control} value={zone.acceptable} decimals={1} min={0} max={1_000} onChange={(acceptable) => onChange({ ...zone, acceptable }, 'acceptable')} />
            )}
          </Field>
          <Field label={t('desired')}>
            {(control) => <DecimalInput {...control} value={zone.desired} decimals={1} min={0} max={1_000} onChange={(desired) => onChange({ ...zone, desired }, 'desired')} />}
          </Field>
          <Field label={t('zoneOrigin')}>
            {(control) => (
              <Select {...control} value={zone.origin} onChange={({ target }) => onChange({ ...zone, origin: target.value as Zone['origin'] })}>
                {origins.map((origin) => (
                  <option key={origin} value={origin}>
                    {terms(`zoneOrigin.${origin}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field id={fieldId('zone.setOn')} label={t('setOn')}>
            {(control) => <Input {...control} type="date" value={zone.setOn} onChange={({ target }) => onChange({ ...zone, setOn: target.value }, 'setOn')} />}
          </Field>
          <Field id={fieldId('zone.author')} label={t('setBy')} error={tooLong(zone.author, longest.zoneAuthor)} className="sm:col-span-2">
            {(control) => <Input {...control} dir="auto" value={zone.author} onChange={({ target }) => onChange({ ...zone, author: target.value }, 'author')} />}
          </Field>
        </div>
      ) : null}
    </div>
  )
}
