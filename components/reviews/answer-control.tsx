'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { AnswerState } from '@/lib/domain/report/answer'
import { likelihoods, MOST_LIKELY } from '@/lib/domain/report/recommendation'
import type { Correctable } from '@/lib/domain/review/review'

/** The control of one kind of answer, filled with what stands now. Fields: value (several for many), minutes, seconds. */
export function AnswerControl({ control, now }: { control: Correctable['control']; now: AnswerState }) {
  const t = useTranslations('reviews')
  const terms = useTranslations('terms')
  const value = now.state === 'answered' ? now.value : null
  switch (control.type) {
    case 'one':
      return (
        <RadioGroup
          name="value"
          legend={t('correct.answer')}
          choices={control.options.map(({ key, label }) => ({ value: key, label }))}
          {...(value?.type === 'option' ? { defaultValue: value.key } : {})}
        />
      )
    case 'many':
      return (
        <fieldset className="grid">
          <legend className="mb-1 text-12 font-medium text-ink-2">{t('correct.answer')}</legend>
          {control.options.map(({ key, label }) => (
            <Checkbox key={key} name="value" value={key} label={label} defaultChecked={value?.type === 'options' && value.keys.includes(key)} />
          ))}
        </fieldset>
      )
    case 'number':
      return (
        <Field label={control.unit ? `${t('correct.answer')}, ${control.unit}` : t('correct.answer')}>
          {(field) => <Input {...field} name="value" inputMode="decimal" defaultValue={value?.type === 'number' ? String(value.milli / 1_000) : ''} />}
        </Field>
      )
    case 'duration': {
      const seconds = value?.type === 'duration' ? value.seconds : null
      return (
        <div className="grid grid-cols-2 gap-3">
          <Field label={t('correct.minutes')}>
            {(field) => <Input {...field} name="minutes" inputMode="numeric" defaultValue={seconds === null ? '' : String(Math.floor(seconds / 60))} />}
          </Field>
          <Field label={t('correct.seconds')}>
            {(field) => <Input {...field} name="seconds" inputMode="numeric" defaultValue={seconds === null ? '' : String(seconds % 60)} />}
          </Field>
        </div>
      )
    }
    case 'recommendation':
      return (
        <Field label={t('correct.answer')}>
          {(field) => (
            <Select {...field} name="value" defaultValue={value?.type === 'recommendation' ? String(value.likelihood) : ''}>
              <option value="" />
              {likelihoods.map((likelihood) => (
                <option key={likelihood} value={likelihood}>
                  {likelihood === 0 ? `0: ${terms('recommendation.least')}` : likelihood === MOST_LIKELY ? `${MOST_LIKELY}: ${terms('recommendation.most')}` : likelihood}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )
    case 'time':
      return <Field label={t('correct.answer')}>{(field) => <Input {...field} name="value" type="time" defaultValue={value?.type === 'time' ? value.at : ''} />}</Field>
    case 'text':
      return (
        <Field label={t('correct.answer')}>
          {(field) => <Textarea {...field} name="value" maxLength={5_000} defaultValue={value?.type === 'text' ? value.text : ''} />}
        </Field>
      )
    case 'photo':
      return <p className="text-ink-2">{t('correct.photo')}</p>
    case 'sound':
    case 'place':
      return <p className="text-ink-2">{t(`correct.${control.type}`)}</p>
  }
}
