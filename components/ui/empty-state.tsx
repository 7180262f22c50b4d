import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** "Nothing yet" or "nothing for this filter": one sentence that teaches, one button that starts. */
export function EmptyState({
  sentence,
  action,
  className,
}: {
  sentence: ReactNode
  action?: ReactNode
  className?: string
}) {
  return (
    <div className={clsx('grid justify-items-start gap-4 border-y border-line py-10', className)}>
      <p className="max-w-prose text-16 text-ink-2">{sentence}</p>
      {action}
    </div>
  )
}
