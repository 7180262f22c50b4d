'use client'

import { useActionState, useState, useSyncExternalStore, type ReactNode } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle, type FormState } from '@/lib/web/form-state'

export type AccountField = {
  name: string
  label: string
  type?: 'text' | 'email' | 'password'
  autoComplete?: string
  hint?: string
  value?: string
  /** A choice instead of a text. */
  options?: readonly { value: string; label: string }[]
  optional?: string
}

const never = () => () => undefined
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** One short form: fields, a button, and what came of it. What was typed stays when it is refused. */
export function AccountForm({
  action,
  fields,
  hidden = {},
  submit,
  done,
  saved,
  sendsTimeZone,
  quiet,
}: {
  action: (before: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>
  fields: readonly AccountField[]
  hidden?: Record<string, string>
  submit: string
  /** Stands in place of the form after success. */
  done?: ReactNode
  /** Said beside the button after success, where the form stays as it was filled in. */
  saved?: string
  sendsTimeZone?: boolean
  /** A second action on a page: a plain button. */
  quiet?: boolean
}) {
  const [typed, setTyped] = useState<Record<string, string>>(() => Object.fromEntries(fields.map(({ name, value }) => [name, value ?? ''])))
  // Texts stay the browser's until they are sent: what is typed before scripts have loaded would otherwise be overwritten.
  const keepTyped = (form: HTMLFormElement) => {
    const given = new FormData(form)
    setTyped(Object.fromEntries(fields.map(({ name }) => [name, String(given.get(name) ?? '')])))
  }
  // The server's own action, not one of the browser around it: so the form also works before scripts have loaded.
  const [state, run] = useActionState(action, idle)
  const zone = useSyncExternalStore(never, ownZone, () => '')
  if (state.status === 'done' && done) return <div role="status">{done}</div>
  const faults = state.status === 'invalid' ? state.fields : {}
  const type = (name: string, value: string) => setTyped((before) => ({ ...before, [name]: value }))
  return (
    // After each answer the form would be set back, and a choice with it to what it was at first.
    <form action={run} onSubmit={(event) => keepTyped(event.currentTarget)} onReset={(event) => event.preventDefault()} noValidate className="grid gap-4">
      {state.status === 'refused' ? <p role="alert" className="rounded border border-below bg-below-soft p-3 text-ink">{state.message}</p> : null}
      {state.status === 'invalid' ? (
        <ErrorSummary
          title={state.message}
          errors={fields.flatMap(({ name, label }) => (faults[name] ? [{ fieldId: `field-${name}`, message: `${label}: ${faults[name]}` }] : []))}
        />
      ) : null}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {sendsTimeZone ? <input type="hidden" name="timeZone" value={zone} /> : null}
      {fields.map(({ name, label, hint, options, optional, type: kind = 'text', autoComplete }) => (
        <Field key={name} id={`field-${name}`} label={label} hint={hint} optional={optional} error={faults[name]} required={!optional}>
          {(control) =>
            options ? (
              <Select {...control} name={name} value={typed[name]} onChange={(event) => type(name, event.target.value)}>
                {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
              </Select>
            ) : (
              <Input {...control} name={name} type={kind} autoComplete={autoComplete} defaultValue={typed[name]} />
            )
          }
        </Field>
      ))}
      {saved && state.status === 'done' ? <p role="status" className="text-ink-2">{saved}</p> : null}
      <SubmitButton variant={quiet ? 'secondary' : 'primary'} className={`${fields.length > 0 ? 'mt-2' : ''} ${saved || quiet ? 'justify-self-start' : ''}`}>{submit}</SubmitButton>
    </form>
  )
}
