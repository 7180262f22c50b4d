import type { ReactNode } from 'react'

/** On the first page: something of one kind that this phone holds and the server does not have. */
export function UnsentBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div role="status" className="mx-4 mt-4 grid gap-1 rounded-lg border border-below bg-below-soft px-4 py-3 text-below">
      <p className="font-medium">{title}</p>
      {children}
    </div>
  )
}

/** Leads to where it can be sent from. */
export function UnsentLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="inline-flex min-h-12 items-center underline underline-offset-4">
      {children}
    </a>
  )
}
