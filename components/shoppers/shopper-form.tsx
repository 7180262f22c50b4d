'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { FormRefusal, FormSend } from '../form/form-ends'
import { useWholeForm } from '../form/use-whole-form'
import { Checkbox } from '../ui/checkbox'
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
  const { values, set, submit, pending, message, problem, sentWrong, wrong, errorOf } = useWholeForm({
    values: before as ShopperValues,
    schema: () => import('@/lib/domain/shopper/shopper.schema').then(({ ShopperFields }) => ShopperFields),
    save: (fields) => save(fields as ShopperValues<Spoken>),
    claims: { address_taken: 'email', alias_taken: 'alias' },
    notSent: t('notSent'),
    onDone: ({ href }) => {
      showToast({ message: t('saved') })
      router.push(href)
      router.refresh()
    },
  })
  const text = (key: 'name' | 'email' | 'phone' | 'alias' | 'town', extra: { hint?: string; type?: string; required?: boolean } = {}) => (
    <Field label={t(`field.${key}`)} hint={extra.hint} error={errorOf(key)} id={`shopper-${key}`} required={extra.required}>
      {(control: FieldControl) => <Input {...control} type={extra.type ?? 'text'} dir="auto" autoComplete="off" value={values[key]} onChange={(event) => set(key, event.target.value)} />}
    </Field>
  )
  const errors = useMemo(
    () =>
      sentWrong.map(({ path, message: sentence }) => {
        const key = path.split('.')[0] ?? ''
        return { fieldId: `shopper-${path.replaceAll('.', '-')}`, message: t.has(`field.${key}`) ? `${t(`field.${key}` as 'field.name')}: ${sentence}` : sentence }
      }),
    [sentWrong, t],
  )
  return (
    <form
      noValidate
      className="grid max-w-3xl gap-8"
      onSubmit={(event) => void submit(event)}
    >
      <FormRefusal
        message={message} errors={errors} nothingLost={t('nothingLost')}
        theirs={problem === 'changed_meanwhile' && theirsHref ? { href: theirsHref, label: t('showTheirs') } : null}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        {text('name', { required: true })}
        {text('email', { type: 'email', required: true })}
        {text('phone', { type: 'tel' })}
        {text('town')}
        {text('alias', { hint: isNew ? t('aliasHint') : undefined })}
        <LanguagePicker spoken={spoken} value={values.languages as Spoken[]} onChange={(languages) => set('languages', languages)} />
      </div>
      <section>
        <SectionHeader title={t('profile')} note={t('profileNote')} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('birthYear')} error={errorOf('profile.birthYear')} id="shopper-profile-birthYear">
            {(control) => (
              <Input {...control} inputMode="numeric" value={values.profile.birthYear ?? ''} onChange={(event) => {
                const digits = event.target.value.replace(/\D/g, '').slice(0, 4)
                set('profile.birthYear', digits ? Number(digits) : null)
              }} />
            )}
          </Field>
          <Field label={t('gender')}>
            {(control) => (
              <Select {...control} value={values.profile.gender ?? ''} onChange={(event) => {
                const chosen = event.target.value
                set('profile.gender', chosen === 'woman' || chosen === 'man' || chosen === 'other' ? chosen : null)
              }}>
                <option value="">{t('notSaid')}</option>
                <option value="woman">{t('genders.woman')}</option>
                <option value="man">{t('genders.man')}</option>
                <option value="other">{t('genders.other')}</option>
              </Select>
            )}
          </Field>
          <Checkbox label={t('car')} checked={values.profile.car} onChange={(event) => set('profile.car', event.target.checked)} />
          <Field label={t('about')} error={errorOf('profile.about')} id="shopper-profile-about" className="sm:col-span-2">
            {(control) => <Textarea {...control} dir="auto" value={values.profile.about} onChange={(event) => set('profile.about', event.target.value)} />}
          </Field>
        </div>
      </section>
      <section>
        <SectionHeader title={t('availability')} />
        <AvailabilityEditor
          value={values.availability}
          wrongAway={(index) => wrong.some(({ path }) => path.startsWith(`availability.away.${index}`))}
          onChange={(availability) => set('availability', availability)}
        />
      </section>
      <Field label={t('field.notes')} hint={t('notesHint')} error={errorOf('notes')} id="shopper-notes">
        {(control) => <Textarea {...control} dir="auto" value={values.notes} onChange={(event) => set('notes', event.target.value)} />}
      </Field>
      <FormSend pending={pending} send={isNew ? t('add') : t('save')} cancel={t('cancel')} cancelHref={cancelHref} />
    </form>
  )
}
