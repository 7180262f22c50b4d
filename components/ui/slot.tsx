import { clsx } from 'clsx'
import { cloneElement, isValidElement, type HTMLAttributes, type ReactElement, type ReactNode } from 'react'

type SlotProps = HTMLAttributes<HTMLElement> & { children?: ReactNode }

/** Hands its attributes to its only child, so a link can look like a button; small, because the phone carries it too. */
export function Slot({ children, className, ...attributes }: SlotProps) {
  if (!isValidElement(children)) return null
  const child = children as ReactElement<HTMLAttributes<HTMLElement>>
  return cloneElement(child, { ...attributes, ...child.props, className: clsx(className, child.props.className) })
}
