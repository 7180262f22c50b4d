'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { showToast } from '../ui/toast-store'

type Close = (input: { branchId: string; closedOn: string }) => Promise<FormState<void>>
type Reopen = (input: { branchId: string }) => Promise<FormState<void>>
type Props = { branchId: string; name: string; open: boolean; today: string; close: Close; reopen: Reopen }

/** Closes with a day, or opens again; either can be taken back from the message that confirms it. */
export function CloseBranch({ branchId, name, open, today, close, reopen }: Props) {
  const t = useTranslations('branches')
  const router = useRouter()
  const [closedOn, setClosedOn] = useState(today)
  const refusal = (state: FormState<void>) => (state.status === 'done' ? undefined : { error: 'message' in state ? state.message : t('notSent') })
  const reopenNow = async () => {
    const state = await reopen({ branchId })
    const problem = refusal(state)
    showToast(problem ? { message: problem.error, tone: 'problem' } : { message: t('reopened', { name }) })
    router.refresh()
  }
  if (!open) return <Button onClick={() => void reopenNow()}>{t('reopen')}</Button>
  return (
    <ConfirmDialog
      trigger={<Button>{t('close')}</Button>}
      title={t('closeTitle', { name })}
      description={t('closeHint')}
      confirm={t('closeNow')}
      danger
      onConfirm={async () => {
        const problem = refusal(await close({ branchId, closedOn }))
        if (problem) return problem
        showToast({ message: t('closed', { name }), undo: reopenNow })
        router.refresh()
      }}
    >
      <Field label={t('closedOn')}>
        {(control) => <Input {...control} type="date" max={today} value={closedOn} onChange={(event) => setClosedOn(event.target.value)} />}
      </Field>
    </ConfirmDialog>
  )
}
