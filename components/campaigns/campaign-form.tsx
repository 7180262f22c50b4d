'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { showToast } from '@/components/ui/toast-store'
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
}
type Sent = Omit<CampaignValues, 'fee' | 'expenseCap' | 'completeness'> & {
  campaignId: string
  standardId: string
  feeMinor: number
  expenseCapMinor: number
  completenessTenths: number
}
const policies = ['wave_end', 'at_once', 'after_days'] as const
/** "12,50" or "12.50" as integer minor units. */
const minor = (amount: string) => Math.round(Number(amount.replace(',', '.')) * 100)

/** A campaign's settings: for a new one with its standard, for one that exists without. */
export function CampaignForm({
  campaignId = '',
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
  values: CampaignValues
  standards?: readonly { id: string; name: string }[]
  channelWords: Record<string, string>
  policyWords: Record<string, string>
  fixedChannel?: boolean
  confirm: string
  save: (input: Sent) => Promise<FormState<{ campaignId: string } | undefined>>
  /** Where a new campaign opens: its id is put at the end. */
  doneHref?: string
  said: string
}) {
  const t = useTranslations('campaigns')
  const router = useRouter()
  const [given, setGiven] = useState(values)
  const [standardId, setStandard] = useState(standards?.[0]?.id ?? '')
  const [problem, setProblem] = useState<{ message: string; fields: Record<string, string> } | null>(null)
  const [pending, start] = useTransition()
  const set = (change: Partial<CampaignValues>) => setGiven({ ...given, ...change })
  const submit = () =>
    start(async () => {
      const { fee, expenseCap, completeness, ...rest } = given
      const state = await save({
        ...rest, campaignId, standardId, feeMinor: minor(fee), expenseCapMinor: minor(expenseCap), completenessTenths: Math.round(Number(completeness) * 10),
      })
      if (state.status === 'done') {
        setProblem(null)
        showToast({ message: said })
        if (doneHref && state.result) router.push(`${doneHref}/${state.result.campaignId}`)
        else router.refresh()
      } else if (state.status === 'refused') setProblem({ message: state.message, fields: {} })
      else if (state.status === 'invalid') setProblem({ message: state.message, fields: state.fields })
    })
  const text = (name: keyof CampaignValues, field: string = name, attributes: { type?: string; inputMode?: 'numeric' | 'decimal'; maxLength?: number } = {}) => (
    <Field label={t(`setting.${name}`)} hint={name in hints ? t(`hint.${name as 'rotationDays'}`) : undefined} error={problem?.fields[field]}>
      {(control) => <Input {...control} {...attributes} value={given[name]} onChange={(event) => set({ [name]: event.target.value })} />}
    </Field>
  )
  const whole = { inputMode: 'numeric' as const, maxLength: 6 }
  const amount = { inputMode: 'decimal' as const, maxLength: 10 }
  return (
    <form
      className="grid gap-8"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="grid gap-6 sm:grid-cols-2">
        <div className="sm:col-span-2">{text('name', 'name', { maxLength: 200 })}</div>
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
            <Select {...control} value={given.channel} disabled={fixedChannel} onChange={(event) => set({ channel: event.target.value as Channel })}>
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
            <Select {...control} value={given.publishPolicy} onChange={(event) => set({ publishPolicy: event.target.value as CampaignValues['publishPolicy'] })}>
              {policies.map((policy) => (
                <option key={policy} value={policy}>
                  {policyWords[policy]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {given.publishPolicy === 'after_days' ? text('publishAfterDays', 'publishAfterDays', whole) : null}
      </div>
      <fieldset className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        <legend className="mb-4 text-16 font-semibold">{t('rules')}</legend>
        {text('rotationDays', 'rotationDays', whole)}
        {text('bufferDays', 'bufferDays', whole)}
        {text('claimHours', 'claimHours', whole)}
        {text('reportDueHours', 'reportDueHours', whole)}
        {text('minimumVisits', 'minimumVisits', whole)}
        {text('completeness', 'completenessTenths', whole)}
      </fieldset>
      <fieldset className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        <legend className="mb-4 text-16 font-semibold">{t('money')}</legend>
        {text('fee', 'feeMinor', amount)}
        {text('expenseCap', 'expenseCapMinor', amount)}
        {text('currency', 'currency', { maxLength: 3 })}
        {text('payAfterDays', 'payAfterDays', whole)}
      </fieldset>
      {problem ? (
        <p role="alert" className="text-below">
          {problem.message}
        </p>
      ) : null}
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {confirm}
        </Button>
      </div>
    </form>
  )
}

const hints = { rotationDays: true, bufferDays: true, claimHours: true, reportDueHours: true, minimumVisits: true, completeness: true, fee: true, expenseCap: true, payAfterDays: true }
