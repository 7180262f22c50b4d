'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** Where the page stands is read from the address: the layout that gives the items stays while pages change. */
export type NavItem = { href: string; label: string; icon: ReactNode; count?: number }
export type NavGroup = { group: string; items: readonly NavItem[] }

/** The groups of the left bar; collapsed it shows icons, whose names stay readable to all on pointing and by ear. */
export function OfficeNav({
  groups,
  label,
  collapsed,
  onFollow,
}: {
  groups: readonly NavGroup[]
  label: string
  collapsed?: boolean
  onFollow?: () => void
}) {
  return (
    <nav aria-label={label} className="grid content-start gap-0.5">
      {groups.map(({ group, items }) => (
        <div key={group} role="group" aria-label={group} className="grid gap-0.5">
          {collapsed ? (
            <div aria-hidden className="mx-2.5 my-2 h-px bg-line" />
          ) : (
            <p aria-hidden className="px-2.5 pt-4 pb-1 text-12 text-ink-3">
              {group}
            </p>
          )}
          {items.map((item) => (
            <NavLink key={item.href} item={item} collapsed={collapsed} onFollow={onFollow} />
          ))}
        </div>
      ))}
    </nav>
  )
}

export function NavLink({ item, collapsed, onFollow }: { item: NavItem; collapsed?: boolean; onFollow?: () => void }) {
  const path = usePathname()
  const current = path === item.href || path.startsWith(`${item.href}/`)
  return (
    <Link
      href={item.href}
      onClick={onFollow}
      title={collapsed ? item.label : undefined}
      aria-current={current ? 'page' : undefined}
      className={clsx(
        'relative flex min-h-9 items-center gap-2.5 rounded px-2.5 transition-calm [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:stroke-[1.75]',
        'pointer-coarse:min-h-11',
        current ? 'bg-accent-soft font-medium text-ink' : 'text-ink-2 hover:bg-sunken hover:text-ink',
        collapsed && 'justify-center',
      )}
    >
      {item.icon}
      <span className={collapsed ? 'sr-only' : 'min-w-0 py-1 leading-tight hyphens-auto wrap-anywhere'}>{item.label}</span>
      {item.count ? (
        <span className={collapsed ? 'sr-only' : 'ml-auto text-12 font-normal text-ink-3'}>{item.count}</span>
      ) : null}
      {item.count && collapsed ? (
        <span aria-hidden className="absolute top-1.5 right-1.5 size-1.5 rounded-full bg-accent" />
      ) : null}
    </Link>
  )
}
