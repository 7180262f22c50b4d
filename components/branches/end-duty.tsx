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

export type EndActions = {
  end: (input: { branchId: string; dutyId: string; on: string }) => Promise<FormState<void>>
  handOver: (input: { branchId: string; dutyId: string; userId: string; on: string }) => Promise<FormState<{ dutyId: string }>>
}
type Props = EndActions & { branchId: string; duty: { id: string; name: string }; people: { value: string; label: string }[]; today: string }

/** Ends somebody's duty from a day on, or hands it over to somebody else on that day. */
export function EndDuty({ branchId, duty, people, today, end, handOver }: Props) {
  const t = useTranslations('branches')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [on, setOn] = useState(today)
  const [userId, setUserId] = useState('')
  const send = (): Promise<FormState<unknown>> => (userId ? handOver({ branchId, dutyId: duty.id, userId, on }) : end({ branchId, dutyId: duty.id, on }))
  const { run, pending, message, forget } = useFormAction(send, {
    notSent: t('notSent'),
    onDone: () => {
      setOpen(false)
      showToast({ message: userId ? t('handedOver', { name: duty.name }) : t('dutyEnded', { name: duty.name }) })
      router.refresh()
    },
  })
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        forget()
      }}
    >
      <DialogTrigger asChild>
        <Button size="small" variant="quiet" aria-label={t('endDutyOf', { name: duty.name })}>
          {t('endDuty')}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t('endDutyOf', { name: duty.name })}
        description={t('endDutyHint')}
        footer={
          <Button variant="primary" pending={pending} disabled={!on} onClick={() => run(undefined)}>
            {userId ? t('handOverNow') : t('endDutyNow')}
          </Button>
        }
      >
        <div className="grid gap-4">
          <Field label={t('endDutyOn')} error={message}>
            {(control) => <Input {...control} type="date" value={on} onChange={(event) => setOn(event.target.value)} />}
          </Field>
          <Field label={t('handOverTo')} optional={t('optional')}>
            {(control) => (
              <Combobox
                {...control}
                options={[{ value: '', label: t('handOverNobody') }, ...people.filter(({ label }) => label !== duty.name)]}
                value={userId}
                onValueChange={setUserId}
                placeholder={t('choosePerson')}
              />
            )}
          </Field>
        </div>
      </DialogContent>
    </Dialog>
  )
}
