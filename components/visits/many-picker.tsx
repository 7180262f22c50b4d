'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { matchOptions } from '@/components/ui/combobox-match'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

export type ManyOption = { value: string; label: string; hint: string }
const SHOWN = 60

/** Many of many: ticked one by one, or all that typing has found at once. */
export function ManyPicker({ legend, options, chosen, onChange }: { legend: string; options: readonly ManyOption[]; chosen: ReadonlySet<string>; onChange: (chosen: Set<string>) => void }) {
  const t = useTranslations('planning')
  const [typed, setTyped] = useState('')
  const found = matchOptions(options, typed, options.length)
  const set = (values: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const value of values) if (on) next.add(value)
    else next.delete(value)
    onChange(next)
  }
  return (
    <fieldset className="grid min-w-0 content-start gap-2">
      <legend className="mb-2 text-12 font-medium text-ink-2">
        {legend} · {t('chosenOf', { chosen: chosen.size, total: options.length })}
      </legend>
      <Field label={t('find')} hideLabel>
        {(control) => <Input {...control} type="search" placeholder={t('find')} value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      <div className="max-h-60 overflow-y-auto rounded border border-line px-3 py-1">
        {found.slice(0, SHOWN).map(({ value, label, hint }) => (
          <Checkbox key={value} label={label} hint={hint} checked={chosen.has(value)} onChange={(event) => set([value], event.target.checked)} />
        ))}
        {found.length === 0 ? <p className="py-2 text-ink-2">{t('nothingFound')}</p> : null}
        {found.length > SHOWN ? <p className="py-2 text-12 text-ink-2">{t('firstShown', { count: SHOWN })}</p> : null}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => set(found.map(({ value }) => value), true)}>
          {t('tickAll', { count: found.length })}
        </Button>
        <Button size="small" variant="quiet" onClick={() => set(found.map(({ value }) => value), false)}>
          {t('tickNone')}
        </Button>
      </div>
    </fieldset>
  )
}
