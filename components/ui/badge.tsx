import { cva, type VariantProps } from 'class-variance-authority'
import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

const badgeLook = cva(
  'inline-flex max-w-full items-center gap-1.5 text-12 whitespace-nowrap [&_svg]:size-3.5 [&_svg]:shrink-0',
  {
    variants: {
      tone: {
        neutral: 'bg-sunken text-ink-2',
        accent: 'bg-accent-soft text-ink',
        inside: 'bg-inside-soft text-inside',
        below: 'bg-below-soft text-below',
        outline: 'border border-line text-ink-2',
      },
      shape: { chip: 'h-[22px] rounded-[6px] px-2', pill: 'h-[26px] rounded-full px-2.5 font-medium' },
    },
    defaultVariants: { tone: 'neutral', shape: 'chip' },
  },
)

/** A state or a kind in one or two words. `inside` and `below` only where the meaning is that of the zone. */
export function Badge({
  tone,
  shape,
  icon,
  className,
  children,
  ...props
}: ComponentProps<'span'> & VariantProps<typeof badgeLook> & { icon?: ReactNode }) {
  return (
    <span className={clsx(badgeLook({ tone, shape }), className)} {...props}>
      {icon}
      <span className="truncate">{children}</span>
    </span>
  )
}
