import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** Something could not be loaded: what, and what now. `retry` is a "Try again" button or link. */
export function ErrorState({
  title,
  detail,
  retry,
  className,
}: {
  title: ReactNode
  detail?: ReactNode
  retry: ReactNode
  className?: string
}) {
  return (
    <div role="alert" className={clsx('grid justify-items-start gap-4 border-y border-line py-10', className)}>
      <div className="grid gap-1">
        <p className="text-16 font-medium">{title}</p>
        {detail ? <p className="max-w-prose text-ink-2">{detail}</p> : null}
      </div>
      {retry}
    </div>
  )
}
