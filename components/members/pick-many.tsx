'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'

export type Choice = { id: string; name: string; code?: string }

const SHOWN = 40

/** Some of many, found by typing; what is chosen stays in sight. Posts one `name` for each. */
export function PickMany({ name, legend, choices, chosen: atFirst = [], error }: { name: string; legend: string; choices: readonly Choice[]; chosen?: readonly string[]; error?: string }) {
  const t = useTranslations('members')
  const id = useId()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(atFirst))
  const [typed, setTyped] = useState('')
  const sought = typed.trim().toLocaleLowerCase()
  const fits = choices.filter(({ id: key, name: label, code }) => !chosen.has(key) && `${label} ${code ?? ''}`.toLocaleLowerCase().includes(sought))
  const shown = [...choices.filter((choice) => chosen.has(choice.id)), ...fits.slice(0, SHOWN)]
  const toggle = (key: string) => setChosen((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]))
  return (
    <fieldset className="grid gap-1.5" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1.5 text-12 font-medium text-ink-2">{legend} · {t('chosen', { count: chosen.size })}</legend>
      {[...chosen].map((key) => <input key={key} type="hidden" name={name} value={key} />)}
      {choices.length > 8 ? <Input value={typed} onChange={(event) => setTyped(event.target.value)} placeholder={t('typeToFind')} aria-label={t('typeToFind')} /> : null}
      <div className="max-h-52 overflow-y-auto rounded border border-line px-3 py-1">
        {shown.map((choice) => (
          <Checkbox key={choice.id} label={choice.name} hint={choice.code} checked={chosen.has(choice.id)} onChange={() => toggle(choice.id)} />
        ))}
        {shown.length === 0 ? <p className="py-2 text-ink-2">{t(choices.length === 0 ? 'noPlaces' : 'nothingFound')}</p> : null}
        {fits.length > SHOWN ? <p className="py-2 text-12 text-ink-2">{t('moreByTyping', { count: fits.length - SHOWN })}</p> : null}
      </div>
      {error ? <p id={`${id}-error`} className="text-12 font-medium text-below">{error}</p> : null}
    </fieldset>
  )
}
