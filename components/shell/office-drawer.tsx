'use client'

import '@/components/ui/style-nonce'
import { Menu, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog } from 'radix-ui'
import { useState, type ReactNode } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { NavLink, OfficeNav, type NavGroup, type NavItem } from './office-nav'

/** The left bar below 1024 px: behind a button, over the page. */
export function OfficeDrawer({
  groups,
  footItems,
  organisation,
  user,
}: {
  groups: readonly NavGroup[]
  footItems: readonly NavItem[]
  organisation: ReactNode
  user: ReactNode
}) {
  const t = useTranslations('ui')
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <IconButton aria-label={t('menu')} className="-ml-2 lg:hidden">
          <Menu />
        </IconButton>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim appear fixed inset-0 z-40 lg:hidden" />
        <Dialog.Content
          aria-describedby={undefined}
          className="appear fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] flex-col gap-0.5 overflow-y-auto border-r border-line bg-paper p-3 focus:outline-none lg:hidden"
        >
          <Dialog.Title className="sr-only">{t('mainMenu')}</Dialog.Title>
          <div className="flex items-center gap-1">
            <div className="min-w-0 flex-1">{organisation}</div>
            <Dialog.Close asChild>
              <IconButton aria-label={t('close')}>
                <X />
              </IconButton>
            </Dialog.Close>
          </div>
          <OfficeNav groups={groups} label={t('mainMenu')} onFollow={close} />
          <div className="mt-auto grid gap-0.5 pt-6">
            {footItems.map((item) => (
              <NavLink key={item.href} item={item} onFollow={close} />
            ))}
            {user}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
