import type { ReactNode } from 'react'

/** Rarely needed, never far: opens without a script. */
export function Fold({ title, className = '', children }: { title: string; className?: string; children: ReactNode }) {
  return (
    <details className={`border-b border-line px-4 last:border-b-0 ${className}`}>
      <summary className="flex min-h-14 items-center text-ink-2">{title}</summary>
      <div className="pt-1 pb-5">{children}</div>
    </details>
  )
}
