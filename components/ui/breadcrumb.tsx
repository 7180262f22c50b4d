import { clsx } from 'clsx'
import Link from 'next/link'

export type Crumb = { label: string; href?: string }

/** Where I am; the last is here. On narrow screens only the last two are shown; long names are cut, and whole on pointing. */
export function Breadcrumb({ crumbs, label }: { crumbs: readonly Crumb[]; label: string }) {
  return (
    <nav aria-label={label} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1.5 whitespace-nowrap text-ink-2">
        {crumbs.map((crumb, index) => {
          const last = index === crumbs.length - 1
          return (
            <li
              key={`${index}${crumb.label}`}
              className={clsx(
                'items-center gap-1.5',
                'min-w-0',
                last ? 'flex' : index < crumbs.length - 2 ? 'hidden md:flex' : 'hidden sm:flex',
              )}
            >
              {crumb.href && !last ? (
                <Link href={crumb.href} title={crumb.label} className="max-w-48 truncate rounded-sm hover:text-ink hover:underline hover:underline-offset-4">
                  {crumb.label}
                </Link>
              ) : (
                <span
                  aria-current={last ? 'page' : undefined}
                  title={crumb.label}
                  className={clsx('truncate', last && 'font-semibold text-ink')}
                >
                  {crumb.label}
                </span>
              )}
              {last ? null : <span aria-hidden>/</span>}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
