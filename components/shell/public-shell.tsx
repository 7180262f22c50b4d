import type { ReactNode } from 'react'

/** One calm column for signing in, invitations and the like: the name of the house, the matter, and quiet lines below. */
export function PublicShell({
  brand,
  title,
  description,
  foot,
  corner,
  wide,
  children,
}: {
  /** The product's or the organisation's name. */
  brand: ReactNode
  title: ReactNode
  description?: ReactNode
  /** Under the card: "No account yet? Sign up". */
  foot?: ReactNode
  /** At the bottom: language and appearance. */
  corner?: ReactNode
  wide?: boolean
  children: ReactNode
}) {
  return (
    <div className="grid min-h-dvh grid-rows-[1fr_auto] bg-paper">
      <main className={`mx-auto grid w-full content-center gap-6 px-4 py-10 ${wide ? 'max-w-150' : 'max-w-104'}`}>
        <p className="flex items-center gap-2.5 font-semibold">
          <BrandMark />
          {brand}
        </p>
        <div className="grid gap-6 rounded-lg border border-line bg-surface p-6 sm:p-8">
          <div className="grid gap-2">
            <h1 className="text-20 font-semibold tracking-[-0.01em]">{title}</h1>
            {description ? <p className="text-ink-2">{description}</p> : null}
          </div>
          {children}
        </div>
        {foot ? <div className="text-ink-2">{foot}</div> : null}
      </main>
      {corner ? (
        <footer className="mx-auto flex w-full max-w-page flex-wrap items-center justify-center gap-4 px-4 pb-6">
          {corner}
        </footer>
      ) : null}
    </div>
  )
}

/** The gauge in small: track, zone, tick. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 28 28" className="size-7 shrink-0" aria-hidden>
      <rect width="28" height="28" rx="7" className="fill-ink" />
      <path d="M5 14h18" className="stroke-paper opacity-50" strokeWidth="1.5" />
      <rect x="13" y="9.5" width="8" height="9" rx="1" className="fill-paper opacity-30" />
      <path d="M17 7.5v13" className="stroke-paper" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  )
}
