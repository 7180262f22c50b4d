'use client'

import '@/components/ui/style-nonce'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog } from 'radix-ui'
import { IconButton } from '@/components/ui/icon-button'
import type { DrawerContent } from './office-drawer'
import { NavLink, OfficeNav } from './office-nav'

/** The left bar over the page, until it is left or something in it is followed. */
export function OpenDrawer({ groups, footItems, organisation, user, onClose }: DrawerContent & { onClose: () => void }) {
  const t = useTranslations('ui')
  return (
    <Dialog.Root open onOpenChange={onClose}>
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
          <OfficeNav groups={groups} label={t('mainMenu')} onFollow={onClose} />
          <div className="mt-auto grid gap-0.5 pt-6">
            {footItems.map((item) => (
              <NavLink key={item.href} item={item} onFollow={onClose} />
            ))}
            {user}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
