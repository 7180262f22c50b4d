'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { ImportDecision, SameStandard } from '@/lib/domain/standard/import/same-standard'
import { SameStandards } from './same-standards'

export type OwnFileSeen = { name: string; criteria: number; sections: number; same: readonly SameStandard[] }

type Props = {
  seen: OwnFileSeen
  home: string
  pending: boolean
  onImport: (name: string, decision?: ImportDecision) => void
  onCancel: () => void
}

/** A file exported here, before it becomes a draft: what is in it, what it is to be called, and what stands already that is like it. */
export function OwnFile({ seen, home, pending, onImport, onCancel }: Props) {
  const t = useTranslations('standard-import')
  const [name, setName] = useState(seen.name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onImport(name.trim())
  }
  return (
    <section aria-labelledby="own-file" className="grid max-w-prose gap-4 rounded border border-line p-6">
      <h2 id="own-file" tabIndex={-1} className="text-16 font-semibold">
        {t('ownFile', { criteria: seen.criteria, sections: seen.sections })}
      </h2>
      {seen.same.length > 0 ? (
        <SameStandards same={seen.same} name={seen.name} home={home} pending={pending} onDecide={(decision, other) => onImport(other, decision)} onCancel={onCancel} />
      ) : (
        <form onSubmit={submit} className="grid gap-4">
          <Field label={t('name')}>
            {(control) => <Input {...control} dir="auto" maxLength={200} value={name} onChange={({ target }) => setName(target.value)} autoComplete="off" />}
          </Field>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" pending={pending} disabled={!name.trim()}>
              {t('create', { criteria: seen.criteria })}
            </Button>
            <Button variant="quiet" onClick={onCancel}>
              {t('cancelImport')}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
