'use client'

import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { showToast } from '@/components/ui/toast-store'
import type { FormState } from '@/lib/web/form-state'
import { refusalOf } from './use-act'

export type Ending = { reason: string; replace: boolean; choice: string }

/** Asks for a reason before something that cannot be taken back, and, where it makes sense, whether a replacement is planned. */
export function ReasonDialog<Result>({
  trigger,
  title,
  description,
  confirm,
  required,
  replaces,
  choices,
  act,
  said,
  onDone,
}: {
  trigger: ReactNode
  title: string
  description: string
  confirm: string
  required?: boolean
  /** Offers to plan a replacement; the value it starts with. */
  replaces?: boolean
  choices?: { label: string; options: readonly { value: string; label: string }[] }
  act: (ending: Ending) => Promise<FormState<Result>>
  said: (result: Result) => string
  onDone?: () => void
}) {
  const t = useTranslations('visits')
  const [reason, setReason] = useState('')
  const [replace, setReplace] = useState(replaces ?? false)
  const [choice, setChoice] = useState(choices?.options[0]?.value ?? '')
  const submit = async () => {
    if (required && !reason.trim()) return { error: t('reasonMissing') }
    const state = await act({ reason, replace, choice })
    if (state.status !== 'done') return { error: refusalOf(state) ?? '' }
    showToast({ message: said(state.result) })
    setReason('')
    onDone?.()
  }
  return (
    <ConfirmDialog trigger={trigger} title={title} description={description} confirm={confirm} danger onConfirm={submit}>
      <div className="grid gap-4">
        {choices ? (
          <Field label={choices.label}>
            {(control) => (
              <Select {...control} value={choice} onChange={(event) => setChoice(event.target.value)}>
                {choices.options.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ) : null}
        <Field label={t('reason')} optional={required ? undefined : t('optional')} required={required}>
          {(control) => <Textarea {...control} value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        {replaces === undefined ? null : (
          <Checkbox label={t('planReplacement')} hint={t('planReplacementHint')} checked={replace} onChange={(event) => setReplace(event.target.checked)} />
        )}
      </div>
    </ConfirmDialog>
  )
}
