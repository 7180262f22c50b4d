'use client'

import { useTranslations } from 'next-intl'
import { useState, type KeyboardEvent } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { matchOptions } from '@/components/ui/combobox-match'
import { Input } from '@/components/ui/input'

/** From so many on there is something to type. */
const TYPED_FROM = 12

/** Branches to tick in a form of the browser's own. What is typed hides the others and unticks none. */
export function BranchTicks({ label, name, branches, chosen }: { label: string; name: string; branches: readonly { id: string; name: string }[]; chosen: readonly string[] }) {
  const t = useTranslations('ui')
  const [typed, setTyped] = useState('')
  const options = branches.map((branch) => ({ value: branch.id, label: branch.name }))
  const found = new Set(matchOptions(options, typed, options.length).map(({ value }) => value))
  return (
    <div className="grid gap-2">
      {branches.length < TYPED_FROM ? null : <Input type="search" aria-label={t('typeToFind')} placeholder={t('typeToFind')} value={typed} onChange={({ target }) => setTyped(target.value)} onKeyDown={stayInForm} className="max-w-80" />}
      <div className="grid max-h-80 gap-x-6 overflow-y-auto rounded border border-line bg-surface px-3 py-1 sm:grid-cols-2" tabIndex={0} role="group" aria-label={label}>
        {options.map(({ value, label: branch }) => (
          <div key={value} hidden={!found.has(value)}>
            <Checkbox name={name} value={value} label={branch} defaultChecked={chosen.includes(value)} />
          </div>
        ))}
        {found.size === 0 ? <p role="status" className="py-2 text-ink-2">{t('nothingFound')}</p> : null}
      </div>
    </div>
  )
}

/** Enter ends a search here, not the form. */
const stayInForm = (event: KeyboardEvent) => void (event.key === 'Enter' && event.preventDefault())
