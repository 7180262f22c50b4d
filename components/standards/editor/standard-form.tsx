'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { languages, type Language } from '@/lib/domain/language'
import { unitsToText } from '@/lib/domain/decimal-text'
import { methods, type Method, type StandardContent } from '@/lib/domain/standard/content'
import { pointsPossible } from '@/lib/domain/standard/points-possible'
import { longest } from '@/lib/domain/standard/too-long'
import { FormHead } from './criterion-form'
import { OptionalDecimalInput } from './decimal-input'
import { useEditor } from './editor-context'
import type { Document } from './editor-state'
import { GoalFields } from './goal-fields'
import { ownName } from './language-tabs'
import { fieldId, useTooLong } from './text-field'
import { ZoneFields } from './zone-fields'

/** What holds for the whole standard: name, method, stated total, zone, goal, base language. */
export function StandardForm({ document: { name, content }, languageTabs }: { document: Document; languageTabs: ReactNode }) {
  const t = useTranslations('standard-editor')
  const terms = useTranslations('terms')
  const tooLong = useTooLong()
  const separator = useLocale() === 'en-GB' ? '.' : ','
  const { edit, rename } = useEditor()
  const set = (part: Partial<StandardContent>, merge?: string) => edit((before) => ({ ...before, ...part }), { merge })
  const { method } = content
  const sum = method === 'pooled' ? pointsPossible(content) : content.sections.reduce((total, { weightMilli }) => total + weightMilli, 0)
  return (
    <div className="grid gap-6">
      <FormHead title={t('wholeStandard')} languageTabs={languageTabs} />
      <Field id={fieldId('standardName')} label={t('standardName')} error={!name.trim() ? t('nameMissing') : tooLong(name.trim(), longest.standardName)}>
        {(control) => <Input {...control} dir="auto" value={name} onChange={({ target }) => rename(target.value)} />}
      </Field>
      <RadioGroup
        name="method"
        legend={t('method')}
        value={method}
        onValueChange={(value) => set({ method: value as Method })}
        choices={methods.map((value) => ({ value, label: terms(`method.${value}`), hint: terms(`methodMeans.${value}`) }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          id={fieldId('statedTotal')}
          label={t(method === 'pooled' ? 'statedPoints' : 'statedWeights')}
          hint={t(method === 'pooled' ? 'pointsAddUp' : 'weightsAddUp', { sum: unitsToText(sum, 3, separator) })}
        >
          {(control) => (
            <OptionalDecimalInput
              {...control}
              value={content.statedTotalMilli}
              decimals={3}
              min={0}
              max={1_000_000_000}
              placeholder={t('notStated')}
              onChange={(statedTotalMilli) => set({ statedTotalMilli }, 'statedTotal')}
            />
          )}
        </Field>
        <Field label={t('baseLanguage')} hint={t('baseLanguageHint')}>
          {(control) => (
            <Select {...control} value={content.baseLanguage} onChange={({ target }) => set({ baseLanguage: target.value as Language })}>
              {languages.map((language) => (
                <option key={language} value={language}>
                  {ownName[language]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <ZoneFields zone={content.zone} legend={t('zone')} onChange={(zone, merge) => set({ zone }, merge)} />
      <GoalFields goal={content.goal} onChange={(goal, merge) => set({ goal }, merge)} />
    </div>
  )
}
