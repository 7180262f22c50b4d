'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'

export type Reasoned = { title: string; means: string; confirm: string; label: string; hint: string; danger: boolean; replace?: string }

/** Asks why before something that is remembered with its reason. Answering a sentence keeps it open and shows it. */
export function ReasonDialog({ asked, onClose, onSend }: { asked: Reasoned; onClose: () => void; onSend: (reason: string, replace: boolean) => Promise<string | null> }) {
  const t = useTranslations('reviews')
  const ui = useTranslations('ui')
  const [error, setError] = useState<string>()
  const [pending, start] = useTransition()
  const send = (form: FormData) => {
    const reason = String(form.get('reason') ?? '').trim()
    if (!reason) return setError(t('reasonMissing'))
    start(async () => {
      const refused = await onSend(reason, form.get('replace') === 'on')
      if (refused) setError(refused)
      else onClose()
    })
  }
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title={asked.title} description={asked.means}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            send(new FormData(event.currentTarget))
          }}
          className="grid gap-4"
        >
          <Field label={asked.label} hint={asked.hint} error={error} required>
            {(control) => <Textarea {...control} name="reason" maxLength={2_000} autoFocus />}
          </Field>
          {asked.replace ? <Checkbox name="replace" defaultChecked label={asked.replace} /> : null}
          <DialogButtons cancel={ui('cancel')}>
            <Button type="submit" variant={asked.danger ? 'danger' : 'primary'} pending={pending}>
              {asked.confirm}
            </Button>
          </DialogButtons>
        </form>
      </DialogContent>
    </Dialog>
  )
}

/** Cancel and the deciding button, at the end of a dialog's form. */
export const DialogButtons = ({ cancel, children }: { cancel: string; children: ReactNode }) => (
  <div className="flex flex-wrap justify-end gap-2 pt-2">
    <DialogClose asChild>
      <Button>{cancel}</Button>
    </DialogClose>
    {children}
  </div>
)
