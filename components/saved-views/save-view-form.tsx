'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../list/use-form-action'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { showToast } from '../ui/toast-store'

export type SavedAs = { name: string; address: { page: string; query: string }; shared: boolean; start: boolean }
export type Save = (input: SavedAs) => Promise<FormState<{ viewId: string }>>

/** Keeps the page one came from under a name, and goes back to it. */
export function SaveViewForm({ address, what, back, mayShare, save }: { address: SavedAs['address']; /** The page in words. */ what: string; back: string; mayShare: boolean; save: Save }) {
  const t = useTranslations('views')
  const router = useRouter()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [start, setStart] = useState(false)
  const { run, pending, message } = useFormAction(save, {
    notSent: t('notSent'),
    onDone: () => {
      showToast({ message: t('saved', { name: name.trim() }) })
      router.push(back)
      router.refresh()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run({ name, address, shared, start })
  }
  return (
    <form onSubmit={submit} className="grid max-w-120 gap-4">
      <p className="text-ink-2">{t('what', { what })}</p>
      <Field label={t('name')} error={message}>
        {(control) => <Input {...control} required maxLength={80} value={name} onChange={(event) => setName(event.target.value)} autoComplete="off" />}
      </Field>
      <div>
        <Checkbox label={t('startWithIt')} hint={t('startHint')} checked={start} onChange={(event) => setStart(event.target.checked)} />
        {mayShare ? <Checkbox label={t('share')} hint={t('shareHint')} checked={shared} onChange={(event) => setShared(event.target.checked)} /> : null}
      </div>
      <div>
        <Button type="submit" variant="primary" pending={pending} disabled={name.trim() === ''}>{t('save')}</Button>
      </div>
    </form>
  )
}
