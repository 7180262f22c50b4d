import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** The page's name, or its finding as one sentence (`finding`), with what can be done at the right. */
export function PageHeader({
  title,
  finding,
  description,
  badge,
  actions,
}: {
  title: ReactNode
  finding?: boolean
  description?: ReactNode
  badge?: ReactNode
  actions?: ReactNode
}) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
      <div className="grid min-w-0 max-w-3xl gap-2">
        <div className="flex flex-wrap items-center gap-3">
          <h1
            className={clsx(
              'min-w-0 tracking-[-0.012em] wrap-anywhere text-wrap',
              finding ? 'max-w-[26em] text-20 font-normal sm:text-28' : 'text-20 font-semibold sm:text-28',
            )}
          >
            {title}
          </h1>
          {badge}
        </div>
        {description ? <p className="max-w-prose text-ink-2">{description}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  )
}

/** The head of a part of a page: name, a quiet note, and one link or button at the far end. */
export function SectionHeader({
  title,
  note,
  end,
  id,
}: {
  title: ReactNode
  note?: ReactNode
  end?: ReactNode
  id?: string
}) {
  return (
    <div className="mb-4 flex flex-wrap items-baseline gap-x-3 gap-y-1 print:break-after-avoid">
      <h2 id={id} className="text-16 font-semibold">
        {title}
      </h2>
      {note ? <p className="text-12 text-ink-2">{note}</p> : null}
      {end ? <div className="ml-auto text-12">{end}</div> : null}
    </div>
  )
}
