import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

/** The browser's own checkbox, drawn by us. With `label` the whole line is the target; `indeterminate` needs a client parent. */
export function Checkbox({
  label,
  hint,
  indeterminate,
  className,
  ...props
}: Omit<ComponentProps<'input'>, 'type'> & { label?: ReactNode; hint?: ReactNode; indeterminate?: boolean }) {
  const setMixed = (box: HTMLInputElement | null) => {
    if (box) box.indeterminate = Boolean(indeterminate)
  }
  const box = (
    <span className="relative mt-0.5 inline-grid size-4 shrink-0 place-items-center">
      <input
        type="checkbox"
        ref={indeterminate === undefined ? undefined : setMixed}
        className={clsx(
          'peer size-4 appearance-none rounded-sm border border-line-control bg-surface transition-calm',
          'checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent',
          'hover:border-ink-3 disabled:border-line disabled:bg-sunken aria-invalid:border-below',
        )}
        {...props}
      />
      <Mark d="M4 8.5 7 11.5 12.5 5" className="peer-checked:block peer-indeterminate:hidden" />
      <Mark d="M4.5 8h7" className="peer-indeterminate:block" />
    </span>
  )
  if (!label) return <span className={clsx('inline-flex', className)}>{box}</span>
  return (
    <label
      className={clsx('flex cursor-pointer items-start gap-2.5 py-1.5 has-disabled:cursor-not-allowed', className)}
    >
      {box}
      <span className="grid">
        <span>{label}</span>
        {hint ? <span className="text-12 text-ink-2">{hint}</span> : null}
      </span>
    </label>
  )
}

const Mark = ({ d, className }: { d: string; className: string }) => (
  <svg
    viewBox="0 0 16 16"
    aria-hidden
    className={clsx('pointer-events-none absolute hidden size-4 text-accent-on', className)}
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={d} />
  </svg>
)
