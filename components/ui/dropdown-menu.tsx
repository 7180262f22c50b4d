'use client'

import './style-nonce'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

/** `<DropdownMenu trigger={<Button/>}><MenuItem …/></DropdownMenu>`. Not modal: the page keeps scrolling behind it. */
export function DropdownMenu({
  trigger,
  align = 'end',
  side,
  className,
  children,
}: {
  trigger: ReactNode
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  className?: string
  children: ReactNode
}) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className={classNames(
            'appear lifted z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto rounded border border-line bg-surface p-1',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** A hairline between things of different kinds. */
export const MenuSeparator = () => <Radix.Separator className="my-1 h-px bg-line" />

const itemLook =
  'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-[6px] px-2.5 py-1 text-14 outline-none select-none data-disabled:cursor-not-allowed data-disabled:text-ink-3 data-highlighted:bg-sunken [&_svg]:size-4 [&_svg]:shrink-0 pointer-coarse:min-h-11'

/** One thing to do; with `asChild` its only child is a link. */
export function MenuItem({
  danger,
  icon,
  keys,
  asChild,
  className,
  children,
  ...props
}: ComponentProps<typeof Radix.Item> & { danger?: boolean; icon?: ReactNode; keys?: string }) {
  const look = classNames(itemLook, danger && 'text-below', className)
  if (asChild) {
    return (
      <Radix.Item asChild className={look} {...props}>
        {children}
      </Radix.Item>
    )
  }
  return (
    <Radix.Item className={look} {...props}>
      {icon}
      <span className="flex-1">{children}</span>
      {keys ? <span className="text-12 text-ink-3">{keys}</span> : null}
    </Radix.Item>
  )
}
