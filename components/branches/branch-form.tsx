'use client'

import { Plus, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { pairOf } from '@/lib/domain/branch/coordinates'
import type { FormState } from '@/lib/web/form-state'
import { FormRefusal, FormSend } from '../form/form-ends'
import { useWholeForm } from '../form/use-whole-form'
import { Button } from '../ui/button'
import { Combobox } from '../ui/combobox'
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
  /** Degrees, as typed. */
  latitude: string
  longitude: string
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
  const [regionId, setRegionId] = useState(givenRegion)
  const { values, set, submit, pending, message, problem, sentWrong, wrong, errorOf } = useWholeForm({
    values: before,
    schema: () => import('@/lib/domain/branch/branch.schema').then(({ BranchFields }) => BranchFields),
    save: (fields) => save({ fields, regionId }),
    nameOf: (name) => name.replace('fields.', ''),
    claims: { branch_code_taken: 'code' },
    notSent: t('notSent'),
    onDone: ({ href }, { name }) => {
      showToast({ message: t('saved', { name: name.trim().slice(0, 80) }) })
      router.push(href)
      router.refresh()
    },
  })
  type Line = 'code' | 'name' | 'address' | 'town' | 'latitude' | 'longitude'
  const change = (key: Line, typed: string) => {
    const pair = key === 'latitude' || key === 'longitude' ? pairOf(typed) : null
    if (!pair) return set(key, typed)
    set('latitude', pair.latitude)
    set('longitude', pair.longitude)
  }
  const text = (key: Line, hint?: string) => (
    <Field label={t(`field.${key}`)} hint={hint} error={errorOf(key)} id={`branch-${key}`} required={key === 'code' || key === 'name'}>
      {(control: FieldControl) => <Input {...control} value={values[key]} dir="auto" onChange={(event) => change(key, event.target.value)} />}
    </Field>
  )
  const errors = useMemo(
    () =>
      sentWrong.map(({ path, message: sentence }) => {
        const key = path.split('.')[0] ?? ''
        return { fieldId: `branch-${key}`, message: `${t.has(`field.${key}`) ? `${t(`field.${key}` as 'field.code')}: ` : ''}${sentence}` }
      }),
    [sentWrong, t],
  )
  const attributes = values.attributes
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
        {values.kind === 'site' ? (
          <div className="grid grid-cols-2 gap-4">
            {text('latitude', t('coordinatesHint'))}
            {text('longitude')}
          </div>
        ) : null}
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
        <OpeningHoursEditor hours={values.openingHours} wrong={wrong.map(({ path }) => path)} onChange={(hours) => set('openingHours', hours)} />
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
      <FormSend pending={pending} send={regions ? t('add') : t('save')} cancel={t('cancel')} cancelHref={cancelHref} />
    </form>
  )
}
