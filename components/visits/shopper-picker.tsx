'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { matchOptions } from '@/components/ui/combobox-match'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

export type Candidate = {
  id: string
  name: string
  alias: string
  town: string
  load: number
  /** Why not, in words; a rule that binds makes the choice impossible. */
  refusal?: { words: string; binds: boolean } | null
}
const SHOWN = 60

/** One or several shoppers out of a list, found by typing; who may not go is shown with the reason. */
export function ShopperPicker({
  candidates,
  chosen,
  onChange,
  single,
}: {
  candidates: readonly Candidate[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
  single?: boolean
}) {
  const t = useTranslations('visits')
  const [typed, setTyped] = useState('')
  const options = candidates.map(({ id, name, alias, town }) => ({ value: id, label: name, hint: `${alias} ${town}` }))
  const shown = matchOptions(options, typed, SHOWN).map(({ value }) => candidates.find(({ id }) => id === value)!)
  const toggle = (id: string, on: boolean) => onChange(single ? (on ? [id] : []) : on ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <div className="grid gap-3">
      <Field label={t('findShopper')}>{(control) => <Input {...control} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />}</Field>
      <fieldset className="grid max-h-72 gap-0 overflow-y-auto border-y border-line">
        <legend className="sr-only">{t('shoppers')}</legend>
        {shown.length === 0 ? <p className="py-4 text-ink-2">{t('noShopperFound')}</p> : null}
        {shown.map((candidate) => (
          <Checkbox
            key={candidate.id}
            label={`${candidate.name} · ${candidate.alias}`}
            hint={[candidate.town, t('load', { count: candidate.load }), candidate.refusal?.words].filter(Boolean).join(' · ')}
            checked={chosen.includes(candidate.id)}
            disabled={candidate.refusal?.binds}
            onChange={(event) => toggle(candidate.id, event.target.checked)}
          />
        ))}
      </fieldset>
      <p className="text-12 text-ink-2" role="status">
        {t('chosen', { count: chosen.length })}
        {candidates.length > SHOWN && shown.length === SHOWN ? ` · ${t('firstShown', { count: SHOWN })}` : ''}
      </p>
    </div>
  )
}
