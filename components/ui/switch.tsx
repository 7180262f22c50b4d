import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

/** On or off, at once. A checkbox with the role of a switch, so that forms post it. */
export function Switch({
  label,
  hint,
  className,
  ...props
}: Omit<ComponentProps<'input'>, 'type' | 'role'> & { label: ReactNode; hint?: ReactNode }) {
  return (
    <label className={clsx('flex cursor-pointer items-start justify-between gap-4 py-2', className)}>
      <span className="grid max-w-prose">
        <span className="font-medium">{label}</span>
        {hint ? <span className="text-12 text-ink-2">{hint}</span> : null}
      </span>
      <span className="relative inline-flex h-5 w-9 shrink-0">
        <input
          type="checkbox"
          role="switch"
          className="peer h-5 w-9 appearance-none rounded-full border border-line-control bg-sunken transition-calm checked:border-accent checked:bg-accent disabled:opacity-50"
          {...props}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute top-1 left-1 size-3 rounded-full bg-ink-2 transition-calm peer-checked:translate-x-4 peer-checked:bg-accent-on"
        />
      </span>
    </label>
  )
}
