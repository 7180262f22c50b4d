'use client'

import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useAct } from '@/components/visits/use-act'
import type { FormState } from '@/lib/web/form-state'

export type WaveValues = { name: string; startsOn: string; endsOn: string }

/** A wave's name and days, for a new one or one that is open. */
export function WaveDialog({ trigger, title, confirm, said, values, save }: { trigger: ReactNode; title: string; confirm: string; said: string; values: WaveValues; save: (wave: WaveValues) => Promise<FormState<unknown>> }) {
  const t = useTranslations('campaigns')
  const [open, setOpen] = useState(false)
  const [given, setGiven] = useState(values)
  const { run, pending, error, clear } = useAct()
  const change = (next: boolean) => {
    setOpen(next)
    setGiven(values)
    clear()
  }
  const field = (name: keyof WaveValues, type: string) => (
    <Field label={t(`wave.${name}`)} required>
      {(control) => <Input {...control} type={type} value={given[name]} onChange={(event) => setGiven({ ...given, [name]: event.target.value })} />}
    </Field>
  )
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent
        title={title}
        description={t('wave.text')}
        error={error}
        footer={
          <>
            <Button onClick={() => change(false)}>{t('cancel')}</Button>
            <Button variant="primary" pending={pending} disabled={!given.name.trim() || !given.startsOn || !given.endsOn} onClick={() => run(() => save(given), () => said, () => setOpen(false))}>
              {confirm}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {field('name', 'text')}
          <div className="grid gap-4 sm:grid-cols-2">
            {field('startsOn', 'date')}
            {field('endsOn', 'date')}
          </div>
        </div>
      </DialogContent>
    </Dialog>
  )
}
