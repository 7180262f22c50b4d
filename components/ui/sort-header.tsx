import { clsx } from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { HeaderCell, type SortDirection } from './table'

/** A head that sorts: by address (`href`, the order lives in the URL) or by `onSort` in a client table. */
export function SortHeader({
  sort,
  numeric,
  className,
  children,
  ...way
}: {
  sort: SortDirection | null
  numeric?: boolean
  className?: string
  children: ReactNode
} & ({ href: string } | { onSort: () => void })) {
  const inside = (
    <>
      {children}
      <svg viewBox="0 0 8 12" aria-hidden className="h-3 w-2 shrink-0" fill="currentColor">
        <path d="M4 0.5 7.5 5h-7z" className={clsx(sort === 'ascending' ? 'text-ink' : 'opacity-40')} />
        <path d="M4 11.5 7.5 7h-7z" className={clsx(sort === 'descending' ? 'text-ink' : 'opacity-40')} />
      </svg>
    </>
  )
  const look = clsx('inline-flex items-center gap-1.5 rounded-sm font-medium hover:text-ink', sort && 'text-ink')
  return (
    <HeaderCell sort={sort} numeric={numeric} className={className}>
      {'href' in way ? (
        <Link href={way.href} scroll={false} className={look}>
          {inside}
        </Link>
      ) : (
        <button type="button" onClick={way.onSort} className={look}>
          {inside}
        </button>
      )}
    </HeaderCell>
  )
}
