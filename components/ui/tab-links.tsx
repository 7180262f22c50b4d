import { clsx } from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** Parts of one subject, each with an address. */
export function TabLinks({
  label,
  tabs,
}: {
  label: string
  tabs: readonly { href: string; label: ReactNode; count?: number; current?: boolean }[]
}) {
  return (
    <nav aria-label={label} className="flex gap-6 overflow-x-auto border-b border-line">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          scroll={false}
          aria-current={tab.current ? 'page' : undefined}
          className={clsx(
            '-mb-px inline-flex h-10 shrink-0 items-center gap-2 border-b-2 transition-calm hover:text-ink focus-visible:-outline-offset-2',
            tab.current ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-2',
          )}
        >
          {tab.label}
          {tab.count === undefined ? null : <span className="text-12 font-normal text-ink-3">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
