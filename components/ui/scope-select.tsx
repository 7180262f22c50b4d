import { ChevronDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

/** A choice of the top bar that names itself: "Period **Wave Q3 2026**". As wide as what is chosen, and narrower where the bar is full: then its name is only heard and shown on pointing, as in the bar of a phone, where it takes what its line has left. */
export function ScopeSelect({
  label,
  children,
  ...props
}: Omit<ComponentProps<'select'>, 'className'> & { label: string }) {
  return (
    <label title={label} className="relative inline-flex h-9 min-w-23 shrink-0 items-center gap-2 max-sm:max-w-full max-sm:shrink max-sm:in-[header]:grow lg:shrink rounded border border-line bg-surface pl-3 transition-calm hover:border-line-strong has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-11">
      <span className="text-ink-2 max-sm:in-[header]:sr-only lg:max-2xl:in-[header]:sr-only">{label}</span>
      <select
        className="field-sizing-content h-full max-w-56 min-w-20 shrink max-sm:max-w-none max-sm:grow appearance-none truncate rounded bg-transparent pr-9 font-medium outline-none"
        {...props}
      >
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute right-3 size-4 text-ink-3" />
    </label>
  )
}

/** The last choice of the top bar and what stands beside it: on a phone they share a line. */
export const ScopeEnd = ({ children }: { children: ReactNode }) => <div className="contents max-sm:flex max-sm:max-w-full max-sm:min-w-0 max-sm:grow max-sm:gap-2">{children}</div>
