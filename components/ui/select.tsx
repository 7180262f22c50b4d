import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { controlLook, type ControlSize } from './input'

const heights = { desk: 'h-10 pl-3 pr-9 pointer-coarse:h-12', phone: 'h-13 rounded-lg pl-4 pr-11 text-16' }

/** The browser's own select in our clothes: every phone and screen reader knows it. Children are `<option>`s. */
export function Select({
  className,
  controlSize = 'desk',
  children,
  ...props
}: ComponentProps<'select'> & { controlSize?: ControlSize }) {
  return (
    <span className={clsx('relative block', className)}>
      <select className={clsx(controlLook, 'appearance-none truncate', heights[controlSize])} {...props}>
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-3"
      />
    </span>
  )
}
