import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'

/** A choice of the top bar that names itself: "Period **Wave Q3 2026**". As wide as what is chosen, and narrower where the bar is full or on a phone: then its name is only heard and shown on pointing. */
export function ScopeSelect({
  label,
  children,
  ...props
}: Omit<ComponentProps<'select'>, 'className'> & { label: string }) {
  return (
    <label title={label} className="relative inline-flex h-9 min-w-23 shrink-0 items-center gap-2 max-sm:shrink lg:shrink rounded border border-line bg-surface pl-3 transition-calm hover:border-line-strong has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-11">
      <span className="text-ink-2 max-sm:in-[header]:sr-only lg:max-2xl:in-[header]:sr-only">{label}</span>
      <select
        className="field-sizing-content h-full max-w-56 min-w-20 shrink appearance-none truncate rounded bg-transparent pr-9 font-medium outline-none"
        {...props}
      >
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute right-3 size-4 text-ink-3" />
    </label>
  )
}
