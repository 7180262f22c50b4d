'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { IconButton } from './icon-button'

type Closing = { closeHref: string } | { open: boolean; onOpenChange: (open: boolean) => void }

/**
 * Details beside a list. With `closeHref` it is the content of an address of its own (a parallel or nested route):
 * closing goes there and keeps the scroll. The list beside it stays usable, so the page is neither dimmed nor locked.
 */
export function Sheet({
  title,
  description,
  actions,
  footer,
  wide,
  className,
  children,
  ...closing
}: Closing & {
  title: ReactNode
  description?: ReactNode
  actions?: ReactNode
  footer?: ReactNode
  wide?: boolean
  className?: string
  children: ReactNode
}) {
  const t = useTranslations('ui')
  const router = useRouter()
  const byAddress = 'closeHref' in closing
  const change = (open: boolean) => {
    if (!byAddress) closing.onOpenChange(open)
    else if (!open) router.push(closing.closeHref, { scroll: false })
  }
  return (
    <Radix.Root modal={false} open={byAddress || closing.open} onOpenChange={change}>
      <Radix.Portal>
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onInteractOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={(event) => {
            // Reading starts at the title; the close button would be a poor first word.
            event.preventDefault()
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
          }}
          className={classNames(
            'slide-in lifted fixed inset-y-0 right-0 z-30 flex w-full flex-col border-l border-line bg-surface focus:outline-none',
            wide ? 'md:max-w-180' : 'md:max-w-120',
            className,
          )}
        >
          <div className="flex items-start gap-2 border-b border-line px-6 py-3">
            <div className="grid min-w-0 flex-1 gap-0.5 py-1.5">
              <Radix.Title className="text-16 font-semibold">{title}</Radix.Title>
              {description ? <Radix.Description className="text-ink-2">{description}</Radix.Description> : null}
            </div>
            {actions}
            <Radix.Close asChild>
              <IconButton aria-label={t('close')} className="-mr-2">
                <X />
              </IconButton>
            </Radix.Close>
          </div>
          <div className="flex-1 overflow-y-auto p-6">{children}</div>
          {footer ? (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-4">{footer}</div>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
