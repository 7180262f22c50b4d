'use client'

import './style-nonce'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
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
  className,
  children,
}: {
  title: ReactNode
  description?: ReactNode
  footer?: ReactNode
  wide?: boolean
  className?: string
  children?: ReactNode
}) {
  const t = useTranslations('ui')
  return (
    <Radix.Portal>
      <Radix.Overlay className="scrim appear fixed inset-0 z-40" />
      <Radix.Content
        {...(description ? {} : { 'aria-describedby': undefined })}
        className={classNames(
          'appear lifted fixed inset-x-4 top-1/2 z-50 mx-auto flex max-h-[calc(100dvh-32px)] max-w-120 -translate-y-1/2 flex-col',
          'rounded-lg border border-line bg-surface focus:outline-none',
          wide && 'max-w-180',
          className,
        )}
      >
        <div className="flex items-start gap-4 px-6 pt-5">
          <div className="grid flex-1 gap-1">
            <Radix.Title className="text-20 font-semibold tracking-[-0.01em]">{title}</Radix.Title>
            {description ? <Radix.Description className="text-ink-2">{description}</Radix.Description> : null}
          </div>
          <Radix.Close asChild>
            <IconButton aria-label={t('close')} className="-mr-2 -mt-1">
              <X />
            </IconButton>
          </Radix.Close>
        </div>
        {children ? <div className="overflow-y-auto px-6 pt-4 pb-1">{children}</div> : null}
        <div className="flex flex-wrap justify-end gap-2 px-6 pt-5 pb-6">{footer}</div>
      </Radix.Content>
    </Radix.Portal>
  )
}
