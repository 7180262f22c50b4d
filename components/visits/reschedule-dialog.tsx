'use client'

import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { FormState } from '@/lib/web/form-state'
import { useAct } from './use-act'

/** Another window, by the branch's clock. */
export function RescheduleDialog({
  trigger,
  start,
  end,
  zone,
  act,
}: {
  trigger: ReactNode
  start: string
  end: string
  zone: string
  act: (window: { start: string; end: string }) => Promise<FormState<unknown>>
}) {
  const t = useTranslations('visits')
  const [open, setOpen] = useState(false)
  const [window, setWindow] = useState({ start, end })
  const { run, pending, error, clear } = useAct()
  const change = (next: boolean) => {
    setOpen(next)
    setWindow({ start, end })
    clear()
  }
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent
        title={t('rescheduleTitle')}
        description={t('rescheduleText', { zone })}
        error={error}
        footer={
          <>
            <Button onClick={() => change(false)}>{t('cancelDialog')}</Button>
            <Button variant="primary" pending={pending} onClick={() => run(() => act(window), () => t('rescheduled'), () => change(false))}>
              {t('reschedule')}
            </Button>
          </>
        }
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('windowStart')}>
            {(control) => <Input {...control} type="datetime-local" value={window.start} onChange={(event) => setWindow({ ...window, start: event.target.value })} />}
          </Field>
          <Field label={t('windowEnd')}>
            {(control) => <Input {...control} type="datetime-local" value={window.end} onChange={(event) => setWindow({ ...window, end: event.target.value })} />}
          </Field>
        </div>
      </DialogContent>
    </Dialog>
  )
}
