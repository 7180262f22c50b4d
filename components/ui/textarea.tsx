import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { controlLook, type ControlSize } from './input'

const paddings = { desk: 'min-h-20 px-3 py-2', phone: 'min-h-26 rounded-lg px-4 py-3 text-16' }

/** Grows with its text where the browser knows how (field-sizing), and scrolls where it does not. */
export function Textarea({
  className,
  controlSize = 'desk',
  ...props
}: ComponentProps<'textarea'> & { controlSize?: ControlSize }) {
  return <textarea className={clsx(controlLook, 'field-sizing-content', paddings[controlSize], className)} {...props} />
}
