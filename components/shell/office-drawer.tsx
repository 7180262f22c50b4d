'use client'

import { Menu } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import type { NavGroup, NavItem } from './office-nav'

export type DrawerContent = { groups: readonly NavGroup[]; footItems: readonly NavItem[]; organisation: ReactNode; user: ReactNode }

const fetchDrawer = () => import('./open-drawer')
const warm = () => void fetchDrawer().catch(() => undefined)
/** Fetched when a hand goes there: no page waits for it. */
const OpenDrawer = lazy(async () => ({ default: (await fetchDrawer()).OpenDrawer }))

/** The left bar below 1024 px: behind a button, over the page. */
export function OfficeDrawer(content: DrawerContent) {
  const t = useTranslations('ui')
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton aria-label={t('menu')} aria-haspopup="dialog" aria-expanded={open} className="-ml-2 lg:hidden" onPointerEnter={warm} onFocus={warm} onClick={() => setOpen(true)}>
        <Menu />
      </IconButton>
      {open ? (
        <Suspense>
          <OpenDrawer {...content} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
