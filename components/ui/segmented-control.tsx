import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export type Segment = { value: string; label: ReactNode; disabled?: boolean }

const looks = {
  desk: {
    group: 'inline-flex min-h-9 overflow-clip rounded border border-line bg-surface',
    segment:
      'px-3 py-1 text-14 text-ink-2 hover:text-ink has-checked:bg-accent-soft has-checked:font-medium has-checked:text-ink not-first:border-l',
  },
  phone: {
    group: 'grid auto-cols-fr grid-flow-col gap-2',
    segment:
      'min-h-13 rounded-lg border border-line-control bg-surface px-1.5 py-1 text-16 leading-5 font-medium has-checked:border-ink has-checked:bg-ink has-checked:text-paper',
  },
}

/** Two to five short choices side by side. Radios underneath: arrows move, forms post `name`. */
export function SegmentedControl({
  name,
  legend,
  segments,
  value,
  defaultValue,
  onValueChange,
  size = 'desk',
  className,
}: {
  name: string
  /** Read aloud, not shown. */
  legend: string
  segments: readonly Segment[]
  value?: string
  defaultValue?: string
  onValueChange?: (value: string) => void
  size?: keyof typeof looks
  className?: string
}) {
  const look = looks[size]
  return (
    <fieldset className={clsx('min-w-0', className)}>
      <legend className="sr-only">{legend}</legend>
      <div className={look.group}>
        {segments.map((segment) => (
          <label
            key={segment.value}
            className={clsx(
              'relative grid cursor-pointer place-items-center text-center transition-calm select-none',
              'has-focus-visible:z-1 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent',
              'has-disabled:cursor-not-allowed has-disabled:text-ink-3',
              look.segment,
            )}
          >
            <input
              type="radio"
              name={name}
              value={segment.value}
              disabled={segment.disabled}
              {...(value === undefined
                ? { defaultChecked: segment.value === defaultValue }
                : { checked: segment.value === value })}
              {...(onValueChange ? { onChange: () => onValueChange(segment.value) } : {})}
              className="absolute inset-0 cursor-pointer appearance-none opacity-0"
            />
            {segment.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
