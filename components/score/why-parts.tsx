import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** A part of an explanation with its name. */
export const WhyPart = ({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) => (
  <section className="grid gap-2">
    <h2 className="text-16 font-semibold">{title}</h2>
    {note ? <p className="max-w-prose text-12 text-ink-2">{note}</p> : null}
    {children}
  </section>
)

/** One line of a sum: what it is at the left, its figures at the right; they wrap rather than run over each other. */
export const SumLine = ({ name, strong, children }: { name: ReactNode; strong?: boolean; children: ReactNode }) => (
  <div className={clsx('flex flex-wrap justify-between gap-x-4 gap-y-0.5', strong && 'font-medium')}>
    <dt className="min-w-0">{name}</dt>
    <dd className="ml-auto text-right tabular-nums">{children}</dd>
  </div>
)

/** The lines above a stroke, the result under it, and what is to be said of it. */
export const Sum = ({ lines, result, note }: { lines: ReactNode; result: ReactNode; note?: ReactNode }) => (
  <div className="grid gap-1.5">
    {lines ? <dl className="grid gap-1.5">{lines}</dl> : null}
    <dl className="grid gap-1.5 border-t border-line-strong pt-1.5">{result}</dl>
    {note}
  </div>
)
