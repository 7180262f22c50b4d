'use client'

import './style-nonce'
import { DropdownMenu as Radix } from 'radix-ui'
import { classNames } from './class-names'
import type { MenuItemProps, MenuProps } from './dropdown-menu'

/** The menu itself, open as soon as it is there; closed, it waits behind the same button. */
export function OpenMenu({ trigger, align = 'end', side, className, children }: MenuProps) {
  return (
    <Radix.Root modal={false} defaultOpen>
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

export const Separator = () => <Radix.Separator className="my-1 h-px bg-line" />

const itemLook =
  'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-[6px] px-2.5 py-1 text-14 outline-none select-none data-disabled:cursor-not-allowed data-disabled:text-ink-3 data-highlighted:bg-sunken [&_svg]:size-4 [&_svg]:shrink-0 pointer-coarse:min-h-11'

export function Item({
  danger,
  icon,
  keys,
  asChild,
  className,
  children,
  ...props
}: MenuItemProps) {
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
