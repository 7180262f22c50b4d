'use client'

import './style-nonce'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as Radix } from 'radix-ui'
import { useRef, type ReactNode } from 'react'
import { classNames } from './class-names'
import { IconButton } from './icon-button'

export const DialogTrigger = Radix.Trigger
export const DialogClose = Radix.Close

/** The root: `<Dialog><DialogTrigger asChild>…</DialogTrigger><DialogContent …/></Dialog>`, or `open` from outside. */
export const Dialog = Radix.Root

/** A question in the middle of the page; `footer` holds its buttons, the deciding one last. */
export function DialogContent({
  title,
  description,
  footer,
  wide,
  error,
  className,
  children,
}: {
  title: ReactNode
  description?: ReactNode
  footer?: ReactNode
  wide?: boolean
  /** Why it could not be done; said aloud. */
  error?: string | null
  className?: string
  children?: ReactNode
}) {
  const t = useTranslations('ui')
  // Opened from outside there is no trigger, and the focus would come back to nobody.
  const before = useRef<Element | null>(null)
  return (
    <Radix.Portal>
      <Radix.Overlay className="scrim appear fixed inset-0 z-40" />
      <Radix.Content
        onOpenAutoFocus={() => void (before.current = document.activeElement)}
        onCloseAutoFocus={(event) => {
          const { current: opener } = before
          if (!(opener instanceof HTMLElement) || !opener.isConnected || opener === document.body) return
          event.preventDefault()
          opener.focus()
        }}
        {...(description ? {} : { 'aria-describedby': undefined })}
        className={classNames(
          'appear lifted fixed inset-x-4 top-1/2 z-50 mx-auto flex max-h-[calc(100dvh-32px)] max-w-120 -translate-y-1/2 flex-col',
          'rounded-lg border border-line bg-surface focus:outline-none',
          wide && 'max-w-180',
          className,
        )}
      >
        <div className="pt-5 pr-14 pl-6">
          <div className="grid gap-1">
            <Radix.Title className="text-20 font-semibold tracking-[-0.01em]">{title}</Radix.Title>
            {description ? <Radix.Description className="text-ink-2">{description}</Radix.Description> : null}
          </div>
        </div>
        {children ? <div className="overflow-y-auto px-6 pt-4 pb-1">{children}</div> : null}
        {error ? (
          <p role="alert" className="px-6 pt-4 text-below">
            {error}
          </p>
        ) : null}
        {footer ? (
          <div className="flex flex-wrap justify-end gap-2 px-6 pt-5 pb-6">{footer}</div>
        ) : (
          <div className="pb-5" />
        )}
        {/* Last in order, so that the first field and not this button has the focus when the dialog opens. */}
        <div className="absolute top-4 right-4">
          <Radix.Close asChild>
            <IconButton aria-label={t('close')}>
              <X />
            </IconButton>
          </Radix.Close>
        </div>
      </Radix.Content>
    </Radix.Portal>
  )
}
