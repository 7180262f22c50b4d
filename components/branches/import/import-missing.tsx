'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../../list/use-form-action'
import { Checkbox } from '../../ui/checkbox'
import { ErrorLine } from '../../ui/error-line'

type Props = {
  missing: { id: string; code: string; name: string }[]
  count: number
  chosen: 'all' | string[]
  save: (input: { closeMissing: 'all' | string[] }) => Promise<FormState<void>>
}

/** Open branches the file does not name. Nothing closes unless it is ticked here. */
export function ImportMissing({ missing, count, chosen: saved, save }: Props) {
  const t = useTranslations('branch-import')
  const router = useRouter()
  const [chosen, setChosen] = useState(saved)
  const { run, message } = useFormAction(save, { notSent: t('notSent'), onDone: () => router.refresh() })
  const choose = (next: 'all' | string[]) => {
    setChosen(next)
    run({ closeMissing: next })
  }
  const ticked = (id: string) => chosen === 'all' || chosen.includes(id)
  const toggle = (id: string) => {
    const now = chosen === 'all' ? missing.map((one) => one.id) : chosen
    choose(ticked(id) ? now.filter((one) => one !== id) : [...now, id])
  }
  return (
    <div className="grid gap-1">
      <Checkbox label={t('closeAll', { count })} checked={chosen === 'all'} onChange={() => choose(chosen === 'all' ? [] : 'all')} />
      <details className="border-t border-line pt-2" open={missing.length <= 20}>
        <summary className="w-fit cursor-pointer rounded-sm text-accent">{t('oneByOne')}</summary>
        <ul className="grid gap-x-8 pt-2 sm:grid-cols-2">
        {missing.map(({ id, code, name }) => (
          <li key={id}>
            <Checkbox label={t('closeOne', { code, name })} checked={ticked(id)} onChange={() => toggle(id)} />
          </li>
        ))}
        </ul>
      </details>
      {count > missing.length ? <p className="text-12 text-ink-2">{t('firstShown', { shown: missing.length, count })}</p> : null}
      <ErrorLine>{message}</ErrorLine>
    </div>
  )
}
