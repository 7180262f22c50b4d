import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { type ButtonLook, buttonLook } from './button-look'
import { Slot } from './slot'
import { Spinner } from './spinner'

export type ButtonProps = ComponentProps<'button'> &
  ButtonLook & {
    asChild?: boolean
    /** Work is under way: the button keeps its width, shows a spinner and takes no second press. */
    pending?: boolean
    icon?: ReactNode
  }

export function Button({
  variant,
  size,
  asChild,
  pending,
  icon,
  className,
  children,
  type = 'button',
  ...attributes
}: ButtonProps) {
  const look = clsx(buttonLook({ variant, size }), className)
  if (asChild) {
    return (
      <Slot className={look} {...attributes}>
        {children}
      </Slot>
    )
  }
  return (
    <button
      type={type}
      className={clsx(look, pending && 'pointer-events-none')}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      {...attributes}
      onClick={pending ? (event) => event.preventDefault() : attributes.onClick}
    >
      {pending ? <Spinner className="absolute" /> : null}
      <span className={clsx('inline-flex items-center gap-2', pending && 'opacity-0')}>
        {icon}
        {children}
      </span>
    </button>
  )
}
