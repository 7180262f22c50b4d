import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** Beside whatever stands in a group, from its first question to its last: where the line ends, the group ends. */
export const inGroupLook = 'border-l-2 border-line-strong pl-4'

/** A question with its group's line and, to a screen reader, its group's name; without a group it stands by itself. */
export function GroupFrame({ name, className, children }: { name: string | null; className?: string; children: ReactNode }) {
  if (name === null) return <>{children}</>
  return (
    <div role="group" aria-label={name || undefined} className={clsx(inGroupLook, className)}>
      {children}
    </div>
  )
}
