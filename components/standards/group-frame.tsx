import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** A question with its group's line beside it and, to a screen reader, its group's name: where the line ends, the group ends. Without a group it stands by itself. */
export function GroupFrame({ name, className, children }: { name: string | null; className?: string; children: ReactNode }) {
  if (name === null) return <>{children}</>
  return (
    <div role="group" aria-label={name || undefined} className={clsx('border-l-2 border-line-strong', className)}>
      {children}
    </div>
  )
}
