'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { ErrorLine } from '@/components/ui/error-line'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { purposes, type Purpose } from '@/lib/domain/visit/state'
import type { FormState } from '@/lib/web/form-state'
import type { ManyOption } from './many-picker'
import { useAct } from './use-act'

type OneWish = { waveId: string; branchId: string; scenarioId: string; start: string; end: string; purpose: Purpose; notes: string }
type Props = {
  waveId: string
  branches: ManyOption[]
  scenarios: ManyOption[]
  purposeWords: Record<string, string>
  first: string
  base: string
  plan: (wish: OneWish) => Promise<FormState<{ visitId: string }>>
}

/** One visit, every detail by hand. */
export function PlanOneForm({ waveId, branches, scenarios, purposeWords, first, base, plan }: Props) {
  const t = useTranslations('planning')
  const router = useRouter()
  const { run, pending, error } = useAct()
  const [wish, setWish] = useState<OneWish>({
    waveId, branchId: '', scenarioId: scenarios[0]?.value ?? '', start: `${first}T09:00`, end: `${first}T18:00`, purpose: 'routine', notes: '',
  })
  const set = (change: Partial<OneWish>) => setWish({ ...wish, ...change })
  return (
    <form
      className="grid max-w-prose gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        run(() => plan({ ...wish, waveId }), () => t('planned', { count: 1 }), ({ visitId }) => router.push(`${base}/${visitId}`))
      }}
    >
      <Field label={t('branch')} required>
        {(control) => <Combobox {...control} options={branches} value={wish.branchId} placeholder={t('find')} onValueChange={(branchId) => set({ branchId })} />}
      </Field>
      <div className="grid gap-6 sm:grid-cols-2">
        <Field label={t('from')} hint={t('localTime')} required>
          {(control) => <Input {...control} type="datetime-local" value={wish.start} onChange={(event) => set({ start: event.target.value })} />}
        </Field>
        <Field label={t('until')} required>
          {(control) => <Input {...control} type="datetime-local" value={wish.end} onChange={(event) => set({ end: event.target.value })} />}
        </Field>
        <Field label={t('scenario')}>
          {(control) => (
            <Select {...control} value={wish.scenarioId} onChange={(event) => set({ scenarioId: event.target.value })}>
              {scenarios.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('purpose')} hint={t('purposeHint')}>
          {(control) => (
            <Select {...control} value={wish.purpose} onChange={(event) => set({ purpose: event.target.value as Purpose })}>
              {purposes.map((purpose) => (
                <option key={purpose} value={purpose}>
                  {purposeWords[purpose]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Field label={t('notes')} hint={t('notesHint')} optional={t('optional')}>
        {(control) => <Textarea {...control} value={wish.notes} maxLength={5000} onChange={(event) => set({ notes: event.target.value })} />}
      </Field>
      <ErrorLine>{error}</ErrorLine>
      <div>
        <Button type="submit" variant="primary" pending={pending} disabled={!wish.branchId}>
          {t('planOne')}
        </Button>
      </div>
    </form>
  )
}
