import type { ReactNode } from 'react'

/** The frame of every page on the phone: where I am at the top, one column, the thumb's bar at the bottom. */
export function FieldShell({
  back,
  title,
  subtitle,
  pill,
  bottom,
  skip,
  children,
}: {
  /** A FieldBack; absent on the first page. */
  back?: ReactNode
  /** Neutral: nothing on a phone says what the visit is for. */
  title: ReactNode
  subtitle?: ReactNode
  /** A FieldPill: where the report is. */
  pill?: ReactNode
  /** Progress, what is missing, next; sections of FieldBottom or buttons of size `phone`. */
  bottom?: ReactNode
  /** The words "Skip to content". */
  skip: string
  children: ReactNode
}) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-140 flex-col bg-paper text-16">
      <a
        href="#content"
        className="fixed top-2 left-2 z-60 -translate-y-20 rounded bg-accent px-4 py-3 font-medium text-accent-on focus:translate-y-0"
      >
        {skip}
      </a>
      <header className="top-0 z-10 flex min-h-15 flex-wrap items-center gap-1 min-[18rem]:sticky border-b border-line bg-paper px-4 pt-[env(safe-area-inset-top)]">
        {back}
        <div className="min-w-0 flex-1 basis-24 py-2 wrap-anywhere">
          {/* Whole: two branches of one street differ in their last word. */}
          <h1 className="leading-5 font-semibold">{title}</h1>
          {subtitle ? <p className="text-12 text-ink-2">{subtitle}</p> : null}
        </div>
        {pill}
      </header>
      <main id="content" tabIndex={-1} className="flex-1 wrap-anywhere">
        {children}
      </main>
      {bottom ? (
        <footer className="sticky bottom-0 z-10 grid gap-2.5 border-t border-line bg-paper px-4 pt-2.5 pb-[max(16px,env(safe-area-inset-bottom))]">
          {bottom}
        </footer>
      ) : null}
    </div>
  )
}

/** One matter on the page, divided from the next by a hairline. */
export function FieldSection({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <section className={`grid gap-3 border-b border-line px-4 py-5 last:border-b-0 ${className ?? ''}`}>
      {children}
    </section>
  )
}
