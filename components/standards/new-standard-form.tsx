'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorLine } from '@/components/ui/error-line'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { industries, type Industry } from '@/lib/domain/industry'
import { languages, type Language } from '@/lib/domain/language'
import { idle, type FormState } from '@/lib/web/form-state'
import { ownName } from './editor/language-tabs'

type Props = {
  from: string
  name: string
  industry: Industry
  language: Language
  action: (before: FormState, form: FormData) => Promise<FormState>
}

/** The few things a new standard needs before its editor opens. */
export function NewStandardForm({ from, name, industry, language, action }: Props) {
  const t = useTranslations('standards')
  const terms = useTranslations('terms')
  const [state, submit] = useActionState(action, idle)
  const errors = state.status === 'invalid' ? state.fields : {}
  return (
    // After a refusal the browser would set every choice back to what it was at first.
    <form action={submit} className="grid gap-4" onReset={(event) => event.preventDefault()} noValidate>
      <input type="hidden" name="from" value={from} />
      <Field label={t('name')} error={errors.name} required>
        {(control) => <Input {...control} name="name" defaultValue={name} dir="auto" autoComplete="off" placeholder={t('nameExample')} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('industry')} error={errors.industry}>
          {(control) => (
            <Select {...control} name="industry" defaultValue={industry}>
              {industries.map((one) => (
                <option key={one} value={one}>
                  {terms(`industry.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('baseLanguage')} hint={t('baseLanguageHint')} error={errors.language}>
          {(control) => (
            <Select {...control} name="language" defaultValue={language}>
              {languages.map((one) => (
                <option key={one} value={one}>
                  {ownName[one]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <ErrorLine>{'message' in state ? state.message : null}</ErrorLine>
      <SubmitButton className="justify-self-start">{t('create')}</SubmitButton>
    </form>
  )
}
