import { clsx } from 'clsx'

/** A grey shape of what is coming; seen only when waiting lasts longer than 150 ms. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx('appear-late block h-4 rounded-sm bg-line', className)} />
}

const widths = ['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3', 'w-1/3']

/** The shape of a table or list; `label` is what is read aloud meanwhile. */
export function SkeletonRows({ rows = 8, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="grid">
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          className="appear-late grid h-10 grid-cols-[2fr_1fr_1fr] items-center gap-4 border-b border-line"
        >
          <Skeleton className={widths[row % widths.length]} />
          <Skeleton className="w-1/2" />
          <Skeleton className="ml-auto w-12" />
        </div>
      ))}
    </div>
  )
}

/** The shape of a page: a sentence, a gauge, a table. */
export function SkeletonPage({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="grid gap-8">
      <div className="grid gap-3">
        <Skeleton className="h-8 w-3/5 max-w-140" />
        <Skeleton className="h-4 w-2/5 max-w-100" />
      </div>
      <SkeletonRows label={label} />
    </div>
  )
}
