'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../list/use-form-action'
import { Button } from '../ui/button'
import { Combobox } from '../ui/combobox'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { showToast } from '../ui/toast-store'

type Kind = 'employer' | 'relative' | 'other'
type Conflict = { branchId: string; kind: Kind; name: string; code: string }
type Props = {
  shopperId: string
  conflicts: Conflict[]
  branches: { value: string; label: string; hint?: string }[]
  add: (input: { shopperId: string; branchId: string; kind: Kind }) => Promise<FormState<{ withdrawn: number; standing: number }>>
  remove: (input: { shopperId: string; branchId: string }) => Promise<FormState<void>>
}

/** Branches this shopper is never offered; declaring one takes back what was offered there. */
export function ShopperConflicts({ shopperId, conflicts, branches, add, remove }: Props) {
  const t = useTranslations('shoppers')
  const router = useRouter()
  const [branchId, setBranchId] = useState('')
  const [kind, setKind] = useState<Kind>('employer')
  const { run, pending, message } = useFormAction(add, {
    notSent: t('notSent'),
    onDone: ({ withdrawn, standing }) => {
      setBranchId('')
      showToast({ message: t('conflictAdded', { count: withdrawn }), ...(standing > 0 ? { detail: t('conflictStanding', { count: standing }) } : {}) })
      router.refresh()
    },
  })
  const takeBack = async (conflict: Conflict) => {
    const state = await remove({ shopperId, branchId: conflict.branchId })
    if (state.status === 'done') showToast({ message: t('conflictRemoved', { name: conflict.name }), undo: async () => {
      await add({ shopperId, branchId: conflict.branchId, kind: conflict.kind })
      router.refresh()
    } })
    else showToast({ message: 'message' in state ? state.message : t('notSent'), tone: 'problem' })
    router.refresh()
  }
  return (
    <div className="grid gap-4">
      {conflicts.length === 0 ? (
        <p className="text-ink-2">{t('noConflicts')}</p>
      ) : (
        <ul className="grid">
          {conflicts.map((conflict) => (
            <li key={conflict.branchId} className="flex items-center gap-4 border-b border-line py-2">
              <span className="min-w-0 flex-1" dir="auto">
                {conflict.name} <span className="text-ink-3">{conflict.code}</span>
              </span>
              <span className="text-ink-2">{t(`conflictKind.${conflict.kind}`)}</span>
              <Button size="small" variant="quiet" aria-label={t('removeConflictOf', { name: conflict.name })} onClick={() => void takeBack(conflict)}>
                {t('removeConflict')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        noValidate
        className="grid items-end gap-3 sm:grid-cols-[minmax(0,2fr)_1fr_auto]"
        onSubmit={(event) => {
          event.preventDefault()
          run({ shopperId, branchId, kind })
        }}
      >
        <Field label={t('branch')}>
          {(control) => <Combobox {...control} options={branches} value={branchId} onValueChange={setBranchId} placeholder={t('chooseBranch')} />}
        </Field>
        <Field label={t('why')}>
          {(control) => (
            <Select {...control} value={kind} onChange={(event) => setKind(event.target.value === 'relative' ? 'relative' : event.target.value === 'other' ? 'other' : 'employer')}>
              <option value="employer">{t('conflictKind.employer')}</option>
              <option value="relative">{t('conflictKind.relative')}</option>
              <option value="other">{t('conflictKind.other')}</option>
            </Select>
          )}
        </Field>
        <Button type="submit" className="h-10" pending={pending} disabled={!branchId}>
          {t('addConflict')}
        </Button>
        {message ? (
          <p role="alert" className="text-12 font-medium text-below sm:col-span-3">
            {message}
          </p>
        ) : null}
      </form>
    </div>
  )
}
