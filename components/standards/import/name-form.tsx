'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

type Props = {
  label: string
  /** What it is called so far. */
  name: string
  /** What is wrong with a name, in a sentence. */
  faultOf?: (name: string) => string | undefined
  submit: string
  pending: boolean
  onSubmit: (name: string) => void
  onCancel: () => void
}

/** What a standard from a file is to be called, before it is made. */
export function NameForm({ label, name, faultOf, submit, pending, onSubmit, onCancel }: Props) {
  const t = useTranslations('standard-import')
  const [words, setWords] = useState(name)
  const fault = faultOf?.(words)
  const decide = (event: FormEvent) => {
    event.preventDefault()
    onSubmit(words.trim())
  }
  return (
    <form onSubmit={decide} className="grid gap-4">
      <Field label={label} error={fault}>
        {(control) => <Input {...control} dir="auto" maxLength={200} value={words} onChange={({ target }) => setWords(target.value)} autoComplete="off" />}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={pending} disabled={!words.trim() || fault !== undefined}>
          {submit}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('cancelImport')}
        </Button>
      </div>
    </form>
  )
}
