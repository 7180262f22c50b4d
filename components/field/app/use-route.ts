import { useSyncExternalStore } from 'react'
import { isServerNear } from '@/lib/offline/connected'
import { AWAY, isHome, isShellPage, isUnderApp, VISIT_PAGE } from '@/lib/offline/shell-pages'
import { addressChanged, onAddressChange } from '@/lib/web/address-changes'
import { ownAddress } from '@/lib/web/next-page'

/** `away`: a page the server draws, which cannot be had just now. */
export type Route = { page: 'home' } | { page: 'away'; to: string } | { page: 'visit' | 'report'; org: string; visitId: string }

/** @param address path and query */
export function routeOf(address: string): Route {
  const { pathname, searchParams } = new URL(address, 'https://phone.invalid')
  // Both become part of addresses of the server: nothing else than a slug and an id is taken for one.
  const [, org, visitId, report] = VISIT_PAGE.exec(pathname) ?? []
  if (org && visitId) return { page: report ? 'report' : 'visit', org, visitId }
  // Whoever wrote the address, it leads to a page of ours.
  return pathname === AWAY ? { page: 'away', to: ownAddress(searchParams.get('to')) ?? '/field' } : isHome(pathname) ? { page: 'home' } : { page: 'away', to: pathname }
}

/** Where the shell is; the address is the browser's, so back and reload do what people expect. */
export const usePath = (): string => useSyncExternalStore(onAddressChange, () => location.pathname + location.search)

/** Marks an address the shell went to by itself: not one at which the browser tried to load a page. */
export const FROM_HERE = 'from here'

export function goTo(address: string): void {
  const goal = placeOf(new URL(address, location.href), isServerNear())
  if (!goal) return location.assign(address)
  history.pushState(FROM_HERE, '', goal)
  addressChanged()
  window.scrollTo(0, 0)
}

/** The address under which the shell draws a page, or that it needs a connection; null where the browser loads the page. */
export function placeOf({ pathname, search, hash }: Pick<URL, 'pathname' | 'search' | 'hash'>, near: boolean): string | null {
  if (isShellPage(pathname)) return pathname + search + hash
  if (near) return null
  return isUnderApp(pathname) ? pathname : `${AWAY}?to=${encodeURIComponent(pathname + search)}`
}
