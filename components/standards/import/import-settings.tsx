'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SectionHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { industries, type Industry } from '@/lib/domain/industry'
import { languages } from '@/lib/domain/language'
import { criterionTypes, methods, notApplicableRules } from '@/lib/domain/standard/content'
import type { QuestionnaireMapping } from '@/lib/domain/standard/import/columns'
import type { QuestionnaireSettings } from '@/lib/domain/standard/import/questionnaire'
import type { ImportChoices } from '@/lib/domain/standard/import/settings.schema'
import { DecimalInput } from '../editor/decimal-input'
import { ownName } from '../editor/language-tabs'

type Props = { choices: ImportChoices; mapping: QuestionnaireMapping; onChange: (choices: ImportChoices) => void }

/** What a questionnaire does not say of itself, asked once. */
export function ImportSettings({ choices, mapping, onChange }: Props) {
  const t = useTranslations('standard-import')
  const terms = useTranslations('terms')
  const { settings, name, industry } = choices
  const set = (part: Partial<QuestionnaireSettings>) => onChange({ ...choices, settings: { ...settings, ...part } })
  const choice = <Value extends string>(label: string, value: Value, values: readonly Value[], words: (value: Value) => ReactNode, take: (value: Value) => void) => (
    <Field label={label}>
      {(control) => (
        <Select {...control} value={value} onChange={({ target }) => take(target.value as Value)}>
          {values.map((one) => (
            <option key={one} value={one}>
              {words(one)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
  return (
    <section>
      <SectionHeader title={t('settings')} note={t('settingsNote')} />
      <div className="grid gap-3">
        <Field label={t('name')}>
          {(control) => <Input {...control} dir="auto" maxLength={200} value={name} onChange={({ target }) => onChange({ ...choices, name: target.value })} />}
        </Field>
        {choice<Industry>(t('industry'), industry, industries, (one) => terms(`industry.${one}`), (one) => onChange({ ...choices, industry: one }))}
        {choice(t('language'), settings.language, languages, (one) => ownName[one], (language) => set({ language }))}
        {choice(t(mapping.type === null ? 'type' : 'typeWhereBlank'), settings.type, criterionTypes, (one) => terms(`criterionType.${one}`), (type) => set({ type }))}
        {choice(t('method'), settings.method, methods, (one) => terms(`method.${one}`), (method) => set({ method }))}
        {choice(t('notApplicable'), settings.notApplicable, notApplicableRules, (one) => terms(`notApplicable.${one}`), (notApplicable) => set({ notApplicable }))}
        <Checkbox label={t('couldNotCheck')} checked={settings.couldNotCheck} onChange={({ target }) => set({ couldNotCheck: target.checked })} />
        <Switch label={t('zone')} checked={settings.zone !== null} onChange={({ target }) => set({ zone: target.checked ? { acceptable: 800, desired: 900 } : null })} />
        {settings.zone ? (
          <div className="grid grid-cols-2 gap-4">
            {(['acceptable', 'desired'] as const).map((level) => (
              <Field key={level} label={t(level)}>
                {(control) => (
                  <DecimalInput
                    {...control}
                    value={settings.zone?.[level] ?? 0}
                    decimals={1}
                    min={0}
                    max={1_000}
                    onChange={(tenths) => settings.zone && set({ zone: { ...settings.zone, [level]: tenths } })}
                  />
                )}
              </Field>
            ))}
          </div>
        ) : null}
      </div>
    </section>
  )
}
