'use client'

import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import type { FormState } from '@/lib/web/form-state'
import { ShopperPicker, type Candidate } from './shopper-picker'
import { useAct } from './use-act'

/** Chooses shoppers and does something with the choice: offers, assigns, reassigns. */
export function GiveDialog<Result>({
  trigger,
  title,
  description,
  confirm,
  candidates,
  single,
  act,
  said,
  onDone,
  children,
}: {
  trigger: ReactNode
  title: string
  description: string
  confirm: string
  candidates: readonly Candidate[]
  single?: boolean
  act: (shopperIds: string[]) => Promise<FormState<Result>>
  said: (result: Result) => string
  onDone?: (result: Result) => void
  children?: ReactNode
}) {
  const t = useTranslations('visits')
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string[]>([])
  const { run, pending, error, clear } = useAct()
  const change = (next: boolean) => {
    setOpen(next)
    setChosen([])
    clear()
  }
  const submit = () =>
    run(() => act(chosen), said, (result) => {
      change(false)
      onDone?.(result)
    })
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent
        title={title}
        description={description}
        error={error}
        footer={
          <>
            <Button onClick={() => change(false)}>{t('cancelDialog')}</Button>
            <Button variant="primary" pending={pending} disabled={chosen.length === 0} onClick={submit}>
              {confirm}
            </Button>
          </>
        }
      >
        <ShopperPicker candidates={candidates} chosen={chosen} onChange={setChosen} single={single} />
        {children}
      </DialogContent>
    </Dialog>
  )
}
