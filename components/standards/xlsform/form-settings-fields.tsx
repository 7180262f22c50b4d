'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SectionHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { industries, type Industry } from '@/lib/domain/industry'
import { type Language, languages } from '@/lib/domain/language'
import type { FormChoices } from '@/lib/domain/standard/xlsform/report.schema'
import { ownName } from '../editor/language-tabs'

type Props = { choices: FormChoices; /** The form does not say in which language its texts are. */ asksLanguage: boolean; onChange: (choices: FormChoices) => void }

/** What a form does not say of itself, asked once. */
export function FormSettingsFields({ choices, asksLanguage, onChange }: Props) {
  const t = useTranslations('xlsform')
  const terms = useTranslations('terms')
  const { name, industry, settings } = choices
  return (
    <section>
      <SectionHeader title={t('settings')} />
      <div className="grid gap-3">
        <Field label={t('name')}>{(control) => <Input {...control} dir="auto" maxLength={200} value={name} onChange={({ target }) => onChange({ ...choices, name: target.value })} />}</Field>
        <Field label={t('industry')}>
          {(control) => (
            <Select {...control} value={industry} onChange={({ target }) => onChange({ ...choices, industry: target.value as Industry })}>
              {industries.map((one) => (
                <option key={one} value={one}>
                  {terms(`industry.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {asksLanguage ? (
          <Field label={t('language')} hint={t('languageMeans')}>
            {(control) => (
              <Select {...control} value={settings.language} onChange={({ target }) => onChange({ ...choices, settings: { ...settings, language: target.value as Language } })}>
                {languages.map((one) => (
                  <option key={one} value={one} lang={one}>
                    {ownName[one]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ) : null}
        <Checkbox label={t('couldNotCheck')} checked={settings.couldNotCheck} onChange={({ target }) => onChange({ ...choices, settings: { ...settings, couldNotCheck: target.checked } })} />
      </div>
    </section>
  )
}
