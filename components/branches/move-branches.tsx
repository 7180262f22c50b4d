'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../list/use-form-action'
import { Button } from '../ui/button'
import { Combobox } from '../ui/combobox'
import { Dialog, DialogContent, DialogTrigger } from '../ui/dialog'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { showToast } from '../ui/toast-store'

export type MoveAction = (input: { branchIds: string[]; regionId: string; from: string }) => Promise<FormState<{ moved: number }>>

/** Asks where to and from which day; figures of earlier days stay where they were made. */
export function MoveBranches({
  branchIds,
  action,
  regions,
  today,
  onMoved,
}: {
  branchIds: string[]
  action: MoveAction
  regions: { value: string; label: string }[]
  today: string
  onMoved?: () => void
}) {
  const t = useTranslations('branches')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [regionId, setRegionId] = useState('')
  const [from, setFrom] = useState(today)
  const { run, pending, message, forget } = useFormAction(action, {
    notSent: t('notSent'),
    onDone: ({ moved }) => {
      setOpen(false)
      showToast({ message: t('moved', { count: moved }) })
      onMoved?.()
      router.refresh()
    },
  })
  const change = (next: boolean) => {
    setOpen(next)
    forget()
  }
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button>{t('move')}</Button>
      </DialogTrigger>
      <DialogContent
        title={t('moveTitle', { count: branchIds.length })}
        description={t('moveHint')}
        footer={
          <Button variant="primary" pending={pending} disabled={!regionId || !from} onClick={() => run({ branchIds, regionId, from })}>
            {t('moveNow')}
          </Button>
        }
      >
        <div className="grid gap-4">
          <Field label={t('field.region')}>
            {(control) => <Combobox {...control} options={regions} value={regionId} onValueChange={setRegionId} placeholder={t('chooseRegion')} />}
          </Field>
          <Field label={t('moveFrom')} error={message}>
            {(control) => <Input {...control} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
          </Field>
        </div>
      </DialogContent>
    </Dialog>
  )
}
