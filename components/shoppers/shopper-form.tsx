'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../list/use-form-action'
import { Button, buttonLook } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { ErrorSummary } from '../ui/error-summary'
import { Field, type FieldControl } from '../ui/field'
import { Input } from '../ui/input'
import { SectionHeader } from '../ui/page-header'
import { Select } from '../ui/select'
import { Textarea } from '../ui/textarea'
import { showToast } from '../ui/toast-store'
import { AvailabilityEditor, type Availability } from './availability-editor'
import { LanguagePicker } from './language-picker'

export type ShopperValues<Spoken extends string = string> = {
  name: string
  email: string
  phone: string
  alias: string
  town: string
  notes: string
  languages: Spoken[]
  profile: { birthYear: number | null; gender: 'woman' | 'man' | 'other' | null; car: boolean; about: string }
  availability: Availability
}
type Props<Spoken extends string> = {
  values: ShopperValues<Spoken>
  /** Languages to choose from, by their names in the reader's language. */
  spoken: { value: Spoken; label: string }[]
  isNew: boolean
  cancelHref: string
  theirsHref?: string
  save: (fields: ShopperValues<Spoken>) => Promise<FormState<{ href: string }>>
}

/** A shopper's file as a form. A refusal, whatever its reason, leaves everything as typed. */
export function ShopperForm<Spoken extends string>({ values: before, spoken, isNew, cancelHref, theirsHref, save }: Props<Spoken>) {
  const t = useTranslations('shoppers')
  const router = useRouter()
  const [values, setValues] = useState(before)
  const { run, pending, message, fields, problem } = useFormAction(save, {
    notSent: t('notSent'),
    onDone: ({ href }) => {
      showToast({ message: t('saved') })
      router.push(href)
      router.refresh()
    },
  })
  const set = (part: Partial<ShopperValues<Spoken>>) => setValues({ ...values, ...part })
  const setProfile = (part: Partial<ShopperValues['profile']>) => set({ profile: { ...values.profile, ...part } })
  const taken = { address_taken: 'email', alias_taken: 'alias' } as const
  const errorOf = (key: string) => fields[key] ?? (problem && problem in taken && taken[problem as keyof typeof taken] === key ? message : undefined)
  const text = (key: 'name' | 'email' | 'phone' | 'alias' | 'town', extra: { hint?: string; type?: string; required?: boolean } = {}) => (
    <Field label={t(`field.${key}`)} hint={extra.hint} error={errorOf(key)} id={`shopper-${key}`} required={extra.required}>
      {(control: FieldControl) => <Input {...control} type={extra.type ?? 'text'} dir="auto" autoComplete="off" value={values[key]} onChange={(event) => set({ [key]: event.target.value })} />}
    </Field>
  )
  const errors = Object.entries(fields).map(([path, sentence]) => {
    const key = path.split('.')[0] ?? ''
    return { fieldId: `shopper-${path.replaceAll('.', '-')}`, message: t.has(`field.${key}`) ? `${t(`field.${key}` as 'field.name')}: ${sentence}` : sentence }
  })
  return (
    <form
      noValidate
      className="grid max-w-3xl gap-8"
      onSubmit={(event) => {
        event.preventDefault()
        run(values)
      }}
    >
      {message ? (
        <div className="grid gap-2">
          <ErrorSummary title={message} errors={errors.length > 0 ? errors : [{ message: t('nothingLost') }]} />
          {problem === 'changed_meanwhile' && theirsHref ? (
            <Link href={theirsHref} target="_blank" className={`${buttonLook()} justify-self-start`}>
              {t('showTheirs')}
            </Link>
          ) : null}
        </div>
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2">
        {text('name', { required: true })}
        {text('email', { type: 'email', required: true })}
        {text('phone', { type: 'tel' })}
        {text('town')}
        {text('alias', { hint: isNew ? t('aliasHint') : undefined })}
        <LanguagePicker spoken={spoken} value={values.languages} onChange={(languages) => set({ languages })} />
      </div>
      <section>
        <SectionHeader title={t('profile')} note={t('profileNote')} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('birthYear')} error={errorOf('profile.birthYear')} id="shopper-profile-birthYear">
            {(control) => (
              <Input {...control} inputMode="numeric" value={values.profile.birthYear ?? ''} onChange={(event) => {
                const digits = event.target.value.replace(/\D/g, '').slice(0, 4)
                setProfile({ birthYear: digits ? Number(digits) : null })
              }} />
            )}
          </Field>
          <Field label={t('gender')}>
            {(control) => (
              <Select {...control} value={values.profile.gender ?? ''} onChange={(event) => {
                const chosen = event.target.value
                setProfile({ gender: chosen === 'woman' || chosen === 'man' || chosen === 'other' ? chosen : null })
              }}>
                <option value="">{t('notSaid')}</option>
                <option value="woman">{t('genders.woman')}</option>
                <option value="man">{t('genders.man')}</option>
                <option value="other">{t('genders.other')}</option>
              </Select>
            )}
          </Field>
          <Checkbox label={t('car')} checked={values.profile.car} onChange={(event) => setProfile({ car: event.target.checked })} />
          <Field label={t('about')} error={errorOf('profile.about')} id="shopper-profile-about" className="sm:col-span-2">
            {(control) => <Textarea {...control} dir="auto" value={values.profile.about} onChange={(event) => setProfile({ about: event.target.value })} />}
          </Field>
        </div>
      </section>
      <section>
        <SectionHeader title={t('availability')} />
        <AvailabilityEditor
          value={values.availability}
          wrongAway={(index) => Object.keys(fields).some((path) => path.startsWith(`availability.away.${index}`))}
          onChange={(availability) => set({ availability })}
        />
      </section>
      <Field label={t('field.notes')} hint={t('notesHint')} error={errorOf('notes')} id="shopper-notes">
        {(control) => <Textarea {...control} dir="auto" value={values.notes} onChange={(event) => set({ notes: event.target.value })} />}
      </Field>
      <div className="flex gap-2 border-t border-line pt-6">
        <Button type="submit" variant="primary" pending={pending}>
          {isNew ? t('add') : t('save')}
        </Button>
        <Link href={cancelHref} className={buttonLook({ variant: 'quiet' })}>
          {t('cancel')}
        </Link>
      </div>
    </form>
  )
}
