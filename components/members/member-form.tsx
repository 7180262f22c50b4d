'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { narrowedBy } from '@/lib/domain/people/place'
import type { Role } from '@/lib/domain/people/role'
import { idle, type FormState } from '@/lib/web/form-state'
import { PickMany, type Choice } from './pick-many'

export type FormAction = (before: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>
export type MemberChoices = {
  roles: readonly { value: Role; label: string }[]
  languages: readonly { value: string; label: string }[]
  regions: readonly Choice[]
  branches: readonly Choice[]
}
export type MemberStart = { membershipId: string; role: Role; regionIds: string[]; branchIds: string[]; to: string | null }

/** One place in the organisation: whom to invite, or whom to give another role; what narrows it follows from the role. */
export function MemberForm({ action, choices, member, language, onDone }: { action: FormAction; choices: MemberChoices; member?: MemberStart; language: string; onDone: () => void }) {
  const t = useTranslations('members')
  const [typed, setTyped] = useState({ email: '', name: '', role: member?.role ?? ('reviewer' as Role), language, from: '', to: member?.to ?? '' })
  const [state, run] = useActionState(async (before: FormState<unknown>, form: FormData) => {
    const after = await action(before, form)
    if (after.status === 'done') onDone()
    return after
  }, idle)
  const faults = state.status === 'invalid' ? state.fields : {}
  const bind = (name: 'email' | 'name' | 'role' | 'language' | 'from' | 'to') => ({
    name,
    value: typed[name],
    onChange: (event: { target: { value: string } }) => setTyped((before) => ({ ...before, [name]: event.target.value })),
  })
  const narrowed = narrowedBy[typed.role]
  return (
    // After a refusal the browser would show the first role again, whatever was chosen.
    <form action={run} onReset={(event) => event.preventDefault()} noValidate className="grid gap-4">
      {state.status === 'refused' ? <p role="alert" className="rounded border border-below bg-below-soft p-3">{state.message}</p> : null}
      {member ? <input type="hidden" name="membershipId" value={member.membershipId} /> : (
        <>
          <Field label={t('email')} error={faults.email} required>{(control) => <Input {...control} {...bind('email')} type="email" autoComplete="off" />}</Field>
          <Field label={t('name')} error={faults.name} optional={t('optional')}>{(control) => <Input {...control} {...bind('name')} autoComplete="off" />}</Field>
        </>
      )}
      <Field label={t('role')} hint={t(`does.${typed.role}`)} error={faults.role}>
        {(control) => <Select {...control} {...bind('role')}>{choices.roles.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</Select>}
      </Field>
      {narrowed === 'regions' || narrowed === 'some_regions' ? (
        <PickMany name="regionIds[]" legend={t(narrowed === 'regions' ? 'regions' : 'someRegions')} choices={choices.regions} chosen={member?.regionIds} error={faults.regionIds} />
      ) : null}
      {narrowed === 'branches' ? <PickMany name="branchIds[]" legend={t('branches')} choices={choices.branches} chosen={member?.branchIds} error={faults.branchIds} /> : null}
      {member ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('from')} hint={t('fromHint')} error={faults.from} optional={t('optional')}>{(control) => <Input {...control} {...bind('from')} type="date" />}</Field>
          <Field label={t('to')} hint={t('toHint')} error={faults.to} optional={t('optional')}>{(control) => <Input {...control} {...bind('to')} type="date" />}</Field>
        </div>
      ) : (
        <Field label={t('language')} error={faults.language}>
          {(control) => <Select {...control} {...bind('language')}>{choices.languages.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</Select>}
        </Field>
      )}
      <div className="flex justify-end pt-2"><SubmitButton>{t(member ? 'save' : 'send')}</SubmitButton></div>
    </form>
  )
}
