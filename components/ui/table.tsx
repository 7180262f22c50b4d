import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Sideways } from './sideways'

/** Scrolls sideways on narrow screens; from 1024 px on its head sticks under the top bar. */
export function Table({ label, className, children, ...props }: ComponentProps<'table'> & { label: string }) {
  return (
    <Sideways label={label} className="relative -mx-4 overflow-x-auto px-4 lg:mx-0 lg:overflow-visible lg:px-0">
      <table
        aria-label={label}
        className={clsx('w-full min-w-160 border-separate lg:min-w-0 border-spacing-0', className)}
        {...props}
      >
        {children}
      </table>
    </Sideways>
  )
}

export const TableHead = ({ children }: { children: ReactNode }) => <thead>{children}</thead>

const headLook =
  'z-2 h-8 lg:sticky lg:top-15 border-b border-line bg-paper pr-4 pb-1 text-12 font-medium whitespace-nowrap text-ink-3 last:pr-0'

export type SortDirection = 'ascending' | 'descending'

/** `sort` says how the column is sorted now (null: not by this one) and makes assistive technology say it too. */
export function HeaderCell({
  numeric,
  sort,
  className,
  children,
  ...props
}: ComponentProps<'th'> & { numeric?: boolean; sort?: SortDirection | null }) {
  return (
    <th
      scope="col"
      aria-sort={sort === undefined ? undefined : (sort ?? 'none')}
      className={clsx(headLook, numeric ? 'text-right' : 'text-left', className)}
      {...props}
    >
      {children}
    </th>
  )
}

/** A row of 40 px; `selected` while its details are open or its box is ticked. */
export function Row({ selected, className, ...props }: ComponentProps<'tr'> & { selected?: boolean }) {
  return (
    <tr
      aria-selected={selected}
      className={clsx('transition-calm hover:bg-sunken aria-selected:bg-accent-soft', className)}
      {...props}
    />
  )
}

export function Cell({
  numeric,
  quiet,
  className,
  ...props
}: ComponentProps<'td'> & { numeric?: boolean; quiet?: boolean }) {
  return (
    <td
      className={clsx(
        'h-10 border-b border-line py-1 pr-4 align-middle last:pr-0',
        numeric && 'text-right whitespace-nowrap',
        quiet && 'text-ink-2',
        className,
      )}
      {...props}
    />
  )
}

/** A line that names the rows under it: "Clearly lower than the network · 3". */
export function GroupRow({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr>
      <th
        scope="colgroup"
        colSpan={columns}
        className="h-9 border-b border-line pt-3 pb-1 text-left text-12 font-medium text-ink-2"
      >
        {children}
      </th>
    </tr>
  )
}
