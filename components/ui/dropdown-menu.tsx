'use client'

import type { DropdownMenu as Radix } from 'radix-ui'
import { cloneElement, useState, type ButtonHTMLAttributes, type ComponentProps, type KeyboardEvent, type PointerEvent, type ReactElement, type ReactNode } from 'react'

export type MenuProps = {
  /** A button. */
  trigger: ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  className?: string
  children: ReactNode
}
export type MenuItemProps = ComponentProps<typeof Radix.Item> & { danger?: boolean; icon?: ReactNode; keys?: string }

let parts: typeof import('./open-menu') | null = null
const fetchParts = async () => (parts ??= await import('./open-menu'))
const warm = () => void fetchParts().catch(() => undefined)

const opening = ['Enter', ' ', 'ArrowDown']

/**
 * `<DropdownMenu trigger={<Button/>}><MenuItem …/></DropdownMenu>`. Not modal: the page keeps scrolling behind it. What it opens is
 * fetched when a hand comes near: no page waits for it.
 */
export function DropdownMenu({ trigger, ...menu }: MenuProps) {
  const [opened, setOpened] = useState(false)
  if (opened && parts) return <parts.OpenMenu trigger={trigger} {...menu} />
  const open = () => void fetchParts().then(() => setOpened(true)).catch(() => undefined)
  return cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: warm,
    onFocus: warm,
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0 && !event.ctrlKey) open()
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!opening.includes(event.key)) return
      event.preventDefault()
      open()
    },
  })
}

/** One thing to do; with `asChild` its only child is a link. Drawn within an open menu alone. */
export const MenuItem = (item: MenuItemProps) => (parts ? <parts.Item {...item} /> : null)

/** A hairline between things of different kinds. */
export const MenuSeparator = () => (parts ? <parts.Separator /> : null)
