'use client'

import { Plus, X } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../list/use-form-action'
import { Button, buttonLook } from '../ui/button'
import { Combobox } from '../ui/combobox'
import { ErrorSummary } from '../ui/error-summary'
import { Field, type FieldControl } from '../ui/field'
import { IconButton } from '../ui/icon-button'
import { Input } from '../ui/input'
import { SectionHeader } from '../ui/page-header'
import { RadioGroup } from '../ui/radio-group'
import { showToast } from '../ui/toast-store'
import { OpeningHoursEditor, type Hours } from './opening-hours-editor'

export type BranchValues = {
  code: string
  name: string
  kind: 'site' | 'unit'
  timeZone: string
  address: string
  town: string
  openedOn: string | null
  openingHours: Hours
  attributes: { key: string; value: string }[]
}
type Choices = { value: string; label: string }[]
type Props = {
  values: BranchValues
  zones: readonly string[]
  cancelHref: string
  /** A new branch is also told where it stands. */
  regions: Choices | null
  regionId: string
  save: (input: { fields: BranchValues; regionId: string }) => Promise<FormState<{ href: string }>>
  /** Where what somebody else saved can be read, beside what was typed here. */
  theirsHref?: string
}

/** A branch as a form. A refusal, whatever its reason, leaves everything as typed. */
export function BranchForm({ values: before, zones, cancelHref, regions, regionId: givenRegion, save, theirsHref }: Props) {
  const t = useTranslations('branches')
  const router = useRouter()
  const [values, setValues] = useState(before)
  const [regionId, setRegionId] = useState(givenRegion)
  const { run, pending, message, fields, problem } = useFormAction(save, {
    notSent: t('notSent'),
    onDone: ({ href }) => {
      showToast({ message: t('saved', { name: values.name.trim().slice(0, 80) }) })
      router.push(href)
      router.refresh()
    },
  })
  const set = <Key extends keyof BranchValues>(key: Key, value: BranchValues[Key]) => setValues({ ...values, [key]: value })
  const errorOf = (key: keyof BranchValues) => fields[`fields.${key}`] ?? (problem === 'branch_code_taken' && key === 'code' ? message : undefined)
  const text = (key: 'code' | 'name' | 'address' | 'town', hint?: string) => (
    <Field label={t(`field.${key}`)} hint={hint} error={errorOf(key)} id={`branch-${key}`} required={key === 'code' || key === 'name'}>
      {(control: FieldControl) => <Input {...control} value={values[key]} dir="auto" onChange={(event) => set(key, event.target.value)} />}
    </Field>
  )
  const errors = Object.entries(fields).map(([path, sentence]) => {
    const key = path.split('.')[1] ?? ''
    return { fieldId: `branch-${key}`, message: `${t.has(`field.${key}`) ? `${t(`field.${key}` as 'field.code')}: ` : ''}${sentence}` }
  })
  const attributes = values.attributes
  return (
    <form
      noValidate
      className="grid max-w-3xl gap-8"
      onSubmit={(event) => {
        event.preventDefault()
        run({ fields: values, regionId })
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
        {text('name')}
        {text('code', t('codeHint'))}
        <RadioGroup
          name="kind"
          legend={t('field.kind')}
          value={values.kind}
          onValueChange={(kind) => set('kind', kind === 'unit' ? 'unit' : 'site')}
          choices={[{ value: 'site', label: t('kind.site') }, { value: 'unit', label: t('kind.unit'), hint: t('unitHint') }]}
        />
        <Field label={t('field.timeZone')} error={errorOf('timeZone')} id="branch-timeZone">
          {(control) => (
            <Combobox
              {...control}
              options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
              value={values.timeZone}
              onValueChange={(zone) => set('timeZone', zone)}
              placeholder={t('chooseZone')}
            />
          )}
        </Field>
        {values.kind === 'site' ? text('address') : null}
        {text('town')}
        {regions ? (
          <Field label={t('field.region')}>
            {(control) => <Combobox {...control} options={regions} value={regionId} onValueChange={setRegionId} placeholder={t('chooseRegion')} />}
          </Field>
        ) : null}
        <Field label={t('field.openedOn')} optional={t('optional')} error={errorOf('openedOn')} id="branch-openedOn">
          {(control) => <Input {...control} type="date" value={values.openedOn ?? ''} onChange={(event) => set('openedOn', event.target.value || null)} />}
        </Field>
      </div>
      <section id="branch-openingHours">
        <SectionHeader title={t('field.openingHours')} />
        <OpeningHoursEditor hours={values.openingHours} fields={fields} onChange={(hours) => set('openingHours', hours)} />
      </section>
      <section id="branch-attributes">
        <SectionHeader title={t('field.attributes')} note={t('attributesNote')} />
        <ul className="grid gap-2">
          {attributes.map(({ key, value }, index) => {
            const change = (part: Partial<{ key: string; value: string }>) => set('attributes', attributes.map((one, at) => (at === index ? { ...one, ...part } : one)))
            return (
              <li key={index} className="flex items-center gap-2">
                <Input aria-label={t('attributeName')} placeholder={t('attributeName')} value={key} dir="auto" onChange={(event) => change({ key: event.target.value })} />
                <Input aria-label={t('attributeValue', { name: key || '–' })} placeholder={t('attributeValuePlaceholder')} value={value} dir="auto" onChange={(event) => change({ value: event.target.value })} />
                <IconButton aria-label={t('removeAttribute', { name: key || '–' })} onClick={() => set('attributes', attributes.filter((_, at) => at !== index))}>
                  <X />
                </IconButton>
              </li>
            )
          })}
        </ul>
        <Button className="mt-3" icon={<Plus />} onClick={() => set('attributes', [...attributes, { key: '', value: '' }])}>
          {t('addAttribute')}
        </Button>
      </section>
      <div className="flex gap-2 border-t border-line pt-6">
        <Button type="submit" variant="primary" pending={pending}>
          {regions ? t('add') : t('save')}
        </Button>
        <Link href={cancelHref} className={buttonLook({ variant: 'quiet' })}>
          {t('cancel')}
        </Link>
      </div>
    </form>
  )
}
