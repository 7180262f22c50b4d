'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Textarea } from '../ui/textarea'
import { showToast } from '../ui/toast-store'
import { usePreview } from './use-preview'

type Planned = { id: string; start: string; end: string }
export type CloseActions = {
  close: (input: { branchId: string; closedOn: string; planned: 'refuse' | 'cancel'; reason: string }) => Promise<FormState<{ cancelled: number }>>
  preview: (input: { branchId: string; closedOn: string }) => Promise<FormState<{ planned: Planned[] }>>
  reopen: (input: { branchId: string; on: string }) => Promise<FormState<void>>
}
type Props = { branchId: string; name: string; closure: { from: string } | null; today: string; actions: CloseActions }
const SHOWN = 8

/** Closes from a day on, or opens again; what is planned on days it would be closed is named first. */
export function CloseBranch({ branchId, name, closure, today, actions }: Props) {
  const t = useTranslations('branches')
  const format = useFormatter()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [closedOn, setClosedOn] = useState(today)
  const [on, setOn] = useState(today)
  const [cancels, setCancels] = useState(false)
  const [reason, setReason] = useState('')
  const { preview, message, asking } = usePreview(actions.preview, open && closedOn && !closure ? { branchId, closedOn } : null, t('notSent'))
  const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  const refusal = (state: FormState<unknown>) => (state.status === 'done' ? undefined : { error: 'message' in state ? state.message : t('notSent') })
  const reopen = async (from: string) => {
    const problem = refusal(await actions.reopen({ branchId, on: from }).catch((): FormState<void> => ({ status: 'idle' })))
    if (problem) return problem
    showToast({ message: from > today ? t('reopensOn', { name, day: day(from) }) : t('reopened', { name }) })
    router.refresh()
  }
  const undo = async () => {
    const problem = await reopen(closedOn < today ? closedOn : today)
    if (problem) showToast({ message: problem.error, tone: 'problem' })
  }
  if (closure)
    return (
      <ConfirmDialog
        trigger={<Button>{closure.from > today ? t('takeClosingBack') : t('reopen')}</Button>}
        title={closure.from > today ? t('takeClosingBackTitle', { name, day: day(closure.from) }) : t('reopenTitle', { name })}
        description={closure.from > today ? t('takeClosingBackHint') : t('reopenHint')}
        confirm={closure.from > today ? t('takeClosingBackNow') : t('reopenNow')}
        onConfirm={() => reopen(closure.from > today ? today : on)}
      >
        {closure.from > today ? null : (
          <Field label={t('openFrom')}>{(control) => <Input {...control} type="date" min={today} value={on} onChange={(event) => setOn(event.target.value)} />}</Field>
        )}
      </ConfirmDialog>
    )
  const planned = preview?.planned ?? []
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{t('close')}</Button>}
      title={t('closeTitle', { name })}
      description={t('closeHint')}
      confirm={closedOn > today ? t('closeLater') : t('closeNow')}
      danger
      onConfirm={async () => {
        if (!preview) return { error: message ?? t('previewing') }
        if (planned.length > 0 && !cancels) return { error: t('plannedFirst', { count: planned.length }) }
        const state = await actions.close({ branchId, closedOn, planned: cancels ? 'cancel' : 'refuse', reason }).catch((): FormState<{ cancelled: number }> => ({ status: 'idle' }))
        const problem = refusal(state)
        if (problem) return problem
        // Cancelled visits do not come back with an undo.
        showToast({ message: closedOn > today ? t('closesOn', { name, day: day(closedOn) }) : t('closed', { name }), ...(planned.length > 0 ? {} : { undo }) })
        router.refresh()
      }}
    >
      <Field label={t('closedOn')} hint={t('closedOnHint')} error={message}>
        {(control) => <Input {...control} type="date" value={closedOn} onChange={(event) => setClosedOn(event.target.value)} />}
      </Field>
      <div aria-live="polite" className="grid gap-2">
        {asking ? <p className="text-ink-2">{t('previewing')}</p> : null}
        {planned.length > 0 ? (
          <>
            <p className="font-medium">{t('plannedThen', { count: planned.length })}</p>
            <ul className="grid border-t border-line">
              {planned.slice(0, SHOWN).map(({ id, start, end }) => (
                <li key={id} className="border-b border-line py-1.5">{start === end ? day(start) : t('fromTo', { from: day(start), to: day(end) })}</li>
              ))}
            </ul>
            {planned.length > SHOWN ? <p className="text-12 text-ink-2">{t('plannedMore', { count: planned.length - SHOWN })}</p> : null}
            <Checkbox label={t('plannedCancel')} checked={cancels} onChange={(event) => setCancels(event.target.checked)} />
          </>
        ) : null}
      </div>
      {planned.length > 0 && cancels ? (
        <Field label={t('cancelReason')} hint={t('cancelReasonHint')} required>
          {(control) => <Textarea {...control} value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      ) : null}
    </ConfirmDialog>
  )
}
