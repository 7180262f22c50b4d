'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Switch } from '@/components/ui/switch'
import type { Goal } from '@/lib/domain/standard/content'
import { longest } from '@/lib/domain/standard/too-long'
import { OptionalDecimalInput } from './decimal-input'
import { fieldId, TextField, useTooLong } from './text-field'

/** What the standard is to change: a KPI, its present value, target and date, and the score aimed at. */
export function GoalFields({ goal, onChange }: { goal: Goal | null; onChange: (goal: Goal | null, merge?: string) => void }) {
  const t = useTranslations('standard-editor')
  const tooLong = useTooLong()
  return (
    <div className="grid gap-3">
      <Switch
        label={t('goal')}
        hint={goal ? undefined : t('goalHint')}
        checked={goal !== null}
        onChange={({ target }) => onChange(target.checked ? { kpi: {}, present: '', target: '', by: '', scoreTarget: null } : null)}
      />
      {goal ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            field="goal.kpi"
            label={t('kpi')}
            hint={t('kpiHint')}
            text={goal.kpi}
            max={200}
            className="sm:col-span-2"
            onChange={(kpi, merge) => onChange({ ...goal, kpi }, merge)}
          />
          <Field id={fieldId('goal.present')} label={t('presentValue')} error={tooLong(goal.present, longest.goalValue)}>
            {(control) => <Input {...control} value={goal.present} onChange={({ target }) => onChange({ ...goal, present: target.value }, 'present')} />}
          </Field>
          <Field id={fieldId('goal.target')} label={t('targetValue')} error={tooLong(goal.target, longest.goalValue)}>
            {(control) => <Input {...control} value={goal.target} onChange={({ target }) => onChange({ ...goal, target: target.value }, 'target')} />}
          </Field>
          <Field id={fieldId('goal.by')} label={t('goalBy')}>
            {(control) => <Input {...control} type="date" value={goal.by} onChange={({ target }) => onChange({ ...goal, by: target.value }, 'by')} />}
          </Field>
          <Field label={t('scoreTarget')}>
            {(control) => (
              <OptionalDecimalInput
                {...control}
                value={goal.scoreTarget}
                decimals={1}
                min={0}
                max={1_000}
                placeholder={t('notStated')}
                onChange={(scoreTarget) => onChange({ ...goal, scoreTarget }, 'scoreTarget')}
              />
            )}
          </Field>
        </div>
      ) : null}
    </div>
  )
}
