import { clsx } from 'clsx'

/** How much of something countable is done; ink, not accent, since it cannot be acted on. */
export function ProgressBar({
  value,
  max,
  label,
  className,
}: {
  value: number
  max: number
  /** The whole sentence: "14 of 38 answered". */
  label: string
  className?: string
}) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuetext={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={clsx('h-1 overflow-hidden rounded-full bg-line', className)}
    >
      <div className="h-full rounded-full bg-ink transition-calm" style={{ width: `${share * 100}%` }} />
    </div>
  )
}
