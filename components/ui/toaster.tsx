'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Toast } from 'radix-ui'
import { useSyncExternalStore } from 'react'
import { Button } from './button'
import { IconButton } from './icon-button'
import { dismissToast, toastStore } from './toast-store'

const tenSeconds = 10_000

/**
 * Stands once in the office layout and shows what `showToast` is told. Ten seconds, stopped while pointed at or
 * focused; F8 moves there. Radix rather than sonner, whose style element the content security policy refuses.
 */
export function Toaster() {
  const t = useTranslations('ui')
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.now, toastStore.onServer)
  return (
    <Toast.Provider duration={tenSeconds} label={t('notification')} swipeDirection="down">
      {toasts.map((toast) => (
        <Toast.Root
          key={toast.id}
          {...(toast.stays ? { duration: Infinity } : {})}
          onOpenChange={(open) => {
            if (!open) dismissToast(toast.id)
          }}
          className="appear lifted flex items-center gap-2 rounded border border-line bg-surface py-2 pr-2 pl-4"
        >
          <div className="grid flex-1 gap-0.5 py-1">
            <Toast.Title className={toast.tone === 'problem' ? 'font-medium text-below' : 'font-medium'}>
              {toast.message}
            </Toast.Title>
            {toast.detail ? <Toast.Description className="text-12 text-ink-2">{toast.detail}</Toast.Description> : null}
          </div>
          {toast.undo ? (
            <Toast.Action asChild altText={t('undo')}>
              <Button size="small" onClick={() => void toast.undo?.()}>
                {t('undo')}
              </Button>
            </Toast.Action>
          ) : null}
          <Toast.Close asChild>
            <IconButton size="small" aria-label={t('close')}>
              <X />
            </IconButton>
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport
        data-screen-only
        label={t('notifications', { hotkey: '{hotkey}' })}
        // Above a page's bar of deeds, which it would cover.
        className="fixed inset-x-4 bottom-4 z-60 mx-auto grid max-w-110 gap-2 focus:outline-none sm:bottom-6 in-[body:has([data-bar-below])]:bottom-24 lg:in-[body:has([data-bar-below=phone])]:bottom-6"
      />
    </Toast.Provider>
  )
}
