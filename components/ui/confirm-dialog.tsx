'use client'

import './style-nonce'
import { useTranslations } from 'next-intl'
import { AlertDialog } from 'radix-ui'
import { useState, useTransition, type ReactNode } from 'react'
import { Button } from './button'
import { ErrorLine } from './error-line'

/**
 * Asks before something that cannot be taken back. `confirm` says what happens ("Withdraw the report"), `onConfirm`
 * does it; the dialog stays, pending, until it is done. Answering `{ error }` keeps it open and shows the sentence.
 */
export function ConfirmDialog({
  trigger,
  open: givenOpen,
  onOpenChange,
  title,
  description,
  confirm,
  danger,
  onConfirm,
  children,
}: {
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  title: ReactNode
  description: ReactNode
  confirm: ReactNode
  danger?: boolean
  onConfirm: () => Promise<{ error: string } | void> | void
  children?: ReactNode
}) {
  const t = useTranslations('ui')
  const [ownOpen, setOwnOpen] = useState(false)
  const [error, setError] = useState<string>()
  const [pending, start] = useTransition()
  const open = givenOpen ?? ownOpen
  const setOpen = (next: boolean) => {
    setError(undefined)
    setOwnOpen(next)
    onOpenChange?.(next)
  }
  const run = () =>
    start(async () => {
      const answer = await onConfirm()
      if (answer) setError(answer.error)
      else setOpen(false)
    })
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      {trigger ? <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger> : null}
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="scrim appear fixed inset-0 z-40" />
        <AlertDialog.Content className="appear lifted fixed inset-x-4 top-1/2 z-50 mx-auto grid max-h-[calc(100dvh-32px)] max-w-110 -translate-y-1/2 gap-4 overflow-y-auto rounded-lg border border-line bg-surface p-6 focus:outline-none">
          <div className="grid gap-2">
            <AlertDialog.Title className="text-20 font-semibold tracking-[-0.01em]">{title}</AlertDialog.Title>
            <AlertDialog.Description className="max-w-prose text-ink-2">{description}</AlertDialog.Description>
          </div>
          {children}
          <ErrorLine>{error}</ErrorLine>
          <div className="flex flex-wrap justify-end gap-2 pt-2">
            <AlertDialog.Cancel asChild>
              <Button>{t('cancel')}</Button>
            </AlertDialog.Cancel>
            <Button variant={danger ? 'danger' : 'primary'} pending={pending} onClick={run}>
              {confirm}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
