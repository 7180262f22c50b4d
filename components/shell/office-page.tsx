import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { BarHeight } from './bar-height'

/** The top bar: where I am, then search, scope and period, then what can be done here. Sticky, 60 px high on a desk: what is too long in it is cut, never pushed out. */
export function OfficeTop({
  breadcrumb,
  search,
  scope,
  actions,
}: {
  breadcrumb: ReactNode
  search?: ReactNode
  /** Selectors of scope and period; below 1024 px they get a line of their own, on a phone as many as what is chosen takes. */
  scope?: ReactNode
  actions?: ReactNode
}) {
  return (
    <header
      data-screen-only
      className="sticky top-0 z-10 flex min-h-15 flex-wrap items-center gap-x-3 border-b border-line bg-paper pr-4 pl-14 lg:flex-nowrap lg:px-10"
    >
      <BarHeight />
      <div className="mr-auto min-w-0 grow basis-0 py-5 lg:min-w-40">{breadcrumb}</div>
      {search}
      {scope ? (
        <div data-scope className="order-last -ml-10 flex w-[calc(100%+40px)] gap-2 overflow-x-auto pb-3 max-sm:flex-wrap lg:order-none lg:m-0 lg:w-auto lg:min-w-0 lg:shrink lg:gap-3 lg:overflow-x-visible lg:p-0">
          {scope}
        </div>
      ) : null}
      {actions ? <div className="flex items-center gap-2">{actions}</div> : null}
    </header>
  )
}

/** The content: up to 1280 px, sections 48 px apart (32 below 1024 px). `panes` fills the height instead, without padding; each pane scrolls by itself and is `relative`, or what only screen readers meet in it makes the document as long as the pane. */
export function OfficePage({
  panes,
  className,
  children,
}: {
  panes?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className={clsx(
        panes
          ? 'lg:h-[calc(100dvh-60px)]'
          : 'mx-auto grid max-w-page grid-cols-[minmax(0,1fr)] gap-8 px-4 py-6 lg:gap-12 lg:p-10 print:max-w-none print:p-0',
        className,
      )}
    >
      {children}
    </main>
  )
}
