'use client'

import { useEffect, useRef, type ReactNode } from 'react'

/** What a refused form says at its top; takes the focus, and each line leads to its field. */
export function ErrorSummary({
  title,
  errors,
}: {
  title: ReactNode
  /** Field ids (as given to Field) with what is wrong; a line without an id concerns the whole form. */
  errors: readonly { fieldId?: string; message: string }[]
}) {
  const box = useRef<HTMLDivElement>(null)
  const count = errors.length
  useEffect(() => {
    if (count > 0) box.current?.focus()
  }, [count, errors])
  if (count === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className="grid gap-1 rounded border border-below bg-below-soft p-4">
      <p className="font-medium text-ink">{title}</p>
      <ul className="grid gap-1">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId ?? ''}${message}`}>
            {fieldId ? (
              <a href={`#${fieldId}`} className="rounded-sm text-below underline underline-offset-4">
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
