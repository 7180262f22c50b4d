import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

/** Shared by everything one types or chooses in; 16 px on touch screens so that iOS does not zoom in. */
export const controlLook = [
  'w-full rounded border border-line-control bg-surface text-14 text-ink transition-calm pointer-coarse:text-16',
  'hover:border-ink-3 focus-visible:border-accent focus-visible:outline-offset-1',
  'disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-3 [&[readonly]]:bg-sunken',
  'aria-invalid:border-below',
].join(' ')

const heights = { desk: 'h-10 px-3 pointer-coarse:h-12', phone: 'h-13 rounded-lg px-4 text-16' }

export type ControlSize = keyof typeof heights

export function Input({
  className,
  controlSize = 'desk',
  ...props
}: ComponentProps<'input'> & { controlSize?: ControlSize }) {
  return <input className={clsx(controlLook, heights[controlSize], className)} {...props} />
}
