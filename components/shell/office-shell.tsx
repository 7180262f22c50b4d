import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { NavGroup, NavItem } from './office-nav'
import { OfficeDrawer } from './office-drawer'
import { OfficeSide } from './office-side'

/** The frame of every page at a desk: left bar with what this role does, and the pages beside it. */
export function OfficeShell({
  groups,
  footItems = [],
  organisation,
  user,
  sideCollapsed = false,
  children,
}: {
  groups: readonly NavGroup[]
  /** Stand at the foot of the bar: Settings. */
  footItems?: readonly NavItem[]
  /** An OrganisationMark, or a DropdownMenu with one as trigger. */
  organisation: ReactNode
  /** A DropdownMenu with a UserMark as trigger. */
  user: ReactNode
  /** From the cookie named in side-cookie.ts. */
  sideCollapsed?: boolean
  /** A page: OfficeTop, then OfficePage or panes of its own. */
  children: ReactNode
}) {
  const t = useTranslations('ui')
  const bar = { groups, footItems, organisation, user }
  return (
    <div className="lg:flex">
      <a
        href="#content"
        className="fixed top-2 left-2 z-60 -translate-y-16 rounded bg-accent px-4 py-2 font-medium text-accent-on focus:translate-y-0"
      >
        {t('skipToContent')}
      </a>
      <OfficeSide {...bar} collapsedAtFirst={sideCollapsed} />
      <div className="relative min-w-0 flex-1">
        <div data-screen-only className="fixed top-3 left-4 z-20 lg:hidden">
          <OfficeDrawer {...bar} />
        </div>
        {children}
      </div>
    </div>
  )
}
