'use client'

import { Pencil, UserPlus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { showToast } from '@/components/ui/toast-store'
import type { FormState } from '@/lib/web/form-state'
import { MemberForm, type FormAction, type MemberChoices, type MemberStart } from './member-form'

type Shared = { action: FormAction; choices: MemberChoices; language: string }

export function InviteDialog(shared: Shared) {
  const t = useTranslations('members')
  const [open, setOpen] = useState(false)
  const done = () => {
    setOpen(false)
    showToast({ message: t('sent') })
  }
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild><Button variant="primary" icon={<UserPlus aria-hidden />}>{t('invite')}</Button></DialogTrigger>
      <DialogContent title={t('inviteTitle')} description={t('inviteText')}><MemberForm {...shared} onDone={done} /></DialogContent>
    </Dialog>
  )
}

export function ChangeDialog({ member, name, ...shared }: Shared & { member: MemberStart; name: string }) {
  const t = useTranslations('members')
  const [open, setOpen] = useState(false)
  const done = () => {
    setOpen(false)
    showToast({ message: t('changed', { name }) })
  }
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild><IconButton aria-label={t('change', { name })}><Pencil /></IconButton></DialogTrigger>
      <DialogContent title={name} description={t('changeText')}><MemberForm {...shared} member={member} onDone={done} /></DialogContent>
    </Dialog>
  )
}

type Taking<Input> = (input: Input) => Promise<FormState<unknown>>

export function RemoveDialog({ membershipId, name, role, action }: { membershipId: string; name: string; role: string; action: Taking<{ membershipId: string }> }) {
  const t = useTranslations('members')
  return (
    <ConfirmDialog
      danger
      trigger={<IconButton aria-label={t('remove', { name })}><X /></IconButton>}
      title={t('removeTitle', { name })}
      description={t('removeText', { role })}
      confirm={t('removeConfirm')}
      onConfirm={async () => refusalOf(await action({ membershipId }))}
    />
  )
}

export function RevokeDialog({ invitationId, email, action }: { invitationId: string; email: string; action: Taking<{ invitationId: string }> }) {
  const t = useTranslations('members')
  return (
    <ConfirmDialog
      danger
      trigger={<Button size="small">{t('revoke')}</Button>}
      title={t('revokeTitle')}
      description={t('revokeText', { email })}
      confirm={t('revoke')}
      onConfirm={async () => refusalOf(await action({ invitationId }))}
    />
  )
}

const refusalOf = (state: FormState<unknown>) => (state.status === 'refused' || state.status === 'invalid' ? { error: state.message } : undefined)
