'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, useTransition, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'

export type Reasoned = { title: string; means: string; confirm: string; label: string; hint: string; danger: boolean; replace?: string; /** Said while it is under way, where that takes more than a moment. */ working?: string }

/** Asks why before something that is remembered with its reason. Answering a sentence keeps it open and shows it. */
export function ReasonDialog({ asked, onClose, onSend }: { asked: Reasoned; onClose: () => void; onSend: (reason: string, replace: boolean) => Promise<string | null> }) {
  const t = useTranslations('reviews')
  const ui = useTranslations('ui')
  const [error, setError] = useState<string>()
  const [pending, start] = useTransition()
  // A second press before the first is drawn as under way would ask twice.
  const asking = useRef(false)
  const send = (form: FormData) => {
    if (asking.current) return
    const reason = String(form.get('reason') ?? '').trim()
    if (!reason) return setError(t('reasonMissing'))
    asking.current = true
    setError(undefined)
    start(async () => {
      const refused = await onSend(reason, form.get('replace') === 'on').finally(() => (asking.current = false))
      if (refused) setError(refused)
      else onClose()
    })
  }
  return (
    <Dialog open onOpenChange={(open) => (open || pending ? undefined : onClose())}>
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
          {asked.working ? <p role="status" className="text-ink-2">{pending ? asked.working : null}</p> : null}
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
