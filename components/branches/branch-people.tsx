'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../list/use-form-action'
import { Button } from '../ui/button'
import { Combobox } from '../ui/combobox'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { EndDuty, type EndActions } from './end-duty'

type Duty = { id: string; name: string; from: string; to: string | null; own: boolean }
type Props = {
  branchId: string
  today: string
  duties: Duty[]
  people: { value: string; label: string }[]
  add: (input: { branchId: string; userId: string; from: string; to: string }) => Promise<FormState<{ dutyId: string }>>
} & EndActions

/** Who runs or works in the branch, and from when to when. */
export function BranchPeople({ branchId, today, duties, people, add, end, handOver }: Props) {
  const t = useTranslations('branches')
  const format = useFormatter()
  const router = useRouter()
  const [userId, setUserId] = useState('')
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState('')
  const { run, pending, message, fields } = useFormAction(add, {
    notSent: t('notSent'),
    onDone: () => {
      setUserId('')
      setTo('')
      router.refresh()
    },
  })
  const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <div className="grid gap-4">
      {duties.length === 0 ? (
        <p className="text-ink-2">{t('noPeople')}</p>
      ) : (
        <ul className="grid">
          {duties.map((duty) => (
            <li key={duty.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
              <span className="min-w-0 flex-1" dir="auto">
                {duty.name}
              </span>
              <span className="text-ink-2">{duty.to ? t('fromTo', { from: day(duty.from), to: day(duty.to) }) : t('since', { from: day(duty.from) })}</span>
              {!duty.own && (duty.to === null || duty.to > today) ? (
                <EndDuty branchId={branchId} duty={duty} people={people} today={today} end={end} handOver={handOver} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <form
        noValidate
        className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]"
        onSubmit={(event) => {
          event.preventDefault()
          run({ branchId, userId, from, to })
        }}
      >
        <Field label={t('person')} className="min-w-0 sm:col-span-3">
          {(control) => <Combobox {...control} options={people} value={userId} onValueChange={setUserId} placeholder={t('choosePerson')} />}
        </Field>
        <Field label={t('dutyFrom')} error={fields.from}>
          {(control) => <Input {...control} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
        </Field>
        <Field label={t('dutyTo')} optional={t('optional')} error={fields.to}>
          {(control) => <Input {...control} type="date" value={to} onChange={(event) => setTo(event.target.value)} />}
        </Field>
        <Button type="submit" className="h-10" pending={pending} disabled={!userId || !from}>
          {t('addDuty')}
        </Button>
        {message && Object.keys(fields).length === 0 ? (
          <p role="alert" className="text-12 font-medium text-below sm:col-span-3">
            {message}
          </p>
        ) : null}
      </form>
    </div>
  )
}
