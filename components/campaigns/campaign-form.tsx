'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useWholeForm } from '@/components/form/use-whole-form'
import { Button } from '@/components/ui/button'
import { ErrorLine } from '@/components/ui/error-line'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { showToast } from '@/components/ui/toast-store'
import { type PlaceRule, placeRules } from '@/lib/domain/report/place'
import { hundredths, tenths } from '@/lib/domain/visit/typed-amounts'
import { channels, type Channel } from '@/lib/domain/visit/state'
import type { FormState } from '@/lib/web/form-state'

export type CampaignValues = {
  name: string
  channel: Channel
  publishPolicy: 'at_once' | 'after_days' | 'wave_end'
  publishAfterDays: string
  rotationDays: string
  bufferDays: string
  claimHours: string
  reportDueHours: string
  minimumVisits: string
  completeness: string
  fee: string
  expenseCap: string
  currency: string
  payAfterDays: string
  placeRule: PlaceRule
  placeMetres: string
}
type Sent = Omit<CampaignValues, 'fee' | 'expenseCap' | 'completeness'> & {
  campaignId: string
  revision: number
  standardId: string
  feeMinor: number | null
  expenseCapMinor: number | null
  completenessTenths: number | null
}
const policies = ['wave_end', 'at_once', 'after_days'] as const
/** What the server calls what is typed here in whole units. */
const typedAs = { feeMinor: 'fee', expenseCapMinor: 'expenseCap', completenessTenths: 'completeness' } as const

/** A campaign's settings: for a new one with its standard, for one that exists without. */
export function CampaignForm({
  campaignId = '',
  revision = 0,
  values,
  standards,
  channelWords,
  policyWords,
  fixedChannel,
  confirm,
  save,
  doneHref,
  said,
}: {
  /** Empty for a new one. */
  campaignId?: string
  /** The one whose settings these are. */
  revision?: number
  values: CampaignValues
  standards?: readonly { id: string; name: string }[]
  channelWords: Record<string, string>
  policyWords: Record<string, string>
  fixedChannel?: boolean
  confirm: string
  save: (input: Sent) => Promise<FormState<{ campaignId: string; revision?: number }>>
  /** Where a new campaign opens: its id is put at the end. */
  doneHref?: string
  said: string
}) {
  const t = useTranslations('campaigns')
  const router = useRouter()
  const [standardId, setStandard] = useState(standards?.[0]?.id ?? '')
  // The one that was read when the form opened: what others save meanwhile does not become what was seen.
  const [seen, setSeen] = useState(revision)
  const { values: given, set, submit, pending, message, errorOf } = useWholeForm({
    values,
    schema: () => import('@/lib/domain/visit/campaign-settings.schema').then(({ CampaignTyped }) => CampaignTyped),
    save: ({ fee, expenseCap, completeness, ...rest }) =>
      save({ ...rest, campaignId, revision: seen, standardId, feeMinor: hundredths(fee), expenseCapMinor: hundredths(expenseCap), completenessTenths: tenths(completeness) }),
    nameOf: (name) => (name in typedAs ? typedAs[name as keyof typeof typedAs] : name),
    notSent: t('notSent'),
    onDone: (result) => {
      showToast({ message: said })
      setSeen(result.revision ?? revision)
      if (doneHref) router.push(`${doneHref}/${result.campaignId}`)
      else router.refresh()
    },
  })
  const text = (name: keyof CampaignValues, attributes: { type?: string; inputMode?: 'numeric' | 'decimal'; maxLength?: number } = {}) => (
    <Field label={t(`setting.${name}`)} hint={name in hints ? t(`hint.${name as 'rotationDays'}`) : undefined} error={errorOf(name)}>
      {(control) => <Input {...control} {...attributes} value={given[name]} onChange={(event) => set(name, event.target.value)} />}
    </Field>
  )
  const whole = { inputMode: 'numeric' as const, maxLength: 6 }
  const amount = { inputMode: 'decimal' as const, maxLength: 10 }
  return (
    <form
      className="grid gap-8"
      onSubmit={(event) => void submit(event)}
    >
      <div className="grid gap-6 sm:grid-cols-2">
        <div className="sm:col-span-2">{text('name', {})}</div>
        {standards ? (
          <Field label={t('setting.standard')} hint={t('hint.standard')}>
            {(control) => (
              <Select {...control} value={standardId} onChange={(event) => setStandard(event.target.value)}>
                {standards.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ) : null}
        <Field label={t('setting.channel')} hint={t('hint.channel')}>
          {(control) => (
            <Select {...control} value={given.channel} disabled={fixedChannel} onChange={(event) => set('channel', event.target.value as Channel)}>
              {channels.map((channel) => (
                <option key={channel} value={channel}>
                  {channelWords[channel]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('setting.publishPolicy')}>
          {(control) => (
            <Select {...control} value={given.publishPolicy} onChange={(event) => set('publishPolicy', event.target.value as CampaignValues['publishPolicy'])}>
              {policies.map((policy) => (
                <option key={policy} value={policy}>
                  {policyWords[policy]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {given.publishPolicy === 'after_days' ? text('publishAfterDays', whole) : null}
      </div>
      <fieldset className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        <legend className="mb-4 text-16 font-semibold">{t('rules')}</legend>
        {text('rotationDays', whole)}
        {text('bufferDays', whole)}
        {text('claimHours', whole)}
        {text('reportDueHours', whole)}
        {text('minimumVisits', whole)}
        {text('completeness', whole)}
        {given.channel === 'on_site' ? (
          <>
            <Field label={t('setting.placeRule')} hint={t('hint.placeRule')}>
              {(control) => (
                <Select {...control} value={given.placeRule} onChange={(event) => set('placeRule', event.target.value as PlaceRule)}>
                  {placeRules.map((rule) => (
                    <option key={rule} value={rule}>
                      {t(`placeRule.${rule}`)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            {text('placeMetres', whole)}
          </>
        ) : null}
      </fieldset>
      <fieldset className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        <legend className="mb-4 text-16 font-semibold">{t('money')}</legend>
        {text('fee', amount)}
        {text('expenseCap', amount)}
        {text('currency', { maxLength: 3 })}
        {text('payAfterDays', whole)}
      </fieldset>
      <ErrorLine>{message}</ErrorLine>
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {confirm}
        </Button>
      </div>
    </form>
  )
}

const hints = { rotationDays: true, bufferDays: true, claimHours: true, reportDueHours: true, minimumVisits: true, completeness: true, fee: true, expenseCap: true, payAfterDays: true, placeMetres: true }
