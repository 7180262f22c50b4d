import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

/** One of a few, each with room for a sentence. Browser radios: arrows move, forms post `name`. */
export function RadioGroup({
  name,
  legend,
  hideLegend,
  choices,
  value,
  defaultValue,
  onValueChange,
  required,
  className,
}: {
  name: string
  legend: ReactNode
  hideLegend?: boolean
  choices: readonly Choice[]
  value?: string
  defaultValue?: string
  onValueChange?: (value: string) => void
  required?: boolean
  className?: string
}) {
  return (
    <fieldset className={clsx('grid gap-1', className)}>
      <legend className={hideLegend ? 'sr-only' : 'mb-1 text-12 font-medium text-ink-2'}>{legend}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="flex cursor-pointer items-start gap-2.5 py-1.5 has-disabled:cursor-not-allowed has-disabled:text-ink-3"
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            required={required}
            disabled={choice.disabled}
            {...(value === undefined
              ? { defaultChecked: choice.value === defaultValue }
              : { checked: choice.value === value })}
            {...(onValueChange ? { onChange: () => onValueChange(choice.value) } : {})}
            className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-line-control bg-surface transition-calm checked:border-[5px] checked:border-accent hover:border-ink-3 checked:hover:border-accent disabled:bg-sunken"
          />
          <span className="grid">
            <span>{choice.label}</span>
            {choice.hint ? <span className="text-12 text-ink-2">{choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
