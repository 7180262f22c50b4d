import { clsx } from 'clsx'
import { useId, type ReactNode } from 'react'

export type FieldControl = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true; 'aria-required'?: true }

/**
 * Label, control, hint and error as one. `children` receives the attributes that tie them together:
 * `<Field label={…}>{(control) => <Input {...control} name="code" />}</Field>`. From a server page pass `id` and
 * an element instead, and put the same attributes on it with `fieldControl`.
 */
export function Field({
  label,
  hint,
  error,
  optional,
  required,
  hideLabel,
  id: givenId,
  className,
  children,
}: {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** The word "optional" in the reader's language. */
  optional?: string
  required?: boolean
  hideLabel?: boolean
  id?: string
  className?: string
  children: ReactNode | ((control: FieldControl) => ReactNode)
}) {
  const ownId = useId()
  const id = givenId ?? ownId
  return (
    <div className={clsx('grid content-start gap-1.5', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-12 font-medium text-ink-2'}>
        {label}
        {optional ? <span className="font-normal text-ink-3"> · {optional}</span> : null}
      </label>
      {typeof children === 'function'
        ? children(fieldControl(id, { hint: Boolean(hint), error: Boolean(error), required }))
        : children}
      {hint ? (
        <p id={`${id}-hint`} className="max-w-prose text-12 text-ink-2">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="flex max-w-prose items-start gap-1.5 text-12 font-medium text-below">
          <ErrorSign />
          <span>{error}</span>
        </p>
      ) : null}
    </div>
  )
}

/** The attributes a control needs to be tied to its Field. */
export function fieldControl(id: string, has: { hint?: boolean; error?: boolean; required?: boolean }): FieldControl {
  const described = [has.error && `${id}-error`, has.hint && `${id}-hint`].filter(Boolean).join(' ')
  return {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(has.error ? { 'aria-invalid': true as const } : {}),
    ...(has.required ? { 'aria-required': true as const } : {}),
  }
}

const ErrorSign = () => (
  <svg
    viewBox="0 0 16 16"
    className="mt-px size-3.5 shrink-0"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    aria-hidden
  >
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 4.75v4" strokeLinecap="round" />
    <circle cx="8" cy="11" r="0.5" fill="currentColor" />
  </svg>
)
