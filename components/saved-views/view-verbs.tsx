'use client'

import { MoreHorizontal } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { DropdownMenu, MenuItem } from '../ui/dropdown-menu'
import { Field } from '../ui/field'
import { IconButton } from '../ui/icon-button'
import { Input } from '../ui/input'
import { showToast } from '../ui/toast-store'
import type { Save, SavedAs } from './save-view-form'

export type ViewActions = {
  save: Save
  change: (input: { viewId: string; name?: string; shared?: boolean }) => Promise<FormState<void>>
  remove: (input: { viewId: string }) => Promise<FormState<SavedAs>>
  start: (input: { viewId: string | null }) => Promise<FormState<void>>
}
type View = { id: string; name: string; shared: boolean; own: boolean; mayChange: boolean; opens: boolean; start: boolean }

/** What can be done with one view: start with it, another name, for everybody or not, away with it and back. */
export function ViewVerbs({ view, mayShare, actions }: { view: View; mayShare: boolean; actions: ViewActions }) {
  const t = useTranslations('views')
  const router = useRouter()
  const [renaming, setRenaming] = useState(false)
  const [name, setName] = useState(view.name)
  const { id: viewId } = view
  const sent = <Result,>(answer: Promise<FormState<Result>>) => answer.catch((): FormState<Result> => ({ status: 'invalid', message: t('notSent'), fields: {} }))
  const refusal = (state: FormState<unknown>) => (state.status === 'done' ? null : 'message' in state ? state.message : t('notSent'))
  const told = async (state: FormState<unknown>, done: string) => {
    const problem = refusal(state)
    showToast(problem === null ? { message: done } : { message: problem, tone: 'problem' })
    router.refresh()
  }
  const start = async () => told(await sent(actions.start({ viewId: view.start ? null : viewId })), view.start ? t('startsUsual') : t('startsWith', { name: view.name }))
  const share = async () => told(await sent(actions.change({ viewId, shared: !view.shared })), view.shared ? t('unshared', { name: view.name }) : t('nowShared', { name: view.name }))
  const remove = async () => {
    const state = await sent(actions.remove({ viewId }))
    if (state.status !== 'done') return told(state, '')
    const undo = async () => told(await sent(actions.save(state.result)), t('backAgain', { name: view.name }))
    showToast({ message: t('deleted', { name: view.name }), undo })
    router.refresh()
  }
  const rename = async () => {
    const problem = refusal(await sent(actions.change({ viewId, name })))
    if (problem !== null) return { error: problem }
    showToast({ message: t('renamed', { name: name.trim() }) })
    router.refresh()
  }
  return (
    <>
      <DropdownMenu trigger={<IconButton aria-label={t('verbs', { name: view.name })}><MoreHorizontal aria-hidden /></IconButton>}>
        {view.opens || view.start ? <MenuItem onSelect={() => void start()}>{view.start ? t('startUsual') : t('startWith')}</MenuItem> : null}
        {view.mayChange ? <MenuItem onSelect={() => { setName(view.name); setRenaming(true) }}>{t('rename')}</MenuItem> : null}
        {view.mayChange && (view.shared || mayShare) ? <MenuItem onSelect={() => void share()}>{view.shared ? t('unshare') : t('share')}</MenuItem> : null}
        {view.mayChange ? <MenuItem onSelect={() => void remove()}>{t('delete')}</MenuItem> : null}
      </DropdownMenu>
      <ConfirmDialog open={renaming} onOpenChange={setRenaming} title={t('renameTitle', { name: view.name })} description={t('renameHint')} confirm={t('renameNow')} onConfirm={rename}>
        <Field label={t('name')}>
          {(control) => <Input {...control} maxLength={80} value={name} onChange={(event) => setName(event.target.value)} autoComplete="off" />}
        </Field>
      </ConfirmDialog>
    </>
  )
}
