'use client'

import { clsx } from 'clsx'
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { NavLink, OfficeNav, type NavGroup, type NavItem } from './office-nav'
import { sideCookie } from './side-cookie'

/** The left bar from 1024 px on; whether it is collapsed is kept in a cookie, so the server draws it right at once. */
export function OfficeSide({
  groups,
  footItems,
  organisation,
  user,
  collapsedAtFirst,
}: {
  groups: readonly NavGroup[]
  footItems: readonly NavItem[]
  organisation: ReactNode
  user: ReactNode
  collapsedAtFirst: boolean
}) {
  const t = useTranslations('ui')
  const [collapsed, setCollapsed] = useState(collapsedAtFirst)
  const toggle = () => {
    const next = !collapsed
    setCollapsed(next)
    document.cookie = `${sideCookie}=${next ? 'collapsed' : 'open'}; path=/; max-age=31536000; samesite=lax`
  }
  const Icon = collapsed ? PanelLeftOpen : PanelLeftClose
  return (
    <aside
      aria-label={t('menu')}
      data-screen-only
      data-collapsed={collapsed || undefined}
      className={clsx(
        'group/side sticky top-0 hidden h-dvh shrink-0 flex-col gap-0.5 overflow-y-auto border-r border-line py-3 lg:flex',
        collapsed ? 'w-15 px-2' : 'w-58 px-3',
      )}
    >
      {organisation}
      <OfficeNav groups={groups} label={t('mainMenu')} collapsed={collapsed} />
      <div className="mt-auto grid gap-0.5 pt-6">
        {footItems.map((item) => (
          <NavLink key={item.href} item={item} collapsed={collapsed} />
        ))}
        {user}
        <button
          type="button"
          onClick={toggle}
          aria-expanded={!collapsed}
          title={collapsed ? t('expandMenu') : undefined}
          className={clsx(
            'flex min-h-9 items-center gap-2.5 rounded px-2.5 text-ink-3 transition-calm hover:bg-sunken hover:text-ink',
            collapsed && 'justify-center',
          )}
        >
          <Icon aria-hidden className="size-4 shrink-0 stroke-[1.75]" />
          <span className={collapsed ? 'sr-only' : 'min-w-0 py-1 text-left leading-tight wrap-anywhere'}>{collapsed ? t('expandMenu') : t('collapseMenu')}</span>
        </button>
      </div>
    </aside>
  )
}
